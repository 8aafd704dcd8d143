"""The inverted index: for each key the documents it finds."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from videnbank.core.index.match_kind import MatchKind
from videnbank.core.index.skeleton import skeleton

NEAR = 13
"""Words between the parts of a compound that a text has apart: a sentence of the bank has 12 in the
mean. Of the queries in `scripts/bench/queries*.yml`, `ledelseskort` and five others have their parts
so near in a right record; `rejsekort` (14 words apart) and three others have not, and are other
things."""

_KIND_MASK = 3
_TITLE_BIT = 4
_LEVEL_SHIFT = 3
"""From the lowest bit of a value: two for the kind, one for the title, then the level."""


@dataclass(frozen=True, slots=True)
class Posting:
    """How a key finds a document: its level, strongest relation, and whether it is in the title."""

    level: int
    kind: MatchKind
    in_title: bool

    @classmethod
    def of_value(cls, value: int) -> Posting:
        """The posting that a value of the index stands for."""
        return cls(value >> _LEVEL_SHIFT, MatchKind(value & _KIND_MASK), bool(value & _TITLE_BIT))

    @property
    def value(self) -> int:
        """The posting as one number."""
        return self.level << _LEVEL_SHIFT | (_TITLE_BIT if self.in_title else 0) | self.kind


@dataclass(frozen=True, slots=True)
class IndexTerm:
    """The documents a key finds, in ascending order, with the value of the posting of each.

    `words` are the words of the texts that the key finds, in small letters.
    """

    documents: Sequence[int]
    values: Sequence[int]
    words: Mapping[str, MatchKind]

    def by_value(self) -> Iterator[tuple[int, list[int]]]:
        """The documents of each value, from the lowest value."""
        groups: dict[int, list[int]] = defaultdict(list)
        for number, value in zip(self.documents, self.values, strict=True):
            groups[value].append(number)
        yield from sorted(groups.items())

    def postings(self) -> dict[int, Posting]:
        """The posting of each document."""
        return {
            number: Posting.of_value(value)
            for number, value in zip(self.documents, self.values, strict=True)
        }


@dataclass(frozen=True, slots=True)
class Positions:
    """Where a key stands as a word of its own: pairs of document and position, flattened."""

    pairs: array[int] = field(default_factory=lambda: array("I"))

    def append(self, document: int, position: int) -> None:
        """Adds a place, which must come after those already there."""
        self.pairs.append(document)
        self.pairs.append(position)

    def by_document(self) -> dict[int, list[int]]:
        """The positions in each document, in ascending order."""
        positions: dict[int, list[int]] = defaultdict(list)
        places = iter(self.pairs)
        for number, position in zip(places, places, strict=True):
            positions[number].append(position)
        return positions


@dataclass(frozen=True)
class SearchIndex:
    """An index in memory. Records have the first numbers, pages those after them.

    `facets` are the numbers of the records by filter and value; `orders` are the numbers of all
    records by name of the order; `tools` are those that are tools. `words` are the words to
    suggest, most used first, with their number of documents.
    """

    records: int
    documents: int
    terms: Mapping[str, IndexTerm]
    positions: Mapping[str, Positions]
    facets: Mapping[str, Mapping[str, Sequence[int]]]
    orders: Mapping[str, Sequence[int]]
    tools: frozenset[int]
    words: Mapping[str, int]

    @cached_property
    def keys_by_skeleton(self) -> Mapping[str, Sequence[str]]:
        """The keys of each skeleton, in alphabetical order."""
        keys: dict[str, list[str]] = defaultdict(list)
        for key in self.terms:
            keys[skeleton(key)].append(key)
        return keys

    def together(self, key: str, other: str, *, is_near: bool) -> list[int]:
        """The records that have two keys as words of their own, or have them near each other."""
        if key not in self.positions or other not in self.positions:
            return []
        others = self.positions[other].by_document()
        return [
            number
            for number, places in self.positions[key].by_document().items()
            if number < self.records
            and number in others
            and (not is_near or _are_near(places, others[number]))
        ]


def _are_near(places: Iterable[int], others: Sequence[int]) -> bool:
    return any(abs(place - other) <= NEAR for place in places for other in others)
