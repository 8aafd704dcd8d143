"""Direction by evidence on one bottom line, as a picture with a mark for every outcome."""

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
from videnbank.core.site.site import Site
from videnbank.core.views.components.evidence_link import outcomes_text
from videnbank.core.views.evidence.grid_geometry import (
    SQUARE_MARKS,
    MarkGrid,
    Place,
    mark_grid,
    square_side,
)
from videnbank.core.views.evidence.scopes import find_address

MOST_MARKS = 120
"""How many marks can still be told apart; more outcomes are shown by the size of squares."""

_LONGEST_FINDING = 70
_LONGEST_TITLE = 40
"""How many characters a mark says; its record says it all."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One outcome: where its mark stands, what it says, and the address of its record."""

    place: Place
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Square:
    """All outcomes of a cell as one square, with the search for their records where there is one."""

    x: float
    y: float
    side: float
    href: str


@dataclass(frozen=True, slots=True)
class GridCell:
    """The outcomes of one direction and one evidence."""

    label: str
    is_examined: bool
    count: int
    x: int
    marks: tuple[Mark, ...]
    square: Square | None


@dataclass(frozen=True, slots=True)
class GridRow:
    """One direction with its cells, one for each evidence; `direction` is an id for styling."""

    direction: str
    label: str
    y: int
    label_y: int
    number_y: int
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True)
class OutcomeGrid:
    """The picture of one bottom line; `examined_width` is how far what was examined reaches."""

    width: int
    height: int
    examined_width: int
    heads: tuple[tuple[int, int, str], ...]
    rows: tuple[GridRow, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the pictures of one page share, so that they can be held against each other.

    `largest` is the count of the largest cell, or None where every outcome has its own mark.
    """

    site: Site
    scope: Scope
    shape: MarkGrid
    by_kind: Mapping[OutcomeKey, Sequence[EntryOutcome]]
    largest: int | None

    def grid(self, bottom_line: str) -> OutcomeGrid:
        """The picture of one bottom line."""
        labels = self.site.labels(TermList.EVIDENCE, Evidence)
        return OutcomeGrid(
            width=self.shape.width,
            height=self.shape.height,
            examined_width=self.shape.width * len(EXAMINED) // len(Evidence),
            heads=tuple(zip(self.shape.columns, self.shape.heads, labels, strict=True)),
            rows=tuple(self._row(bottom_line, number) for number in range(len(Direction))),
        )

    def _row(self, bottom_line: str, number: int) -> GridRow:
        direction = tuple(Direction)[number]
        at = self.shape.rows[number]
        return GridRow(
            direction=direction.value,
            label=self.site.label(TermList.DIRECTIONS, direction),
            y=at.y,
            label_y=at.label_y,
            number_y=at.number_y,
            cells=tuple(
                self._cell(OutcomeKey(bottom_line, direction, evidence), number, column)
                for column, evidence in enumerate(Evidence)
            ),
        )

    def _cell(self, kind: OutcomeKey, row: int, column: int) -> GridCell:
        told = self.by_kind.get(kind, ())
        count = len(told)
        direction = self.site.label(TermList.DIRECTIONS, kind.direction)
        evidence = self.site.label(TermList.EVIDENCE, kind.evidence)
        counted = outcomes_text(self.site, count)
        by_marks = self.largest is None
        return GridCell(
            label=f"{direction}, {evidence}: {counted}",
            is_examined=kind.evidence in EXAMINED,
            count=count,
            x=self.shape.columns[column],
            marks=self._marks(told, row, column) if by_marks else (),
            square=self._square(kind, row, column, count) if count and not by_marks else None,
        )

    def _marks(self, told: Sequence[EntryOutcome], row: int, column: int) -> tuple[Mark, ...]:
        places = self.shape.marks(row, column, len(told))
        return tuple(
            Mark(place, mark_title(self.site, one), outcome_href(self.site, one))
            for place, one in zip(places, told, strict=True)
        )

    def _square(self, kind: OutcomeKey, row: int, column: int, count: int) -> Square:
        side = square_side(count, self.largest or count)
        x, y = self.shape.square(row, column, side)
        href = find_address(self.site, self.scope, evidence=kind.evidence)
        return Square(x, y, side, href)


def drawing(site: Site, scope: Scope, outcomes: Sequence[EntryOutcome]) -> Drawing:
    """What the pictures of these outcomes share."""
    by_kind: dict[OutcomeKey, list[EntryOutcome]] = defaultdict(list)
    for told in outcomes:
        by_kind[outcome_key(told.outcome)].append(told)
    most = _most(outcome_counts(outcomes), site.catalogue.vocabulary.ids(TermList.BOTTOM_LINES))
    if len(outcomes) <= MOST_MARKS:
        return Drawing(site, scope, mark_grid(len(Evidence), most), by_kind, None)
    room = [SQUARE_MARKS if count else 0 for count in most]
    return Drawing(site, scope, mark_grid(len(Evidence), room), by_kind, max(most))


def _most(counts: Counter[OutcomeKey], bottom_lines: Sequence[str]) -> list[int]:
    # Rows are as high on all bottom lines, so that like stands beside like.
    return [
        max(
            counts[OutcomeKey(bottom_line, direction, evidence)]
            for bottom_line in bottom_lines
            for evidence in Evidence
        )
        for direction in Direction
    ]


def mark_title(site: Site, told: EntryOutcome) -> str:
    """All that a mark stands for, in one line: direction, evidence, finding and record."""
    outcome = told.outcome
    return site.text(
        "known.mark",
        direction=site.label(TermList.DIRECTIONS, outcome.direction),
        evidence=site.label(TermList.EVIDENCE, outcome.evidence).lower(),
        finding=shortened(outcome.finding, _LONGEST_FINDING),
        record=shortened(told.entry.record.title, _LONGEST_TITLE),
    )


def shortened(text: str, longest: int) -> str:
    """A text on one line, cut between two words where it is longer than that."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    whole, _, _ = line[:longest].rpartition(" ")
    return f"{whole or line[: longest - 1]}…"


def outcome_href(site: Site, told: EntryOutcome) -> str:
    """The address of an outcome: where the page of its record tells what came of the work."""
    return f"{site.addresses.of(told.entry.uri)}#vb-virkninger"
