"""The same counts as the pictures, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from videnbank.core.catalogue.outcomes import ListedOutcome, OutcomeKind, tally
from videnbank.core.model.outcome import BottomLine, Direction, Evidence
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Edition


@dataclass(frozen=True, slots=True)
class CountRow:
    """One direction, or all of them: a count for each evidence, and their sum."""

    label: str
    counts: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class CountGroup:
    """One bottom line with a row for each direction, and one for their sum."""

    id: str
    label: str
    rows: tuple[CountRow, ...]
    sum: CountRow


@dataclass(frozen=True, slots=True)
class CountTable:
    """Direction by evidence on every bottom line; zero stands as zero."""

    columns: tuple[str, ...]
    groups: tuple[CountGroup, ...]


def count_table(edition: Edition, outcomes: Sequence[ListedOutcome]) -> CountTable:
    """The table of some outcomes."""
    counts = tally(outcomes)
    groups: list[CountGroup] = []
    for bottom_line in BottomLine:
        rows = [
            CountRow(edition.label(TermList.DIRECTIONS, direction), numbers, sum(numbers))
            for direction in Direction
            for numbers in [tuple(counts[OutcomeKind(bottom_line, direction, e)] for e in Evidence)]
        ]
        sums = tuple(sum(column) for column in zip(*(row.counts for row in rows), strict=True))
        whole = CountRow(edition.text("known.sum"), sums, sum(sums))
        label = edition.label(TermList.BOTTOM_LINES, bottom_line)
        groups.append(CountGroup(bottom_line.value, label, tuple(rows), whole))
    return CountTable(edition.labels(TermList.EVIDENCE, Evidence), tuple(groups))
