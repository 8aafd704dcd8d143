"""Which other records a reader of one should see, and why."""

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

MOST_RELATED = 5
_MOST_REASONS = 2
"""How many records are named, each with its heaviest reasons: a choice, not a measurement."""

_WIDEST = 40
"""A value shared by more records than this brings no candidates: it would compare every pair."""


@dataclass(frozen=True, slots=True, eq=False)
class Signal:
    """What two records can share: `related.<name>` says it, and `facet` is whose value it is.

    `weight` is how much it says by itself, whatever is shared.
    """

    name: str
    weight: float
    facet: Facet | None = None


TOOL = Signal("tool", 4.0)  # they have tried the same thing
CELL = Signal("cell", 1.5)  # ten cells hold every record, so one of them says little

FACET_SIGNALS: tuple[Signal, ...] = tuple(
    Signal(facet.name, facet.related_weight, facet)
    for facet in FACETS
    if facet.related_weight is not None
)
"""What records share by being marked with the same value."""


@dataclass(frozen=True, slots=True)
class SharedValue:
    """One thing two records share: what sort of thing, and which (an id, or area and track)."""

    signal: Signal
    value: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RelatedEntry:
    """Another record with the reasons for it, the weightiest first; none when chosen by hand."""

    entry: AnyEntry
    reasons: tuple[SharedValue, ...]


class RelatedRecords:
    """Finds related records; what is rare counts more than what many share.

    Candidates come from the rarer shared values only, so the work grows with the number of
    records and not with its square. Records and shared values are numbered inside: hashing
    numbers is what keeps thousands of records quick.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        # Numbered in the order of their names, so that a number also settles a tie.
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
            own: list[int] = []
            for trait in _traits(entry):
                known = trait_numbers.setdefault(trait, len(self._shared))
                if known == len(self._shared):
                    self._shared.append(trait)
                    self._holders.append([])
                self._holders[known].append(number)
                own.append(known)
            self._traits.append(frozenset(own))
        self._weights = [
            trait.signal.weight * math.log1p(len(self._entries) / len(holders))
            for trait, holders in zip(self._shared, self._holders, strict=True)
        ]

    def of(self, entry: AnyEntry) -> tuple[RelatedEntry, ...]:
        """Up to five records: those chosen by hand from either side, then the closest.

        All chosen ones are shown, however many. Records that the page shows anyway (its tools,
        the cases it covers) are left out.
        """
        chosen = dict.fromkeys(
            (
                *entry.record.related,
                *(
                    other.reference
                    for other in self._catalogue.related_from.get(entry.reference, ())
                ),
            )
        )
        found = [RelatedEntry(other, ()) for other in self._catalogue.resolve(chosen)]
        number = self._numbers.get(entry.reference)
        room = MOST_RELATED - len(found)
        if number is None or room <= 0:
            return tuple(found)
        shown = (*chosen, *self._shown(entry))
        passed = {number, *(self._numbers[r] for r in shown if r in self._numbers)}
        closest = heapq.nsmallest(room, self._scored(number, passed))
        found += (RelatedEntry(self._entries[n], self._reasons(number, n)) for _, n in closest)
        return tuple(found)

    def _shown(self, entry: AnyEntry) -> Iterator[Reference]:
        yield from tools_of(entry.record)
        yield from covered_cases(entry.record)
        for others in (self._catalogue.cases_using, self._catalogue.results_covering):
            yield from (other.reference for other in others.get(entry.reference, ()))

    def _scored(self, number: int, passed: set[int]) -> Iterator[tuple[float, int]]:
        """Every candidate with its score, negative so that the closest comes first."""
        optional_fields = self._traits[number]
        rare = [trait for trait in optional_fields if len(self._holders[trait]) <= _WIDEST]
        candidates = {other for trait in rare for other in self._holders[trait]}
        if len(candidates) <= 1:
            wide = optional_fields.difference(rare)
            candidates = {n for trait in wide for n in self._neighbours(trait, number)}
        weight = self._weights.__getitem__
        for other in candidates - passed:
            # Sorted, since sets keep no order and sums of fractions depend on it.
            yield -sum(map(weight, sorted(optional_fields & self._traits[other]))), other

    def _neighbours(self, trait: int, number: int) -> Sequence[int]:
        # In the order of names, so that the same records are found on every build.
        holders = self._holders[trait]
        start = bisect_left(holders, number) - _WIDEST // 2
        start = max(0, min(start, len(holders) - _WIDEST))
        return holders[start : start + _WIDEST]

    def _reasons(self, one: int, other: int) -> tuple[SharedValue, ...]:
        common = sorted(
            self._traits[one] & self._traits[other],
            key=lambda trait: (
                -self._weights[trait],
                self._shared[trait].signal.name,
                self._shared[trait].value,
            ),
        )
        return tuple(self._shared[trait] for trait in common[:_MOST_REASONS])


def _traits(entry: AnyEntry) -> Iterator[SharedValue]:
    record = entry.record
    for signal in FACET_SIGNALS:
        for value in signal.facet.values(record) if signal.facet is not None else ():
            yield SharedValue(signal, (value,))
    for cell in cells_of(record):
        yield SharedValue(CELL, (cell.area, cell.track))
    for tool in tools_of(record):
        yield SharedValue(TOOL, (tool.id,))
