"""The outcomes across the catalogue, by scope and counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from videnbank.core.catalogue.catalogue import AnyEntry, Catalogue
from videnbank.core.catalogue.facet import AREA, TRACK, Cell
from videnbank.core.model.optional_fields import can_have_outcomes, outcomes_of
from videnbank.core.model.outcome import Direction, Evidence, Outcome
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
    """An outcome with the listed record that reports it; `index` is its position there, from 0."""

    entry: AnyEntry
    index: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class OutcomeKey:
    """The key that outcomes are counted by."""

    bottom_line: str
    direction: Direction
    evidence: Evidence


def outcomes_in_scope(catalogue: Catalogue, scope: Scope | None = None) -> tuple[EntryOutcome, ...]:
    """All outcomes of the listed records in a scope (default: everything), in record order.

    A record with several areas or tracks is in the scope of each, so scopes cannot be summed.
    """
    return tuple(_outcomes_of_entries(catalogue, scope or Scope()))


def outcomes_by_scope(catalogue: Catalogue) -> Mapping[Scope, tuple[EntryOutcome, ...]]:
    """The outcomes of the listed records for every non-empty scope, in a single pass."""
    by_scope: dict[Scope, list[EntryOutcome]] = defaultdict(list)
    for item in outcomes_in_scope(catalogue):
        record = item.entry.record
        for area in (None, *record.areas):
            for track in (None, *record.tracks):
                by_scope[Scope(area, track)].append(item)
    return {scope: tuple(outcomes) for scope, outcomes in by_scope.items()}


def _outcomes_of_entries(catalogue: Catalogue, scope: Scope) -> Iterator[EntryOutcome]:
    for entry in outcome_entries(catalogue, scope):
        for index, outcome in enumerate(outcomes_of(entry.record)):
            yield EntryOutcome(entry, index, outcome)


def outcome_entries(catalogue: Catalogue, scope: Scope) -> Iterator[AnyEntry]:
    """The listed records in a scope whose kind can report outcomes, whether or not they have any."""
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
