"""The tables of the status page: areas and tracks, stages, outcomes, evidence and reviews."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from videnbank.core.addresses import overview_uri
from videnbank.core.catalogue import AnyEntry, Cell, Facet
from videnbank.core.danish import day_text
from videnbank.core.edition import Edition
from videnbank.core.facet_counts import Filter, documented_effects, facet_values
from videnbank.core.link import Link
from videnbank.core.model.case import Case
from videnbank.core.model.outcome import BottomLine, Outcome
from videnbank.core.model.reference import Kind
from videnbank.core.model.result import Result
from videnbank.core.model.term import TermList
from videnbank.core.views.count_table import CountCell, CountRow, CountTable, count_cell
from videnbank.core.visibility import review_due


def cells_table(edition: Edition) -> CountTable:
    """How many cases every area has on each track, on none, and in all."""
    vocabulary = edition.catalogue.vocabulary
    tracks = vocabulary.ids(TermList.TRACKS)
    found = edition.catalogue.by_kind[Kind.CASE]
    rows = [
        _cells_row(edition, edition.term_link(Facet.AREA, area), area, _in_area(found, area))
        for area in vocabulary.ids(TermList.AREAS)
    ]
    total = Link(edition.text("status.every_area"))
    rows.append(_cells_row(edition, total, "", found))
    return CountTable(
        caption=edition.text("status.cells.caption"),
        corner=edition.text("status.cells.corner"),
        columns=(
            *edition.labels(TermList.TRACKS, tracks),
            edition.text("status.cells.outside"),
            edition.text("status.all"),
        ),
        rows=tuple(rows),
    )


def _in_area(entries: Iterable[AnyEntry], area: str) -> tuple[AnyEntry, ...]:
    return tuple(entry for entry in entries if area in entry.record.areas)


def _cells_row(
    edition: Edition, head: Link, area: str, found: tuple[AnyEntry, ...]
) -> CountRow:
    held = Counter(track for entry in found for track in entry.record.tracks)
    cells: list[CountCell] = []
    for track in edition.catalogue.vocabulary.ids(TermList.TRACKS):
        label = edition.text(
            "status.cells.label",
            area=head.text,
            track=edition.label(TermList.TRACKS, track),
            cases=edition.wording.count("status.held.case", held[track]),
        )
        link = (
            edition.cell_link(Cell(area, track), "") if area else edition.term_link(Facet.TRACK, track)
        )
        cells.append(count_cell(held[track], link.href, label))
    outside = sum(not entry.record.tracks for entry in found)
    return CountRow(head, (*cells, count_cell(outside), count_cell(len(found))), is_total=not area)


def stages_table(edition: Edition) -> CountTable:
    """How many cases have come how far."""
    found = edition.catalogue.by_kind[Kind.CASE]
    held = Counter(stage for entry in found for stage in facet_values(entry.record)[Filter.STAGE])
    terms = edition.catalogue.vocabulary.terms(TermList.STAGES)
    return CountTable(
        caption=edition.text("status.stages.caption"),
        corner=edition.text("status.stages.corner"),
        columns=(edition.text("kinds.case.other"),),
        rows=tuple(
            CountRow(
                found_link(edition, Filter.STAGE, term.id, term.label, held[term.id]),
                (count_cell(held[term.id]),),
            )
            for term in terms
        ),
    )


def bottom_lines_table(edition: Edition) -> CountTable:
    """How many outcomes stand on each bottom line, documented or not, and how many records say so."""
    outcomes = [outcome for entry in edition.catalogue.listed() for outcome in _outcomes(entry)]
    documented = Counter(documented_effects(outcomes))
    every = Counter(outcome.bottom_line.value for outcome in outcomes)
    records = Counter(
        line
        for entry in edition.catalogue.listed()
        for line in facet_values(entry.record)[Filter.EFFECT]
    )
    silent = _silent_cases(edition)
    rows = [
        CountRow(
            found_link(edition, Filter.EFFECT, line.id, line.label, records[line.id]),
            tuple(
                map(
                    count_cell,
                    (
                        documented[line.id],
                        every[line.id] - documented[line.id],
                        records[line.id],
                        silent[line.id],
                    ),
                )
            ),
        )
        for line in edition.catalogue.vocabulary.terms(TermList.BOTTOM_LINES)
    ]
    columns = ("documented", "told", "records", "silent")
    return CountTable(
        caption=edition.text("status.bottom_lines.caption"),
        corner=edition.text("status.bottom_lines.corner"),
        columns=tuple(edition.text(f"status.bottom_lines.{column}") for column in columns),
        rows=tuple(rows),
    )


def _silent_cases(edition: Edition) -> Counter[str]:
    silent: Counter[str] = Counter()
    for entry in edition.catalogue.by_kind[Kind.CASE]:
        said = {outcome.bottom_line for outcome in _outcomes(entry)}
        silent.update(line.value for line in BottomLine if line not in said)
    return silent


def evidence_table(edition: Edition) -> CountTable:
    """How well the outcomes on each bottom line are known."""
    held = Counter(
        (outcome.evidence.value, outcome.bottom_line.value)
        for entry in edition.catalogue.listed()
        for outcome in _outcomes(entry)
    )
    vocabulary = edition.catalogue.vocabulary
    lines = vocabulary.terms(TermList.BOTTOM_LINES)
    rows: list[CountRow] = []
    for term in vocabulary.terms(TermList.EVIDENCE):
        counts = [held[term.id, line.id] for line in lines]
        head = found_link(edition, Filter.EVIDENCE, term.id, term.label, sum(counts))
        rows.append(CountRow(head, tuple(map(count_cell, (*counts, sum(counts))))))
    totals = [sum(held[term.id, line.id] for term in vocabulary.terms(TermList.EVIDENCE)) for line in lines]
    total = Link(edition.text("status.all"))
    rows.append(CountRow(total, tuple(map(count_cell, (*totals, held.total()))), is_total=True))
    return CountTable(
        caption=edition.text("status.evidence.caption"),
        corner=edition.text("status.evidence.corner"),
        columns=(*(line.label for line in lines), edition.text("status.all")),
        rows=tuple(rows),
    )


def reviews_table(edition: Edition) -> CountTable:
    """How many records of each kind have been read through since they came, and how many are late.

    As in the note on a record's own page, one is late from the day after its review was due.
    """
    rows: list[CountRow] = []
    for kind in Kind:
        entries = edition.catalogue.by_kind[kind]
        rows.append(
            CountRow(
                Link(
                    edition.text(f"kinds.{kind.value}.other"),
                    edition.addresses.of(overview_uri(kind)),
                ),
                _review_counts(edition, entries),
            )
        )
    total = Link(edition.text("status.all"))
    rows.append(CountRow(total, _review_counts(edition, edition.catalogue.listed()), is_total=True))
    columns = ("records", "reviewed", "late")
    return CountTable(
        caption=edition.text("status.reviews.caption", day=day_text(edition.today)),
        corner=edition.text("status.reviews.corner"),
        columns=tuple(edition.text(f"status.reviews.{column}") for column in columns),
        rows=tuple(rows),
    )


def _review_counts(edition: Edition, entries: Sequence[AnyEntry]) -> tuple[CountCell, ...]:
    reviewed = sum(entry.record.reviewed is not None for entry in entries)
    late = sum(review_due(entry.record) < edition.today for entry in entries)
    return count_cell(len(entries)), count_cell(reviewed), count_cell(late)


def found_link(edition: Edition, name: Filter, value: str, label: str, count: int) -> Link:
    """A label that leads to the search among the records it counts, if there are any."""
    return Link(label, edition.search_address(name, value) if count else "")


def _outcomes(entry: AnyEntry) -> tuple[Outcome, ...]:
    return entry.record.outcomes if isinstance(entry.record, (Case, Result)) else ()
