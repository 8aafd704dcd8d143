"""The same counts as the pictures, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from videnbank.core.catalogue.outcomes import EntryOutcome, OutcomeKey, outcome_counts
from videnbank.core.model.outcome import Direction, Evidence
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site


@dataclass(frozen=True, slots=True)
class CrossTableRow:
    """One direction, or all of them: a count for each evidence, and their sum."""

    label: str
    counts: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class CrossTableGroup:
    """One bottom line with a row for each direction, and one for their sum."""

    id: str
    label: str
    rows: tuple[CrossTableRow, ...]
    sum: CrossTableRow


@dataclass(frozen=True, slots=True)
class CrossTable:
    """Direction by evidence on every bottom line; zero stands as zero."""

    columns: tuple[str, ...]
    groups: tuple[CrossTableGroup, ...]


def cross_table(site: Site, outcomes: Sequence[EntryOutcome]) -> CrossTable:
    """The table of some outcomes."""
    counts = outcome_counts(outcomes)
    groups: list[CrossTableGroup] = []
    for term in site.catalogue.vocabulary.terms(TermList.BOTTOM_LINES):
        rows = [
            CrossTableRow(site.label(TermList.DIRECTIONS, direction), numbers, sum(numbers))
            for direction in Direction
            for numbers in [tuple(counts[OutcomeKey(term.id, direction, e)] for e in Evidence)]
        ]
        sums = tuple(sum(column) for column in zip(*(row.counts for row in rows), strict=True))
        whole = CrossTableRow(site.text("known.sum"), sums, sum(sums))
        groups.append(CrossTableGroup(term.id, term.label, tuple(rows), whole))
    return CrossTable(site.labels(TermList.EVIDENCE, Evidence), tuple(groups))
