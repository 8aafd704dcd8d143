"""A short reading path for an audience: a few tools, cases and results, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from videnbank.core.catalogue.catalogue import AnyEntry, Catalogue, entries_of
from videnbank.core.catalogue.facet import AUDIENCE
from videnbank.core.catalogue.outcomes import is_documented_effect
from videnbank.core.model.case import Case
from videnbank.core.model.optional_fields import outcomes_of
from videnbank.core.model.outcome import Direction, Outcome
from videnbank.core.model.reference import Kind
from videnbank.core.model.result import Result, ResultKind
from videnbank.core.model.tool import Tool

SECTION_LIMIT = 3
"""Records per section: a choice, not a measurement, since each section links to all records."""

_RESULT_KIND_ORDER = list(ResultKind)
_NOT_BETTER = (Direction.WORSE, Direction.UNCHANGED, Direction.MIXED)


class SectionKind(StrEnum):
    """The sections of a reading path, in their default order.

    `NOT_BETTER` holds documented outcomes that got worse, stayed the same or were mixed.
    """

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
    """A record on the path, with the outcome it was selected for, if any."""

    entry: AnyEntry
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class PathSection:
    """At most `SECTION_LIMIT` records of one kind; a record appears in one section only."""

    kind: SectionKind
    items: tuple[SectionEntry, ...]


def reading_path(catalogue: Catalogue, audience: str) -> tuple[PathSection, ...]:
    """Build the non-empty sections for an audience, ending with `NOT_BETTER`.

    What can be used comes first: tools, then what others did, then what is known. A kind with
    nothing written for the audience first of all comes after the others, though: what is meant
    for somebody else is not where a reader should begin.
    """
    for_audience = catalogue.with_value(AUDIENCE, audience)
    kinds = sorted(
        _KINDS, key=lambda kind: not _is_written_for(for_audience, audience, _KINDS[kind])
    )
    seen: set[object] = set()
    sections: list[PathSection] = []
    for kind in (*kinds, SectionKind.NOT_BETTER):
        items = _top_items(_CANDIDATES[kind](catalogue, for_audience), audience, seen)
        seen.update(item.entry.reference for item in items)
        if items:
            sections.append(PathSection(kind, items))
    return tuple(sections)


@dataclass(frozen=True, slots=True)
class _RankedCandidate:
    item: SectionEntry
    rank: tuple[int, ...]
    """Sort key within the section, best first; compared after the audience."""


def _top_items(
    candidates: Iterable[_RankedCandidate], audience: str, seen: set[object]
) -> tuple[SectionEntry, ...]:
    unseen = [candidate for candidate in candidates if candidate.item.entry.reference not in seen]
    unseen.sort(key=lambda candidate: _sort_key(candidate, audience))
    return tuple(candidate.item for candidate in unseen[:SECTION_LIMIT])


def _sort_key(candidate: _RankedCandidate, audience: str) -> tuple[object, ...]:
    # The first of a record's audiences is the one it was written for, which outweighs its rank; the
    # exact position among the other audiences only breaks ties.
    entry = candidate.item.entry
    position = entry.record.audiences.index(audience)
    newest = -entry.record.published.toordinal()
    return min(position, 1), *candidate.rank, position, newest, entry.reference


def _is_written_for(for_audience: tuple[AnyEntry, ...], audience: str, kind: Kind) -> bool:
    return any(
        entry.reference.kind is kind and entry.record.audiences[0] == audience
        for entry in for_audience
    )


def _tools(catalogue: Catalogue, for_audience: tuple[AnyEntry, ...]) -> Iterable[_RankedCandidate]:
    for entry in entries_of(for_audience, Tool):
        uses = len(catalogue.cases_using.get(entry.reference, ()))
        yield _RankedCandidate(SectionEntry(entry), (-uses, -len(entry.record.steps)))


def _cases(_: Catalogue, for_audience: tuple[AnyEntry, ...]) -> Iterable[_RankedCandidate]:
    for entry in entries_of(for_audience, Case):
        if entry.record.outcomes:
            best = min(entry.record.outcomes, key=_evidence_rank)
            yield _RankedCandidate(SectionEntry(entry, best), _evidence_rank(best))


def _results(_: Catalogue, for_audience: tuple[AnyEntry, ...]) -> Iterable[_RankedCandidate]:
    for entry in entries_of(for_audience, Result):
        yield _RankedCandidate(SectionEntry(entry), (_RESULT_KIND_ORDER.index(entry.record.kind),))


def _not_better(_: Catalogue, for_audience: tuple[AnyEntry, ...]) -> Iterable[_RankedCandidate]:
    for entry in for_audience:
        documented = [
            outcome
            for outcome in outcomes_of(entry.record)
            if is_documented_effect(outcome) and outcome.direction in _NOT_BETTER
        ]
        if documented:
            worst = min(documented, key=_not_better_rank)
            yield _RankedCandidate(SectionEntry(entry, worst), _not_better_rank(worst))


_CANDIDATES: dict[
    SectionKind, Callable[[Catalogue, tuple[AnyEntry, ...]], Iterable[_RankedCandidate]]
] = {
    SectionKind.TOOLS: _tools,
    SectionKind.CASES: _cases,
    SectionKind.RESULTS: _results,
    SectionKind.NOT_BETTER: _not_better,
}


def _evidence_rank(outcome: Outcome) -> tuple[int, ...]:
    return int(outcome.direction is Direction.UNKNOWN), outcome.evidence.rank


def _not_better_rank(outcome: Outcome) -> tuple[int, ...]:
    return _NOT_BETTER.index(outcome.direction), outcome.evidence.rank
