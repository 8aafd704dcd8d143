"""Ranks the documents that a query finds.

The browser does the same with the same constants; a test holds the two together.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from videnbank.core.index.query import Phrase, Query, Reading, ReadingKind
from videnbank.core.index.ranking import RANKING, Ranking
from videnbank.core.index.search_index import Posting, SearchIndex

_DECIMALS = 6
"""Scores that differ by less differ by the rounding of two machines."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that was found; `matches` has for each reading that it meets the posting."""

    document: int
    score: float
    matches: Mapping[Reading, Posting]


def search(index: SearchIndex, query: Query, ranking: Ranking = RANKING) -> list[Hit]:
    """The documents of a query, records and pages alike, the best first."""
    rarities: dict[Reading, float] = {}
    matches: dict[int, dict[Reading, Posting]] = defaultdict(dict)
    for reading in query.readings:
        postings = _postings(index, reading)
        rarities[reading] = _rarity(index, len(postings))
        for number, posting in postings.items():
            matches[number][reading] = posting
    total = sum(rarities.values())
    hits = []
    for number in _in_phrases(index, query.phrases, matches):
        met = matches[number]
        score = sum(
            rarities[reading]
            * (ranking.compound if _is_cut(reading) else 1)
            * (posting.level / ranking.levels)
            * (1 + ranking.title * posting.in_title)
            for reading, posting in met.items()
        )
        covered = sum(rarities[reading] for reading in met) / total
        if covered < ranking.least_coverage:
            continue
        score *= 1 + ranking.coverage * covered
        if query.asks_how and number in index.tools:
            score *= ranking.tool
        if number < index.records:
            score *= 1 + ranking.known * (1 - number / index.records)
        hits.append(Hit(number, round(score, _DECIMALS), met))
    return sorted(hits, key=lambda hit: (-hit.score, hit.document))


def _is_cut(reading: Reading) -> bool:
    return reading.kind is not ReadingKind.ANY


def _postings(index: SearchIndex, reading: Reading) -> dict[int, Posting]:
    of_keys = [index.terms[key].postings() for key in reading.keys]
    if not _is_cut(reading):
        best: dict[int, Posting] = {}
        for postings in of_keys:
            for number, posting in postings.items():
                best[number] = max(posting, best.get(number, posting), key=lambda one: one.level)
        return best
    return {
        number: min((postings[number] for postings in of_keys), key=lambda one: one.level)
        for number in index.together(*reading.keys, is_near=reading.kind is ReadingKind.NEAR)
    }


def _rarity(index: SearchIndex, documents: int) -> float:
    """The inverse document frequency of a word in so many documents."""
    return math.log(1 + (index.documents - documents + 0.5) / (documents + 0.5))


def _in_phrases(
    index: SearchIndex, phrases: Iterable[Phrase], numbers: Iterable[int]
) -> Iterator[int]:
    """Those of the documents that have every phrase."""
    places = [
        [
            (index.positions[key].by_document(), distance)
            for key, distance in phrase.keys
            if key in index.positions
        ]
        for phrase in phrases
    ]
    for number in numbers:
        if all(_stand_together(number, phrase) for phrase in places):
            yield number


def _stand_together(number: int, phrase: list[tuple[dict[int, list[int]], int]]) -> bool:
    if not phrase:
        return False
    (first, offset), *others = phrase
    return any(
        all(start + distance - offset in places.get(number, ()) for places, distance in others)
        for start in first.get(number, ())
    )
