"""The counts of the charts as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from videnbank.core.catalogue.outcomes import EntryOutcome, OutcomeKey, outcome_counts
from videnbank.core.model.outcome import Direction, Evidence
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site


@dataclass(frozen=True, slots=True)
class CrossTableRow:
    """Counts by evidence for one direction, or for all directions."""

    label: str
    counts: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class CrossTableGroup:
    """A bottom line with a row per direction and a sum row."""

    id: str
    label: str
    rows: tuple[CrossTableRow, ...]
    sum: CrossTableRow


@dataclass(frozen=True, slots=True)
class CrossTable:
    """Direction by evidence for every bottom line, including zeros."""

    columns: tuple[str, ...]
    groups: tuple[CrossTableGroup, ...]


def cross_table(site: Site, outcomes: Sequence[EntryOutcome]) -> CrossTable:
    """The cross table of the given outcomes."""
    counts = outcome_counts(outcomes)
    groups: list[CrossTableGroup] = []
    for term in site.catalogue.vocabulary.terms(TermList.BOTTOM_LINES):
        rows = [
            CrossTableRow(site.label(TermList.DIRECTIONS, direction), row_counts, sum(row_counts))
            for direction in Direction
            for row_counts in [tuple(counts[OutcomeKey(term.id, direction, e)] for e in Evidence)]
        ]
        column_sums = tuple(
            sum(column) for column in zip(*(row.counts for row in rows), strict=True)
        )
        sum_row = CrossTableRow(site.text("known.sum"), column_sums, sum(column_sums))
        groups.append(CrossTableGroup(term.id, term.label, tuple(rows), sum_row))
    return CrossTable(site.labels(TermList.EVIDENCE, Evidence), tuple(groups))
