"""The outcomes across the catalogue, by scope and counted.

A result may state again what a case it covers has found. Such an outcome is folded into the case's,
so that a finding counts once, except where the case itself is not in sight.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from videnbank.core.catalogue.catalogue import AnyEntry, Catalogue
from videnbank.core.catalogue.facet import AREA, TRACK, Cell
from videnbank.core.model.optional_fields import (
    can_have_outcomes,
    outcomes_of,
    repetition_of,
)
from videnbank.core.model.outcome import Direction, Evidence, Outcome
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Reference
from videnbank.core.model.registry import MODELS

EXAMINED = (Evidence.MEASURED, Evidence.EVALUATED)
"""The evidence levels at which someone has examined the effect, quantitatively or not."""


OUTCOME_KINDS = tuple(kind for kind, model in MODELS.items() if can_have_outcomes(model))
"""The kinds of record that can report outcomes."""


@dataclass(frozen=True, slots=True)
class Scope:
    """A part of the site: an area, a track, both, or (with neither) everything."""

    area: str | None = None
    track: str | None = None


@dataclass(frozen=True, slots=True)
class EntryOutcome:
    """An outcome with the listed record that reports it; `index` is its position there, from 0.

    `repeated_by` are the same finding in other records, which is counted here alone.
    """

    entry: AnyEntry
    index: int
    outcome: Outcome
    repeated_by: tuple[EntryOutcome, ...] = ()


@dataclass(frozen=True, slots=True)
class OutcomeKey:
    """The key that outcomes are counted by."""

    bottom_line: str
    direction: Direction
    evidence: Evidence


def outcomes_in_scope(catalogue: Catalogue, scope: Scope | None = None) -> tuple[EntryOutcome, ...]:
    """The findings of the listed records in a scope (default: everything), in record order.

    A record with several areas or tracks is in the scope of each, so scopes cannot be summed.
    """
    return _folded(_outcomes_of_entries(outcome_entries(catalogue, scope or Scope())))


def reported_outcomes(catalogue: Catalogue) -> tuple[EntryOutcome, ...]:
    """The outcomes of all listed records, also those that state the finding of a case again."""
    return tuple(_outcomes_of_entries(outcome_entries(catalogue, Scope())))


def outcomes_by_scope(catalogue: Catalogue) -> Mapping[Scope, tuple[EntryOutcome, ...]]:
    """The findings of the listed records for every non-empty scope, in a single pass."""
    by_scope: dict[Scope, list[EntryOutcome]] = defaultdict(list)
    for item in reported_outcomes(catalogue):
        record = item.entry.record
        for area in (None, *record.areas):
            for track in (None, *record.tracks):
                by_scope[Scope(area, track)].append(item)
    return {scope: _folded(outcomes) for scope, outcomes in by_scope.items()}


def repeated_outcome(case: Record, outcome: Outcome) -> int | None:
    """The position in `case` of the outcome that `outcome` states again; None if it has none."""
    repetition = repetition_of(outcome)
    if repetition is None:
        return None
    on_line = [
        index
        for index, own in enumerate(outcomes_of(case))
        if own.bottom_line == outcome.bottom_line
    ]
    if repetition.number > len(on_line):
        return None
    return on_line[repetition.number - 1]


def _outcomes_of_entries(entries: Iterable[AnyEntry]) -> Iterator[EntryOutcome]:
    for entry in entries:
        for index, outcome in enumerate(outcomes_of(entry.record)):
            yield EntryOutcome(entry, index, outcome)


def _folded(outcomes: Iterable[EntryOutcome]) -> tuple[EntryOutcome, ...]:
    # Cases come before results, so a finding stands where its case has it; without the case, the
    # first result that states it stands for the others.
    outcomes = tuple(outcomes)
    cases = {item.entry.reference: item.entry.record for item in outcomes}
    by_origin: dict[tuple[Reference, int | str], list[EntryOutcome]] = defaultdict(list)
    for item in outcomes:
        by_origin[_origin(item, cases)].append(item)
    return tuple(replace(same[0], repeated_by=tuple(same[1:])) for same in by_origin.values())


def _origin(item: EntryOutcome, records: Mapping[Reference, Record]) -> tuple[Reference, int | str]:
    repetition = repetition_of(item.outcome)
    if repetition is None:
        return item.entry.reference, item.index
    if (case := records.get(repetition.case)) is not None:
        index = repeated_outcome(case, item.outcome)
        return (item.entry.reference, item.index) if index is None else (repetition.case, index)
    return repetition.case, f"{item.outcome.bottom_line} {repetition.number}"


def outcome_entries(catalogue: Catalogue, scope: Scope) -> Iterator[AnyEntry]:
    """The listed records in a scope that can have outcomes, whether or not they have any."""
    entries = _entries_in(catalogue, scope)
    for kind in OUTCOME_KINDS:
        yield from (entry for entry in entries if entry.reference.kind is kind)


def _entries_in(catalogue: Catalogue, scope: Scope) -> tuple[AnyEntry, ...]:
    if scope.area is not None and scope.track is not None:
        return catalogue.by_cell.get(Cell(scope.area, scope.track), ())
    if scope.area is not None:
        return catalogue.with_value(AREA, scope.area)
    if scope.track is not None:
        return catalogue.with_value(TRACK, scope.track)
    return catalogue.listed()


def missing_outcome_counts(
    entries: Iterable[AnyEntry], bottom_lines: Sequence[str]
) -> Counter[str]:
    """The number of records without an outcome, per bottom line: silence is data (design §4).

    Only kinds with `shows_missing_outcomes` are counted.
    """
    missing: Counter[str] = Counter()
    for entry in entries:
        if entry.record.shows_missing_outcomes:
            reported = {outcome.bottom_line for outcome in outcomes_of(entry.record)}
            missing.update(line for line in bottom_lines if line not in reported)
    return missing


def outcome_counts(outcomes: Iterable[EntryOutcome]) -> Counter[OutcomeKey]:
    """The number of outcomes per key."""
    return Counter(outcome_key(item.outcome) for item in outcomes)


def outcome_key(outcome: Outcome) -> OutcomeKey:
    """The key of an outcome."""
    return OutcomeKey(outcome.bottom_line, outcome.direction, outcome.evidence)


def is_examined(outcome: Outcome) -> bool:
    """Whether the outcome was measured or evaluated, whatever the result."""
    return outcome.evidence in EXAMINED


def is_documented_effect(outcome: Outcome) -> bool:
    """Whether the outcome was measured or evaluated and has a known direction, good or bad."""
    return is_examined(outcome) and outcome.direction is not Direction.UNKNOWN
