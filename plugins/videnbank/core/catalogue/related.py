"""Related records: scoring by shared values, with the reasons."""

from __future__ import annotations

import heapq
import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from videnbank.core.catalogue.catalogue import AnyEntry, Catalogue
from videnbank.core.catalogue.facet import FACETS, Facet, cells_of
from videnbank.core.model.optional_fields import covered_cases, tools_of
from videnbank.core.model.reference import Reference

RELATED_LIMIT = 5
_REASONS_LIMIT = 2
"""Records shown, and reasons given for each: a choice, not a measurement."""

_MAX_HOLDERS = 40
"""A value shared by more records than this yields no candidates: it would compare every pair."""


@dataclass(frozen=True, slots=True, eq=False)
class Signal:
    """A relevance signal: something two records can share.

    `related.<name>` is its wording key; `facet` is None when the value is not that of a facet.
    `weight` is its base score, before scaling by the rarity of the value.
    """

    name: str
    weight: float
    facet: Facet | None = None


TOOL = Signal("tool", 4.0)  # both have tried the same method
CELL = Signal("cell", 1.5)  # ten cells cover every record, so a shared cell says little

FACET_SIGNALS: tuple[Signal, ...] = tuple(
    Signal(facet.name, facet.related_weight, facet)
    for facet in FACETS
    if facet.related_weight is not None
)
"""The signals from facets: both records have the same value."""


@dataclass(frozen=True, slots=True)
class SharedValue:
    """A value that two records share; `value` is an id, or area and track for `CELL`."""

    signal: Signal
    value: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RelatedEntry:
    """A related record with its reasons, highest weight first; empty when an editor chose it."""

    entry: AnyEntry
    reasons: tuple[SharedValue, ...]


class RelatedRecords:
    """Finds related records; rare values count more than common ones.

    Candidates come from the rarer values only, so the work is linear in the number of records
    rather than quadratic. Records and values are numbered internally: hashing integers is what
    keeps thousands of records fast.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        # Numbered in reference order, so that the number also breaks ties.
        self._entries = sorted(
            (entry for entry in catalogue.listed() if entry.record.evergreen),
            key=lambda entry: entry.reference,
        )
        self._numbers = {entry.reference: n for n, entry in enumerate(self._entries)}
        self._shared: list[SharedValue] = []
        self._holders: list[list[int]] = []
        self._traits: list[frozenset[int]] = []
        trait_numbers: dict[SharedValue, int] = {}
        for number, entry in enumerate(self._entries):
            entry_traits: list[int] = []
            for trait in _traits(entry):
                trait_number = trait_numbers.setdefault(trait, len(self._shared))
                if trait_number == len(self._shared):
                    self._shared.append(trait)
                    self._holders.append([])
                self._holders[trait_number].append(number)
                entry_traits.append(trait_number)
            self._traits.append(frozenset(entry_traits))
        self._weights = [
            trait.signal.weight * math.log1p(len(self._entries) / len(holders))
            for trait, holders in zip(self._shared, self._holders, strict=True)
        ]

    def of(self, entry: AnyEntry) -> tuple[RelatedEntry, ...]:
        """Up to `RELATED_LIMIT` records: editors' choices from either side, then the best scoring.

        All editors' choices are included, however many. Records that the page shows anyway (its
        tools, the cases it covers) are excluded.
        """
        editors_choice = dict.fromkeys(
            (
                *entry.record.related,
                *(
                    other.reference
                    for other in self._catalogue.related_from.get(entry.reference, ())
                ),
            )
        )
        related = [RelatedEntry(other, ()) for other in self._catalogue.resolve(editors_choice)]
        number = self._numbers.get(entry.reference)
        remaining = RELATED_LIMIT - len(related)
        if number is None or remaining <= 0:
            return tuple(related)
        already_shown = (*editors_choice, *self._shown_on_page(entry))
        excluded = {number, *(self._numbers[r] for r in already_shown if r in self._numbers)}
        best = heapq.nsmallest(remaining, self._scores(number, excluded))
        related += (RelatedEntry(self._entries[n], self._reasons(number, n)) for _, n in best)
        return tuple(related)

    def _shown_on_page(self, entry: AnyEntry) -> Iterator[Reference]:
        yield from tools_of(entry.record)
        yield from covered_cases(entry.record)
        for others in (self._catalogue.cases_using, self._catalogue.results_covering):
            yield from (other.reference for other in others.get(entry.reference, ()))

    def _scores(self, number: int, excluded: set[int]) -> Iterator[tuple[float, int]]:
        """Candidates with their scores, negated so that the best sorts first."""
        traits = self._traits[number]
        rare_traits = [trait for trait in traits if len(self._holders[trait]) <= _MAX_HOLDERS]
        candidates = {other for trait in rare_traits for other in self._holders[trait]}
        if len(candidates) <= 1:
            common_traits = traits.difference(rare_traits)
            candidates = {n for trait in common_traits for n in self._neighbours(trait, number)}
        weight = self._weights.__getitem__
        for other in candidates - excluded:
            # Sorted because sets are unordered and floating-point sums depend on the order.
            yield -sum(map(weight, sorted(traits & self._traits[other]))), other

    def _neighbours(self, trait: int, number: int) -> Sequence[int]:
        # In reference order, so that every build gives the same result.
        holders = self._holders[trait]
        start = bisect_left(holders, number) - _MAX_HOLDERS // 2
        start = max(0, min(start, len(holders) - _MAX_HOLDERS))
        return holders[start : start + _MAX_HOLDERS]

    def _reasons(self, one: int, other: int) -> tuple[SharedValue, ...]:
        shared_traits = sorted(
            self._traits[one] & self._traits[other],
            key=lambda trait: (
                -self._weights[trait],
                self._shared[trait].signal.name,
                self._shared[trait].value,
            ),
        )
        return tuple(self._shared[trait] for trait in shared_traits[:_REASONS_LIMIT])


def _traits(entry: AnyEntry) -> Iterator[SharedValue]:
    record = entry.record
    for signal in FACET_SIGNALS:
        for value in signal.facet.values(record) if signal.facet is not None else ():
            yield SharedValue(signal, (value,))
    for cell in cells_of(record):
        yield SharedValue(CELL, (cell.area, cell.track))
    for tool in tools_of(record):
        yield SharedValue(TOOL, (tool.id,))
