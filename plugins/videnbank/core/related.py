"""Which other records a reader of one should see, and why."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from videnbank.core.catalogue import (
    AnyEntry,
    Catalogue,
    Facet,
    cases_covered_by,
    cells_of,
    facet_values,
    tools_of,
)
from videnbank.core.model.news import News
from videnbank.core.model.reference import Reference

MOST_RELATED = 5
_MOST_REASONS = 2
_WIDEST = 40
"""A value shared by more records than this brings no candidates: it would compare every pair."""


class Bond(StrEnum):
    """What two records can share."""

    TOOL = "tool"
    CLUSTER = "cluster"
    TOPIC = "topic"
    CELL = "cell"
    MUNICIPALITY = "municipality"
    WORKPLACE_TYPE = "workplace_type"
    PROGRAMME = "programme"
    ORGANISATION = "organisation"


_WEIGHTS: dict[Bond, float] = {
    Bond.TOOL: 4.0,
    Bond.CLUSTER: 4.0,
    Bond.TOPIC: 3.0,
    Bond.CELL: 1.5,
    Bond.MUNICIPALITY: 1.5,
    Bond.WORKPLACE_TYPE: 1.5,
    Bond.PROGRAMME: 0.5,
    Bond.ORGANISATION: 1.0,
}
_FACET_BONDS = {
    Facet.CLUSTER: Bond.CLUSTER,
    Facet.TOPIC: Bond.TOPIC,
    Facet.MUNICIPALITY: Bond.MUNICIPALITY,
    Facet.WORKPLACE_TYPE: Bond.WORKPLACE_TYPE,
    Facet.PROGRAMME: Bond.PROGRAMME,
    Facet.ORGANISATION: Bond.ORGANISATION,
}


@dataclass(frozen=True, slots=True)
class Shared:
    """One thing two records share: what sort of thing, and which (an id, or area and track)."""

    bond: Bond
    value: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """Another record with the reasons for it, the weightiest first; none when chosen by hand."""

    entry: AnyEntry
    reasons: tuple[Shared, ...]


class RelatedRecords:
    """Finds related records; what is rare counts more than what many share.

    Candidates come from the rarer shared values only, so the work grows with the number of
    records and not with its square.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._holders: dict[Shared, list[AnyEntry]] = defaultdict(list)
        self._traits: dict[Reference, tuple[Shared, ...]] = {}
        self._weights: dict[Shared, float] = {}
        listed = [e for e in catalogue.listed() if not isinstance(e.record, News)]
        for entry in listed:
            traits = tuple(_traits(entry))
            self._traits[entry.reference] = traits
            for trait in traits:
                self._holders[trait].append(entry)
        for trait, holders in self._holders.items():
            rarity = math.log1p(len(listed) / len(holders))
            self._weights[trait] = _WEIGHTS[trait.bond] * rarity

    def of(self, entry: AnyEntry) -> tuple[Related, ...]:
        """Up to five records: those chosen by hand from either side, then the closest.

        Records that the page shows anyway (its tools, the cases it covers) are left out.
        """
        chosen = dict.fromkeys(
            other.reference
            for other in (
                *self._catalogue.found(entry.record.related),
                *self._catalogue.chosen_by.get(entry.reference, ()),
            )
        )
        found = [Related(other, ()) for other in self._catalogue.found(chosen)]
        passed = {entry.reference, *chosen, *self._shown(entry)}
        scores = self._scores(entry)
        ranked = sorted(
            (reference for reference in scores if reference not in passed),
            key=lambda reference: (-round(scores[reference], 9), reference),
        )
        for reference in ranked[: max(0, MOST_RELATED - len(found))]:
            other = self._catalogue.entries[reference]
            found.append(Related(other, self._reasons(entry.reference, reference)))
        return tuple(found)

    def _shown(self, entry: AnyEntry) -> Iterator[Reference]:
        yield from tools_of(entry.record)
        yield from cases_covered_by(entry.record)
        for others in (self._catalogue.cases_using, self._catalogue.results_covering):
            yield from (other.reference for other in others.get(entry.reference, ()))

    def _scores(self, entry: AnyEntry) -> Mapping[Reference, float]:
        scores: dict[Reference, float] = defaultdict(float)
        wide: list[Shared] = []
        for trait in self._traits.get(entry.reference, ()):
            holders = self._holders[trait]
            if len(holders) > _WIDEST:
                wide.append(trait)
                continue
            for other in holders:
                scores[other.reference] += self._weights[trait]
        if not scores or set(scores) == {entry.reference}:
            for trait in wide:
                for other in _neighbours(self._holders[trait], entry):
                    scores[other.reference] += self._weights[trait]
            return scores
        for reference in scores:
            theirs = self._traits[reference]
            scores[reference] += sum(self._weights[trait] for trait in wide if trait in theirs)
        return scores

    def _reasons(self, one: Reference, other: Reference) -> tuple[Shared, ...]:
        theirs = set(self._traits[other])
        shared = [trait for trait in self._traits[one] if trait in theirs]
        shared.sort(key=lambda trait: (-self._weights[trait], trait.bond, trait.value))
        return tuple(shared[:_MOST_REASONS])


def _traits(entry: AnyEntry) -> Iterator[Shared]:
    record = entry.record
    for facet, bond in _FACET_BONDS.items():
        for value in facet_values(record, facet):
            yield Shared(bond, (value,))
    for cell in cells_of(record):
        yield Shared(Bond.CELL, (cell.area, cell.track))
    for tool in tools_of(record):
        yield Shared(Bond.TOOL, (tool.id,))


def _neighbours(holders: Sequence[AnyEntry], entry: AnyEntry) -> Sequence[AnyEntry]:
    # In the shelf's own order, so that the same records are found on every build.
    place = holders.index(entry)
    start = max(0, min(place - _WIDEST // 2, len(holders) - _WIDEST))
    return holders[start : start + _WIDEST]
