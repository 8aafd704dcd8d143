"""Why a query finds a document, and why it does not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from videnbank.core.index.document import SearchDocument
from videnbank.core.index.match_kind import MatchKind
from videnbank.core.index.query import Query, Reading, ReadingKind
from videnbank.core.index.ranking import RANKING
from videnbank.core.index.search import Hit, search
from videnbank.core.index.search_index import Posting, SearchIndex
from videnbank.core.index.tokenizer import tokenize

Words = Mapping[MatchKind, Sequence[str]]
"""Words of texts in alphabetical order, by their relation to a key, the strongest first."""


class WordState(StrEnum):
    """How a word of a query was read."""

    KNOWN = "known"
    CORRECTED = "corrected"
    IN_TWO_PARTS = "in-two-parts"
    UNKNOWN = "unknown"
    PASSED_OVER = "passed-over"


@dataclass(frozen=True, slots=True)
class ReadWord:
    """A word of a query: the keys it was read as, and the words of the bank that these find.

    `read_as` are the words it was taken for when the bank does not have it.
    """

    word: str
    state: WordState
    keys: tuple[str, ...] = ()
    read_as: tuple[str, ...] = ()
    finds: Words = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Match:
    """A word of a query in a document: how strongly, and by which words of its texts."""

    word: str
    posting: Posting
    words: Words


class Obstacle(StrEnum):
    """Why a document is not found."""

    NO_WORD = "no-word"
    TOO_FEW_WORDS = "too-few-words"
    NOT_SIDE_BY_SIDE = "not-side-by-side"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a query has to do with one document: its place among the hits, or the obstacle.

    `lacking` are the words of the query that it does not have, or that nothing has.
    """

    place: int | None
    obstacle: Obstacle | None
    matches: tuple[Match, ...]
    lacking: tuple[str, ...]


def read_words(query: Query, index: SearchIndex) -> tuple[ReadWord, ...]:
    """How each word of a query was read: those that find something, those unknown, the rest."""
    known = tuple(
        ReadWord(
            reading.word,
            _state(reading),
            reading.keys,
            reading.read_as,
            _by_kind(index, reading, None),
        )
        for reading in query.readings
    )
    unknown = tuple(ReadWord(word, WordState.UNKNOWN) for word in query.unknown)
    left_out = tuple(ReadWord(word, WordState.PASSED_OVER) for word in query.left_out)
    return (*known, *unknown, *left_out)


def matches_of(hit: Hit, document: SearchDocument, index: SearchIndex) -> tuple[Match, ...]:
    """The words of the query that a hit has, in their order."""
    words = words_in(document)
    return tuple(
        Match(reading.word, posting, _by_kind(index, reading, words))
        for reading, posting in hit.matches.items()
    )


def verdict(
    number: int, document: SearchDocument, query: Query, hits: Sequence[Hit], index: SearchIndex
) -> Verdict:
    """What a query has to do with the document of a number; `hits` are those of the query."""
    place = next((place for place, hit in enumerate(hits, 1) if hit.document == number), None)
    everything = replace(RANKING, least_coverage=0.0)
    met = _hit(number, search(index, replace(query, phrases=()), everything))
    matched = met.matches if met is not None else {}
    lacking = (*(r.word for r in query.readings if r not in matched), *query.unknown)
    obstacle: Obstacle | None = None
    if place is None and met is None:
        obstacle = Obstacle.NO_WORD
    elif place is None:
        without_phrases = _hit(number, search(index, replace(query, phrases=())))
        obstacle = Obstacle.NOT_SIDE_BY_SIDE if without_phrases else Obstacle.TOO_FEW_WORDS
    matches = matches_of(met, document, index) if met is not None else ()
    return Verdict(place, obstacle, matches, lacking)


def words_in(document: SearchDocument) -> frozenset[str]:
    """The words that a document is found by, in small letters, also those of other names."""
    names = (name for alias in document.aliases for name in alias.names)
    texts = (*(text for _, text in document.texts()), *names)
    return frozenset(word.lower() for text in texts for word in tokenize(text))


def _hit(number: int, hits: Iterable[Hit]) -> Hit | None:
    return next((hit for hit in hits if hit.document == number), None)


def _state(reading: Reading) -> WordState:
    if reading.kind is not ReadingKind.ANY:
        return WordState.IN_TWO_PARTS
    return WordState.CORRECTED if reading.read_as else WordState.KNOWN


def _by_kind(index: SearchIndex, reading: Reading, among: frozenset[str] | None) -> Words:
    """The words that a reading's keys find, of those `among` others."""
    kinds: dict[str, MatchKind] = {}
    for key in reading.keys:
        for word, kind in index.terms[key].words.items():
            if among is None or word in among:
                kinds[word] = min(kind, kinds.get(word, kind))
    return {
        kind: words
        for kind in MatchKind
        if (words := tuple(sorted(word for word, its_kind in kinds.items() if its_kind is kind)))
    }
