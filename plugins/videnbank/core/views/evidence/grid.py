"""Chart of direction by evidence for one bottom line, with a mark per outcome."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from videnbank.core.catalogue.outcomes import (
    EXAMINED,
    EntryOutcome,
    OutcomeKey,
    Scope,
    outcome_counts,
    outcome_key,
)
from videnbank.core.model.outcome import Direction, Evidence
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site
from videnbank.core.views.components.evidence_link import outcomes_text
from videnbank.core.views.evidence.grid_geometry import (
    SQUARE_ROOM,
    GridGeometry,
    Point,
    grid_geometry,
    square_side,
)
from videnbank.core.views.evidence.scopes import outcome_search_address

MAX_MARKS = 120
"""Most outcomes drawn as single marks, which more would make hard to tell apart."""

_MAX_FINDING_LENGTH = 70
_MAX_TITLE_LENGTH = 40
"""Characters of text in a mark's title; the full text is on the record's page."""


@dataclass(frozen=True, slots=True)
class OutcomeMark:
    """The mark of one outcome, linked to its record."""

    position: Point
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class CountSquare:
    """A square sized by a cell's count; `href` searches for its records, or is empty."""

    x: float
    y: float
    side: float
    href: str


@dataclass(frozen=True, slots=True)
class GridCell:
    """The outcomes with one direction and evidence."""

    label: str
    is_examined: bool
    count: int
    x: int
    marks: tuple[OutcomeMark, ...]
    square: CountSquare | None


@dataclass(frozen=True, slots=True)
class GridRow:
    """A direction with one cell per evidence; `direction` is an id for styling."""

    direction: str
    label: str
    y: int
    label_y: int
    number_y: int
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True)
class OutcomeGrid:
    """The chart of one bottom line.

    `examined_width` is the width of the columns of examined evidence; `column_heads` are x, y and
    text.
    """

    width: int
    height: int
    examined_width: int
    column_heads: tuple[tuple[int, int, str], ...]
    rows: tuple[GridRow, ...]


@dataclass(frozen=True, slots=True)
class GridBuilder:
    """Builds the charts of a page on a shared scale, so that they can be compared.

    `largest` is the largest cell count, or None if every outcome has its own mark.
    """

    site: Site
    scope: Scope
    geometry: GridGeometry
    by_kind: Mapping[OutcomeKey, Sequence[EntryOutcome]]
    largest: int | None

    def grid(self, bottom_line: str) -> OutcomeGrid:
        """The chart of one bottom line."""
        labels = self.site.labels(TermList.EVIDENCE, Evidence)
        return OutcomeGrid(
            width=self.geometry.width,
            height=self.geometry.height,
            examined_width=self.geometry.width * len(EXAMINED) // len(Evidence),
            column_heads=tuple(
                zip(self.geometry.columns, self.geometry.column_heads, labels, strict=True)
            ),
            rows=tuple(self._row(bottom_line, number) for number in range(len(Direction))),
        )

    def _row(self, bottom_line: str, number: int) -> GridRow:
        direction = tuple(Direction)[number]
        row = self.geometry.rows[number]
        return GridRow(
            direction=direction.value,
            label=self.site.label(TermList.DIRECTIONS, direction),
            y=row.y,
            label_y=row.label_y,
            number_y=row.number_y,
            cells=tuple(
                self._cell(OutcomeKey(bottom_line, direction, evidence), number, column)
                for column, evidence in enumerate(Evidence)
            ),
        )

    def _cell(self, kind: OutcomeKey, row: int, column: int) -> GridCell:
        outcomes = self.by_kind.get(kind, ())
        count = len(outcomes)
        direction = self.site.label(TermList.DIRECTIONS, kind.direction)
        evidence = self.site.label(TermList.EVIDENCE, kind.evidence)
        count_text = outcomes_text(self.site, count)
        draws_marks = self.largest is None
        return GridCell(
            label=f"{direction}, {evidence}: {count_text}",
            is_examined=kind.evidence in EXAMINED,
            count=count,
            x=self.geometry.columns[column],
            marks=self._marks(outcomes, row, column) if draws_marks else (),
            square=self._square(kind, row, column, count) if count and not draws_marks else None,
        )

    def _marks(
        self, outcomes: Sequence[EntryOutcome], row: int, column: int
    ) -> tuple[OutcomeMark, ...]:
        positions = self.geometry.marks(row, column, len(outcomes))
        return tuple(
            OutcomeMark(
                position,
                mark_title(self.site, listed_outcome),
                outcome_href(self.site, listed_outcome),
            )
            for position, listed_outcome in zip(positions, outcomes, strict=True)
        )

    def _square(self, kind: OutcomeKey, row: int, column: int, count: int) -> CountSquare:
        side = square_side(count, self.largest or count)
        x, y = self.geometry.square(row, column, side)
        href = outcome_search_address(self.site, self.scope, evidence=kind.evidence)
        return CountSquare(x, y, side, href)


def grid_builder(site: Site, scope: Scope, outcomes: Sequence[EntryOutcome]) -> GridBuilder:
    """A builder for the charts of these outcomes."""
    by_kind: dict[OutcomeKey, list[EntryOutcome]] = defaultdict(list)
    for listed in outcomes:
        by_kind[outcome_key(listed.outcome)].append(listed)
    max_counts = _max_counts(
        outcome_counts(outcomes), site.catalogue.vocabulary.ids(TermList.BOTTOM_LINES)
    )
    if len(outcomes) <= MAX_MARKS:
        return GridBuilder(site, scope, grid_geometry(len(Evidence), max_counts), by_kind, None)
    mark_counts = [SQUARE_ROOM if count else 0 for count in max_counts]
    return GridBuilder(
        site, scope, grid_geometry(len(Evidence), mark_counts), by_kind, max(max_counts)
    )


def _max_counts(counts: Counter[OutcomeKey], bottom_lines: Sequence[str]) -> list[int]:
    # Equal row heights on all bottom lines keep the charts aligned.
    return [
        max(
            counts[OutcomeKey(bottom_line, direction, evidence)]
            for bottom_line in bottom_lines
            for evidence in Evidence
        )
        for direction in Direction
    ]


def mark_title(site: Site, listed: EntryOutcome) -> str:
    """The accessible title of a mark: direction, evidence, finding and record."""
    outcome = listed.outcome
    return site.text(
        "known.mark",
        direction=site.label(TermList.DIRECTIONS, outcome.direction),
        evidence=site.label(TermList.EVIDENCE, outcome.evidence).lower(),
        finding=truncate(outcome.finding, _MAX_FINDING_LENGTH),
        record=truncate(listed.entry.record.title, _MAX_TITLE_LENGTH),
    )


def truncate(text: str, max_length: int) -> str:
    """The text on one line, cut at a word boundary if longer than `max_length` characters."""
    line = " ".join(text.split())
    if len(line) <= max_length:
        return line
    whole_words, _, _ = line[:max_length].rpartition(" ")
    return f"{whole_words or line[: max_length - 1]}…"


def outcome_link(site: Site, listed: EntryOutcome) -> Link:
    """The record of an outcome, linked to the section with its outcomes."""
    return Link(listed.entry.record.title, outcome_href(site, listed))


def outcome_href(site: Site, listed: EntryOutcome) -> str:
    """The address of the outcomes section on the page of an outcome's record."""
    return f"{site.addresses.of(listed.entry.uri)}#vb-virkninger"
