"""What the records of a catalogue say came of the work: every outcome, countable."""

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
"""The evidence of what someone has looked into, with figures or without."""


OUTCOME_KINDS = tuple(kind for kind, model in MODELS.items() if can_have_outcomes(model))
"""The kinds of record that tell what came of the work, or could."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The part of the bank one looks at: an area, a track, both, or all of it."""

    area: str | None = None
    track: str | None = None


@dataclass(frozen=True, slots=True)
class EntryOutcome:
    """An outcome with the listed record that tells it and its place there, counted from 0."""

    entry: AnyEntry
    place: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class OutcomeKey:
    """What outcomes are counted by: whom it is for, which way it went, how well it is known."""

    bottom_line: str
    direction: Direction
    evidence: Evidence


def outcomes_in_scope(catalogue: Catalogue, scope: Scope | None = None) -> tuple[EntryOutcome, ...]:
    """Every outcome of the listed records in a scope, in the order of the records.

    A record with several areas or tracks is in the scope of each, so scopes cannot be added up.
    """
    return tuple(_listed(catalogue, scope or Scope()))


def outcomes_by_scope(catalogue: Catalogue) -> Mapping[Scope, tuple[EntryOutcome, ...]]:
    """Every outcome of the listed records in each scope that has any, found in one go."""
    found: dict[Scope, list[EntryOutcome]] = defaultdict(list)
    for told in outcomes_in_scope(catalogue):
        record = told.entry.record
        for area in (None, *record.areas):
            for track in (None, *record.tracks):
                found[Scope(area, track)].append(told)
    return {scope: tuple(outcomes) for scope, outcomes in found.items()}


def _listed(catalogue: Catalogue, scope: Scope) -> Iterator[EntryOutcome]:
    for entry in outcome_entries(catalogue, scope):
        for place, outcome in enumerate(outcomes_of(entry.record)):
            yield EntryOutcome(entry, place, outcome)


def outcome_entries(catalogue: Catalogue, scope: Scope) -> Iterator[AnyEntry]:
    """The listed records in a scope that could tell of outcomes, whether they do or not."""
    entries = _entries(catalogue, scope)
    for kind in OUTCOME_KINDS:
        yield from (entry for entry in entries if entry.reference.kind is kind)


def _entries(catalogue: Catalogue, scope: Scope) -> tuple[AnyEntry, ...]:
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
    """How many cases say nothing on each of the bottom lines: silence is data (design §4).

    Only kinds of which more is expected are counted.
    """
    silent: Counter[str] = Counter()
    for entry in entries:
        if entry.record.shows_missing_outcomes:
            spoken = {outcome.bottom_line for outcome in outcomes_of(entry.record)}
            silent.update(line for line in bottom_lines if line not in spoken)
    return silent


def outcome_counts(outcomes: Iterable[EntryOutcome]) -> Counter[OutcomeKey]:
    """How many outcomes there are of each kind."""
    return Counter(outcome_key(told.outcome) for told in outcomes)


def outcome_key(outcome: Outcome) -> OutcomeKey:
    """What an outcome is counted by."""
    return OutcomeKey(outcome.bottom_line, outcome.direction, outcome.evidence)


def is_examined(outcome: Outcome) -> bool:
    """Whether someone has measured or evaluated it, whatever they found."""
    return outcome.evidence in EXAMINED


def is_documented_effect(outcome: Outcome) -> bool:
    """Whether it was measured or evaluated and is known to point somewhere, good or bad."""
    return is_examined(outcome) and outcome.direction is not Direction.UNKNOWN
