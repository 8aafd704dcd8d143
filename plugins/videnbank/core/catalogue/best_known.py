"""The order of lists: what is known best and used most first, the kinds in turn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from videnbank.core.catalogue.catalogue import AnyEntry, Catalogue
from videnbank.core.catalogue.facet import COUNTRY, Facet
from videnbank.core.catalogue.outcomes import is_documented_effect, is_examined
from videnbank.core.language.collation import danish_key
from videnbank.core.model.optional_fields import (
    covered_cases,
    event_date,
    outcomes_of,
    result_kind_of,
    step_count,
)
from videnbank.core.model.outcome import Direction, Evidence, Outcome
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Kind
from videnbank.core.model.result import ResultKind

START_LIMIT = 3
"""Records to begin with: one of each kind that a reader in a hurry compares."""

LEAST_TO_CHOOSE_FROM = 7
"""Shorter lists need no starting points: their first records are two rows of cards at most."""

_RESULT_KIND_ORDER = list(ResultKind)
_LEAST_ACROSS = 2
"""A result about a single case says no more than the case."""


class ReasonKind(StrEnum):
    """Why a record is one to begin with, the strongest reason first."""

    USED = "used"
    BEFORE_AND_AFTER = "before_and_after"
    MEASURED = "measured"
    EVALUATED = "evaluated"
    ACROSS = "across"
    REPORTED = "reported"
    STEPS = "steps"


@dataclass(frozen=True, slots=True)
class StartReason:
    """The reason to begin with a record; `count` is its cases or steps."""

    kind: ReasonKind
    count: int = 0


@dataclass(frozen=True, slots=True)
class StartingPoint:
    """A record to begin with, and why."""

    entry: AnyEntry
    reason: StartReason


def best_known_first(
    catalogue: Catalogue,
    entries: Sequence[AnyEntry],
    kinds: Iterable[Kind],
    subject: Facet | None = None,
) -> tuple[AnyEntry, ...]:
    """The entries in the order that helps to choose: the best of each kind, then the next best.

    Kinds cannot be weighed against each other, so they take turns in the order of `kinds`. Dated
    records come last, newest first: they are for following along, not for choosing. In the list of
    a value of `subject`, records with every value of it come after those that are about this one.
    """
    references = {entry.reference for entry in entries}
    every = frozenset(catalogue.vocabulary.ids(subject.terms)) if subject is not None else None

    def rank(entry: AnyEntry) -> tuple[object, ...]:
        users = catalogue.cases_using.get(entry.reference, ())
        used_here = sum(user.reference in references for user in users)
        # A tool for everyone is as good here; a finding for everyone is less about this place.
        is_general = (
            subject is not None and not users and every == frozenset(subject.values(entry.record))
        )
        return *_rank(entry.record, used_here, len(users), is_general=is_general), entry.reference

    order = list(kinds)
    turns = [
        sorted((entry for entry in entries if entry.reference.kind is kind), key=rank)
        for kind in order
    ]
    in_turn = [entry for turn in zip_longest(*turns) for entry in turn if entry is not None]
    return tuple(sorted(in_turn, key=lambda entry: not entry.record.evergreen))


def starting_points(catalogue: Catalogue, entries: Sequence[AnyEntry]) -> tuple[StartingPoint, ...]:
    """The records to begin with among entries in the order of `best_known_first`.

    The first of each kind, then the next best. A record without a reason is never among them, and
    what a case has found is told once.
    """
    if len(entries) < LEAST_TO_CHOOSE_FROM:
        return ()
    candidates = [
        StartingPoint(entry, reason)
        for entry in entries
        if entry.record.evergreen and (reason := start_reason(catalogue, entry)) is not None
    ]
    chosen: list[StartingPoint] = []
    for is_first_round in (True, False):
        for point in candidates:
            kinds = {other.entry.reference.kind for other in chosen}
            has_turn = not is_first_round or point.entry.reference.kind not in kinds
            if has_turn and point not in chosen and not _repeats(point, chosen):
                chosen.append(point)
            if len(chosen) == START_LIMIT:
                return tuple(chosen)
    return tuple(chosen)


def _repeats(point: StartingPoint, chosen: Iterable[StartingPoint]) -> bool:
    """Whether a record is the finding of a single case that is chosen already."""
    covered = covered_cases(point.entry.record)
    return len(covered) == 1 and any(other.entry.reference == covered[0] for other in chosen)


def start_reason(catalogue: Catalogue, entry: AnyEntry) -> StartReason | None:
    """The strongest reason to begin with a record, if it has one."""
    return next(_reasons(catalogue, entry), None)


def best_outcome(record: Record) -> Outcome | None:
    """The outcome of a record that is known best; of two alike, the one with a direction."""
    return min(outcomes_of(record), key=_evidence_rank, default=None)


def _reasons(catalogue: Catalogue, entry: AnyEntry) -> Iterator[StartReason]:
    record = entry.record
    if uses := len(catalogue.cases_using.get(entry.reference, ())):
        yield StartReason(ReasonKind.USED, uses)
    best = best_outcome(record)
    if best is not None and is_examined(best):
        yield StartReason(_examined_as(best))
    if (cases := len(catalogue.resolve(covered_cases(record)))) >= _LEAST_ACROSS:
        yield StartReason(ReasonKind.ACROSS, cases)
    if best is not None and best.evidence is Evidence.REPORTED:
        yield StartReason(ReasonKind.REPORTED)
    if steps := step_count(record):
        yield StartReason(ReasonKind.STEPS, steps)


def _examined_as(outcome: Outcome) -> ReasonKind:
    if outcome.evidence is not Evidence.MEASURED:
        return ReasonKind.EVALUATED
    measure = outcome.measure
    if measure is not None and measure.before is not None and measure.after is not None:
        return ReasonKind.BEFORE_AND_AFTER
    return ReasonKind.MEASURED


def _rank(record: Record, used_here: int, used: int, *, is_general: bool) -> tuple[object, ...]:
    event = event_date(record)
    best = best_outcome(record)
    result_kind = result_kind_of(record)
    documented = sum(is_documented_effect(outcome) for outcome in outcomes_of(record))
    return (
        -event.toordinal() if event is not None else 0,
        step_count(record) == 0,  # a guide that only refers to its source
        -used_here,
        is_general,
        bool(COUNTRY.values(record)),  # readers look for a workplace like their own
        -used,
        -(step_count(record) or 0),
        _evidence_rank(best) if best is not None else (len(Evidence), 0),
        -documented,
        _RESULT_KIND_ORDER.index(result_kind) if result_kind is not None else 0,
        danish_key(record.title),
    )


def _evidence_rank(outcome: Outcome) -> tuple[int, int]:
    unknown = outcome.direction is Direction.UNKNOWN
    return outcome.evidence.rank, int(unknown)
