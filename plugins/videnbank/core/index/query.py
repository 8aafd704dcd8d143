"""A query, read as keys of the index."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from videnbank.core.index.capitals import is_capital_stop_word
from videnbank.core.index.search_index import SearchIndex
from videnbank.core.index.skeleton import skeleton
from videnbank.core.index.small_title import small_title_key
from videnbank.core.index.spelling import completions, corrected, two_parts
from videnbank.core.index.stemmer import stem
from videnbank.core.index.stop_words import how_words, stop_words
from videnbank.core.index.tokenizer import tokenize

MOST_WORDS = 20
"""More are no query but a text that was pasted."""

LEAST_PLAIN = 4
"""With three letters other words are meant as often: `mal` and `mål`, `lon` and `løn`."""

_PHRASE = re.compile(r'["“”»«]([^"“”»«]+)["“”»«]')
_DANISH = (("ae", "æ"), ("oe", "ø"), ("aa", "å"))


class ReadingKind(StrEnum):
    """How the keys of a reading answer for its word."""

    ANY = "any"
    BOTH = "both"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Reading:
    """A word of a query, and the keys it is read as.

    Documents need `ANY` of the keys. When the word is a compound that the index has in parts, they
    need `BOTH` as words of their own, or `NEAR` each other when no linking `s` tells that the word
    was made of these two. `read_as` are the words it was taken for, when these are others.
    """

    word: str
    keys: tuple[str, ...]
    kind: ReadingKind = ReadingKind.ANY
    read_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must stand side by side: each word's key and its distance from the first word."""

    keys: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A query that has been read.

    `unknown` are the words that the index has in no form, and `left_out` those that are too common
    to be sought. `asks_how` tells whether a tool would be an answer. Without any readings nothing is
    found.
    """

    readings: tuple[Reading, ...]
    phrases: tuple[Phrase, ...]
    unknown: tuple[str, ...]
    left_out: tuple[str, ...]
    asks_how: bool

    @property
    def only_stop_words(self) -> bool:
        """Whether all its words are too common to be sought."""
        return bool(self.left_out) and not self.readings and not self.unknown


def read_query(text: str, index: SearchIndex, *, typing: bool = False) -> Query:
    """Reads a query; while `typing`, its last word may be the beginning of one."""
    words = list(tokenize(text))[:MOST_WORDS]
    reader = _Reader(index)
    content = [word for word in words if not reader.is_left_out(word)]
    readings: list[Reading] = [] if content else list(reader.small_title(words))
    unknown: list[str] = []
    for word in dict.fromkeys(content):
        pieces = reader.pieces(word)
        for piece in pieces:
            is_last = word == words[-1] and piece == pieces[-1]
            reading = reader.reading(piece, typing=typing and is_last)
            if reading is None:
                unknown.append(piece)
            else:
                readings.append(reading)
    phrases = tuple(reader.phrases(text))
    return Query(
        tuple(readings),
        phrases,
        tuple(unknown),
        tuple(dict.fromkeys(word for word in words if reader.is_left_out(word))),
        asks_how=any(word.lower() in how_words() for word in words),
    )


class _Reader:
    def __init__(self, index: SearchIndex) -> None:
        self._index = index

    def pieces(self, word: str) -> list[str]:
        """The word itself, or the pieces of a hyphenated word that the index lacks as a whole."""
        if "-" not in word or self._key(word) is not None:
            return [word]
        return [piece for piece in word.split("-") if not self.is_left_out(piece)]

    def is_left_out(self, word: str) -> bool:
        """Whether a word is too common to be sought.

        In capitals it is an abbreviation if the index has that: a whole query may be in capitals.
        """
        is_abbreviation = is_capital_stop_word(word) and word in self._index.terms
        return word.lower() in stop_words() and not is_abbreviation

    def small_title(self, words: Sequence[str]) -> Iterator[Reading]:
        """The title of a page that has nothing but words which are left out: `Hvad ved vi?`."""
        key = small_title_key(words)
        if key in self._index.terms:
            yield Reading(" ".join(words), (key,))

    def reading(self, word: str, *, typing: bool) -> Reading | None:
        """What the index has for a word."""
        key = self._key(word)
        if key is not None:
            return Reading(word, (key,))
        if typing and (reading := self._read_as(word, completions(word, self._index.words))):
            return reading
        plain = self._plain(word)
        if plain is not None:
            return Reading(word, (plain,), read_as=(self._spelled(word, plain),))
        correction = corrected(word, self._index.words)
        if correction is not None and (reading := self._read_as(word, [correction])):
            return reading
        for parts in two_parts(word):
            keys = (stem(parts.first), stem(parts.last))
            kind = ReadingKind.BOTH if parts.linked else ReadingKind.NEAR
            if self._index.together(*keys, is_near=not parts.linked):
                return Reading(word, keys, kind, (parts.first, parts.last))
        return None

    def phrases(self, text: str) -> Iterator[Phrase]:
        """The phrases in quotation marks."""
        for match in _PHRASE.finditer(text):
            keys = [
                (key, place)
                for place, word in enumerate(tokenize(match[1]))
                if not self.is_left_out(word) and (key := self._key(word)) is not None
            ]
            if keys:
                yield Phrase(tuple((key, place - keys[0][1]) for key, place in keys))

    def _read_as(self, word: str, others: list[str]) -> Reading | None:
        keys = dict.fromkeys(key for other in others if (key := self._key(other)) is not None)
        return Reading(word, tuple(keys), read_as=tuple(others)) if keys else None

    def _key(self, word: str) -> str | None:
        """The key of a word, also of one written with ae, oe and aa."""
        terms = self._index.terms
        if is_capital_stop_word(word):
            return word if word in terms else None
        return next((key for key in _stems(word) if key in terms), None)

    def _plain(self, word: str) -> str | None:
        """The key that a word is when it was written without the signs of its letters."""
        if len(word) < LEAST_PLAIN:
            return None
        for key in _stems(word):
            alike = self._index.keys_by_skeleton.get(skeleton(key), ())
            if alike:
                return max(alike, key=lambda other: len(self._index.terms[other].documents))
        return None

    def _spelled(self, word: str, key: str) -> str:
        """The word of the texts that was meant, as it is spelled there."""
        words = [known for known, kind in self._index.terms[key].words.items() if not kind]
        alike = [known for known in words if skeleton(known) == skeleton(word)]
        return min(alike or words or [key])


def _stems(word: str) -> tuple[str, str]:
    joined = word.lower().replace("-", "")
    return stem(joined), stem(_with_danish_letters(joined))


def _with_danish_letters(word: str) -> str:
    for spelling, letter in _DANISH:
        word = word.replace(spelling, letter)
    return word
