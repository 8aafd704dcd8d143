"""A short way through the bank for one kind of reader: a few tools, cases and results in an order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from videnbank.core.catalogue.catalogue import AnyEntry, Catalogue, entries_of
from videnbank.core.catalogue.facet import AUDIENCE
from videnbank.core.catalogue.outcomes import is_documented_effect
from videnbank.core.model.case import Case
from videnbank.core.model.optional_fields import outcomes_of
from videnbank.core.model.outcome import Direction, Evidence, Outcome
from videnbank.core.model.reference import Kind
from videnbank.core.model.result import Result, ResultKind
from videnbank.core.model.tool import Tool

SECTION_LIMIT = 3
"""A choice, not a measurement: a way is short, and each stop leads on to all of its kind."""

_EVIDENCE = list(Evidence)
_RESULT_KINDS = list(ResultKind)
_SOBER = (Direction.WORSE, Direction.UNCHANGED, Direction.MIXED)


class SectionKind(StrEnum):
    """What a reader meets on the way, in the order that holds when nothing speaks for another."""

    TOOLS = "tools"
    CASES = "cases"
    RESULTS = "results"
    NOT_BETTER = "sober"


_KINDS = {
    SectionKind.TOOLS: Kind.TOOL,
    SectionKind.CASES: Kind.CASE,
    SectionKind.RESULTS: Kind.RESULT,
}


@dataclass(frozen=True, slots=True)
class SectionEntry:
    """A record on the way, and the outcome it was chosen for, if for one."""

    entry: AnyEntry
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class PathSection:
    """At most three records of one sort; none stands at two stops."""

    kind: SectionKind
    choices: tuple[SectionEntry, ...]


def reading_path(catalogue: Catalogue, audience: str) -> tuple[PathSection, ...]:
    """The stops for an audience that have records, ending with what did not go as hoped.

    The sort of record that is written to this audience more often than to others comes first.
    """
    theirs = catalogue.with_value(AUDIENCE, audience)
    kinds = sorted(_KINDS, key=lambda kind: -_share(theirs, catalogue.listed(), _KINDS[kind]))
    seen: set[object] = set()
    stops: list[PathSection] = []
    for kind in (*kinds, SectionKind.NOT_BETTER):
        chosen = _chosen(_CHOOSERS[kind](catalogue, theirs), audience, seen)
        seen.update(choice.entry.reference for choice in chosen)
        if chosen:
            stops.append(PathSection(kind, chosen))
    return tuple(stops)


@dataclass(frozen=True, slots=True)
class _RankedCandidate:
    choice: SectionEntry
    rank: tuple[int, ...]
    """What speaks for it, the least first."""


def _chosen(
    candidates: Iterable[_RankedCandidate], audience: str, seen: set[object]
) -> tuple[SectionEntry, ...]:
    fresh = [found for found in candidates if found.choice.entry.reference not in seen]
    fresh.sort(key=lambda found: _order(found, audience))
    return tuple(found.choice for found in fresh[:SECTION_LIMIT])


def _order(candidate: _RankedCandidate, audience: str) -> tuple[object, ...]:
    # Whoever is named first among a record's audiences is the one it was written for: that counts
    # more than its strength, and after it how far back they are named less than its strength.
    entry = candidate.choice.entry
    place = entry.record.audiences.index(audience)
    newest = -entry.record.published.toordinal()
    return min(place, 1), *candidate.rank, place, newest, entry.reference


def _share(theirs: tuple[AnyEntry, ...], every: tuple[AnyEntry, ...], kind: Kind) -> float:
    """How much more often a kind is written to an audience than to all."""

    def part(entries: tuple[AnyEntry, ...]) -> float:
        return sum(entry.reference.kind is kind for entry in entries) / max(len(entries), 1)

    return round(part(theirs) / part(every), 2) if part(every) else 0.0


def _tools(catalogue: Catalogue, theirs: tuple[AnyEntry, ...]) -> Iterable[_RankedCandidate]:
    for entry in entries_of(theirs, Tool):
        uses = len(catalogue.cases_using.get(entry.reference, ()))
        yield _RankedCandidate(SectionEntry(entry), (-uses, -len(entry.record.steps)))


def _cases(_: Catalogue, theirs: tuple[AnyEntry, ...]) -> Iterable[_RankedCandidate]:
    for entry in entries_of(theirs, Case):
        if entry.record.outcomes:
            best = min(entry.record.outcomes, key=_strength)
            yield _RankedCandidate(SectionEntry(entry, best), _strength(best))


def _results(_: Catalogue, theirs: tuple[AnyEntry, ...]) -> Iterable[_RankedCandidate]:
    for entry in entries_of(theirs, Result):
        yield _RankedCandidate(SectionEntry(entry), (_RESULT_KINDS.index(entry.record.kind),))


def _sober(_: Catalogue, theirs: tuple[AnyEntry, ...]) -> Iterable[_RankedCandidate]:
    for entry in theirs:
        known = [
            outcome
            for outcome in outcomes_of(entry.record)
            if is_documented_effect(outcome) and outcome.direction in _SOBER
        ]
        if known:
            plainest = min(known, key=_soberness)
            yield _RankedCandidate(SectionEntry(entry, plainest), _soberness(plainest))


_CHOOSERS: dict[
    SectionKind, Callable[[Catalogue, tuple[AnyEntry, ...]], Iterable[_RankedCandidate]]
] = {
    SectionKind.TOOLS: _tools,
    SectionKind.CASES: _cases,
    SectionKind.RESULTS: _results,
    SectionKind.NOT_BETTER: _sober,
}


def _strength(outcome: Outcome) -> tuple[int, ...]:
    return int(outcome.direction is Direction.UNKNOWN), _EVIDENCE.index(outcome.evidence)


def _soberness(outcome: Outcome) -> tuple[int, ...]:
    return _SOBER.index(outcome.direction), _EVIDENCE.index(outcome.evidence)
