"""Tables of the status page: areas by tracks, stages, bottom lines, evidence and reviews."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from videnbank.core.catalogue.catalogue import AnyEntry, entries_of
from videnbank.core.catalogue.facet import AREA, STAGE, TRACK, Cell
from videnbank.core.catalogue.filters import EFFECT_FILTER, EVIDENCE_FILTER, documented_effects
from videnbank.core.catalogue.outcomes import missing_outcome_counts, outcomes_in_scope
from videnbank.core.catalogue.visibility import review_due
from videnbank.core.language.formats import day_text
from videnbank.core.model.case import Case
from videnbank.core.model.reference import Kind
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.routing.addresses import overview_uri
from videnbank.core.site.link import Link
from videnbank.core.site.links import cell_link, term_link
from videnbank.core.site.search_addresses import search_address
from videnbank.core.site.site import Site
from videnbank.core.views.components.count_table import (
    CountCell,
    CountRow,
    CountTable,
    count_cell,
    count_cells,
)
from videnbank.core.views.status.documented_effects import EffectsByRecord


def cells_table(site: Site) -> CountTable:
    """Cases by area: on each track, on no track, and in total."""
    vocabulary = site.catalogue.vocabulary
    cases = site.catalogue.by_kind[Kind.CASE]
    rows: list[CountRow] = []
    for area in vocabulary.ids(TermList.AREAS):
        area_cases = [entry for entry in cases if area in entry.record.areas]
        head = term_link(site, AREA, area)
        rows.append(CountRow(head, _cells(site, head.text, area, area_cases)))
    all_areas = Link(site.text("status.cells.every"))
    rows.append(CountRow(all_areas, _cells(site, all_areas.text, "", cases), is_total=True))
    return CountTable(
        caption=site.text("status.cells.caption"),
        corner=site.text("status.cells.corner"),
        columns=(
            *(term.label for term in vocabulary.terms(TermList.TRACKS)),
            *([site.text("status.cells.outside")] if vocabulary.terms(TermList.TRACKS) else []),
            site.text("status.all"),
        ),
        rows=tuple(rows),
    )


def _cells(site: Site, name: str, area: str, cases: Sequence[AnyEntry]) -> tuple[CountCell, ...]:
    counts = Counter(track for entry in cases for track in entry.record.tracks)
    row: list[CountCell] = []
    for term in site.catalogue.vocabulary.terms(TermList.TRACKS):
        count = site.wording.count("status.held.case", counts[term.id])
        label = site.text("status.cells.label", area=name, track=term.label, count=count)
        cell = cell_link(site, Cell(area, term.id), "")
        track = term_link(site, TRACK, term.id)
        row.append(count_cell(counts[term.id], cell.href if area else track.href, label))
    if row:
        row.append(count_cell(sum(not entry.record.tracks for entry in cases)))
    return (*row, count_cell(len(cases)))


def stages_table(site: Site) -> CountTable:
    """Cases by stage."""
    counts = Counter(
        entry.record.stage.value for entry in entries_of(site.catalogue.by_kind[Kind.CASE], Case)
    )
    rows: list[CountRow] = []
    for term in site.catalogue.vocabulary.terms(TermList.STAGES):
        head = _search_link(site, STAGE.filter_name, term.id, term.label, counts[term.id])
        rows.append(CountRow(head, count_cells(counts[term.id]), meaning=term.definition or ""))
    return CountTable(
        caption=site.text("status.stages.caption"),
        corner=site.text("status.stages.corner"),
        columns=(site.text("kinds.case.other"),),
        rows=tuple(rows),
    )


def bottom_lines_table(site: Site, effects: EffectsByRecord) -> CountTable:
    """Outcomes by bottom line: documented effects, other outcomes, records, and silent cases."""
    outcomes = [listed.outcome for listed in outcomes_in_scope(site.catalogue)]
    totals = Counter(outcome.bottom_line for outcome in outcomes)
    with_effect = Counter(documented_effects(outcomes))
    records = Counter(line for lines in effects.values() for line in lines)
    terms = site.catalogue.vocabulary.terms(TermList.BOTTOM_LINES)
    silent = missing_outcome_counts(site.catalogue.by_kind[Kind.CASE], [term.id for term in terms])
    rows: list[CountRow] = []
    for term in terms:
        line = term.id
        head = _search_link(site, EFFECT_FILTER.name, line, term.label, records[line])
        counts = count_cells(
            with_effect[line], totals[line] - with_effect[line], records[line], silent[line]
        )
        rows.append(CountRow(head, counts, meaning=term.definition or ""))
    columns = ("documented", "others", "records", "silent")
    return CountTable(
        caption=site.text("status.bottom_lines.caption"),
        corner=site.text("status.bottom_lines.corner"),
        columns=tuple(site.text(f"status.bottom_lines.{column}") for column in columns),
        rows=tuple(rows),
    )


def evidence_table(site: Site) -> CountTable:
    """Outcomes by evidence and bottom line."""
    outcomes = [listed.outcome for listed in outcomes_in_scope(site.catalogue)]
    outcome_counts = Counter((outcome.evidence.value, outcome.bottom_line) for outcome in outcomes)
    vocabulary = site.catalogue.vocabulary
    lines = vocabulary.terms(TermList.BOTTOM_LINES)
    grades = vocabulary.terms(TermList.EVIDENCE)
    rows: list[CountRow] = []
    for term in grades:
        counts = [outcome_counts[term.id, line.id] for line in lines]
        head = _search_link(site, EVIDENCE_FILTER.name, term.id, term.label, sum(counts))
        cells = count_cells(*counts, sum(counts))
        rows.append(CountRow(head, cells, meaning=term.definition or ""))
    totals = [sum(outcome_counts[grade.id, line.id] for grade in grades) for line in lines]
    total = Link(site.text("status.all"))
    rows.append(CountRow(total, count_cells(*totals, outcome_counts.total()), is_total=True))
    return CountTable(
        caption=site.text("status.evidence.caption"),
        corner=site.text("status.evidence.corner"),
        columns=(*(line.label for line in lines), site.text("status.all")),
        rows=tuple(rows),
    )


def reviews_table(site: Site) -> CountTable:
    """Records, reviewed records and overdue reviews by kind.

    As on record pages, a review is overdue from the day after it was due.
    """
    rows: list[CountRow] = []
    for kind in Kind:
        head = Link(site.text(f"kinds.{kind.value}.other"), site.addresses.of(overview_uri(kind)))
        rows.append(CountRow(head, _reviews(site, site.catalogue.by_kind[kind])))
    total = Link(site.text("status.all"))
    rows.append(CountRow(total, _reviews(site, site.catalogue.listed()), is_total=True))
    columns = ("records", "reviewed", "late")
    return CountTable(
        caption=site.text("status.reviews.caption", day=day_text(site.today)),
        corner=site.text("status.reviews.corner"),
        columns=tuple(site.text(f"status.reviews.{column}") for column in columns),
        rows=tuple(rows),
    )


def _reviews(site: Site, entries: Sequence[AnyEntry]) -> tuple[CountCell, ...]:
    reviewed = sum(entry.record.reviewed is not None for entry in entries)
    late = sum(review_due(entry.record) < site.today for entry in entries)
    return count_cells(len(entries), reviewed, late)


def _search_link(site: Site, name: str, value: str, label: str, count: int) -> Link:
    # The search offers no filter option for values without records.
    return Link(label, search_address(site, ((name, value),)) if count else "")
