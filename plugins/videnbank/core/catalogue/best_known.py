"""The order of lists: what is known best and used most first, the kinds in turn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from videnbank.core.catalogue.catalogue import AnyEntry, Catalogue
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

_EVIDENCE_ORDER = list(Evidence)
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
    catalogue: Catalogue, entries: Sequence[AnyEntry], kinds: Iterable[Kind]
) -> tuple[AnyEntry, ...]:
    """The entries in the order that helps to choose: the best of each kind, then the next best.

    Kinds cannot be weighed against each other, so they take turns in the order of `kinds`. Dated
    records come last, newest first: they are for following along, not for choosing.
    """
    cases = {entry.reference for entry in entries}

    def rank(entry: AnyEntry) -> tuple[object, ...]:
        users = catalogue.cases_using.get(entry.reference, ())
        used_here = sum(user.reference in cases for user in users)
        return *_rank(entry.record, used_here, len(users)), entry.reference

    order = list(kinds)
    turns = [
        sorted((entry for entry in entries if entry.reference.kind is kind), key=rank)
        for kind in order
    ]
    in_turn = [entry for turn in zip_longest(*turns) for entry in turn if entry is not None]
    return tuple(sorted(in_turn, key=lambda entry: not entry.record.evergreen))


def starting_points(
    catalogue: Catalogue, entries: Sequence[AnyEntry]
) -> tuple[StartingPoint, ...]:
    """The records to begin with among entries in the order of `best_known_first`.

    The first of each kind, then the next best. A record without a reason is never among them.
    """
    if len(entries) < LEAST_TO_CHOOSE_FROM:
        return ()
    candidates = [
        StartingPoint(entry, reason)
        for entry in entries
        if entry.record.evergreen and (reason := start_reason(catalogue, entry)) is not None
    ]
    firsts = {point.entry.reference.kind: point for point in reversed(candidates)}
    chosen = [point for point in candidates if firsts[point.entry.reference.kind] is point]
    chosen += [point for point in candidates if point not in chosen]
    return tuple(chosen[:START_LIMIT])


def start_reason(catalogue: Catalogue, entry: AnyEntry) -> StartReason | None:
    """The strongest reason to begin with a record, if it has one."""
    return next(_reasons(catalogue, entry), None)


def best_outcome(record: Record) -> Outcome | None:
    """The outcome of a record that is known best, one with a direction before one without."""
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


def _rank(record: Record, used_here: int, used: int) -> tuple[object, ...]:
    event = event_date(record)
    best = best_outcome(record)
    result_kind = result_kind_of(record)
    documented = sum(is_documented_effect(outcome) for outcome in outcomes_of(record))
    return (
        -event.toordinal() if event is not None else 0,
        step_count(record) == 0,  # a guide that only refers to its source
        -used_here,
        -used,
        _evidence_rank(best) if best is not None else (1, len(_EVIDENCE_ORDER)),
        -documented,
        _RESULT_KIND_ORDER.index(result_kind) if result_kind is not None else 0,
        danish_key(record.title),
    )


def _evidence_rank(outcome: Outcome) -> tuple[int, int]:
    unknown = outcome.direction is Direction.UNKNOWN
    return int(unknown), _EVIDENCE_ORDER.index(outcome.evidence)
