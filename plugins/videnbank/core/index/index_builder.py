"""Builds the inverted index, one document at a time."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.document import RecordDocument, SearchDocument
from videnbank.core.index.field import DEFAULT_WEIGHTS, Field
from videnbank.core.index.match_kind import MatchKind
from videnbank.core.index.ranking import KIND_WEIGHTS, length_norm, level
from videnbank.core.index.search_index import NEAR, IndexTerm, Positions, Posting, SearchIndex
from videnbank.core.index.small_title import small_title_key
from videnbank.core.index.stop_words import stop_words
from videnbank.core.index.tokenizer import tokenize

_BETWEEN_TEXTS = NEAR + 1
"""Places between two texts: no phrase goes on from one to the next, and no word is near another."""

_LEAST_LENGTH = 3
"""One slip makes most words of two letters into most others, so that none of them is suggested."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word's keys, those of kind `WORD`, and those that stand for the same word."""

    keys: tuple[tuple[str, MatchKind], ...]
    own: tuple[str, ...]
    same_word: tuple[str, ...]


class IndexBuilder:
    """Collects postings in compact arrays: nine bytes for each, and eight for each position."""

    def __init__(
        self, analyzer: WordAnalyzer, weights: Mapping[Field, float] = DEFAULT_WEIGHTS
    ) -> None:
        self._analyzer = analyzer
        self._weights = weights
        self._documents: dict[str, array[int]] = defaultdict(lambda: array("I"))
        self._frequencies: dict[str, array[float]] = defaultdict(lambda: array("f"))
        self._values: dict[str, array[int]] = defaultdict(lambda: array("B"))
        self._known: dict[str, _Word] = {}
        self._words: dict[str, dict[str, MatchKind]] = defaultdict(dict)
        self._positions: dict[str, Positions] = defaultdict(Positions)
        self._lengths = array("I")
        self._facets: dict[str, dict[str, array[int]]] = defaultdict(
            lambda: defaultdict(lambda: array("I"))
        )
        self._titles: list[tuple[tuple[str, str], int]] = []
        self._published: list[int] = []
        self._tools: list[int] = []
        self._word_counts: Counter[str] = Counter()

    def add(self, document: SearchDocument) -> None:
        """Adds the next document; its number is how many were added before.

        Records come before pages.
        """
        number = len(self._lengths)
        if isinstance(document, RecordDocument):
            self._add_record(document, number)
        words, titled = self._add_texts(document, number)
        frequencies: dict[str, float] = defaultdict(float)
        kinds: dict[str, MatchKind] = {}
        titled_keys = {key for word in titled for key in self._analyzed(word).same_word}
        for word, frequency in words.items():
            for key, kind in self._analyzed(word).keys:
                frequencies[key] += frequency * KIND_WEIGHTS[kind]
                kinds[key] = min(kind, kinds.get(key, kind))
        names = {
            word for alias in document.aliases for name in alias.names for word in tokenize(name)
        }
        if isinstance(document, RecordDocument):
            self._count({*words, *names})
        else:  # a page goes by any of its names, and nobody searches for the rest of it
            titled_keys |= {key for name in names for key in self._analyzed(name).same_word}
            if small_title := small_title_key(tokenize(document.title)):
                titled_keys.add(small_title)
                kinds[small_title] = MatchKind.WORD
                frequencies[small_title] = self._weights[Field.TITLE]
            self._count({*titled, *names})
        weight = self._weights[Field.SYNONYMS] * KIND_WEIGHTS[MatchKind.SYNONYM]
        for word in sorted(names):
            for key, _ in self._analyzed(word).keys:
                frequencies[key] += weight
                kinds.setdefault(key, MatchKind.SYNONYM)
        for key, frequency in frequencies.items():
            self._documents[key].append(number)
            self._frequencies[key].append(frequency)
            self._values[key].append(Posting(0, kinds[key], key in titled_keys).value)

    def finish(self) -> SearchIndex:
        """The index of all documents added."""
        records = len(self._published)
        average = sum(self._lengths) / max(len(self._lengths), 1)
        norms = [length_norm(length, average) for length in self._lengths]
        by_title = [number for _, number in sorted(self._titles)]
        by_date = sorted(range(records), key=lambda number: (self._published[number], -number))
        return SearchIndex(
            records=records,
            documents=len(self._lengths),
            terms={key: self._term(key, norms) for key in sorted(self._documents)},
            positions=dict(sorted(self._positions.items())),
            facets={name: dict(sorted(values.items())) for name, values in self._facets.items()},
            orders={"title": by_title, "published": by_date},
            tools=frozenset(self._tools),
            words=dict(sorted(self._word_counts.items(), key=lambda item: (-item[1], item[0]))),
        )

    def _add_record(self, document: RecordDocument, number: int) -> None:
        assert number == len(self._published), "records come before pages"
        self._titles.append((document.title_key, number))
        self._published.append(document.published)
        if document.is_tool:
            self._tools.append(number)
        for name, values in document.facets.items():
            facet = self._facets[name]  # also one without any values is asked for
            for value in values:
                facet[value].append(number)

    def _add_texts(
        self, document: SearchDocument, number: int
    ) -> tuple[Mapping[str, float], frozenset[str]]:
        """Adds the positions of all words; the words with their weighted frequencies, and the title's."""
        frequencies: dict[str, float] = {}
        titled: frozenset[str] = frozenset()
        position = length = 0
        for field, text in document.texts():
            weight = self._weights[field]
            words = tokenize(text)
            if field is Field.TITLE:
                titled = frozenset(words)
            for word in words:
                frequencies[word] = frequencies.get(word, 0.0) + weight
                for key in self._analyzed(word).own:
                    self._positions[key].append(number, position)
                position += 1
            position += _BETWEEN_TEXTS
            length += len(words)
        self._lengths.append(length)
        return frequencies, titled

    def _analyzed(self, word: str) -> _Word:
        known = self._known.get(word)
        if known is None:
            keys = self._analyzer.forms(word).keys
            known = self._known[word] = _Word(
                keys,
                tuple(key for key, kind in keys if kind is MatchKind.WORD),
                tuple(key for key, kind in keys if kind <= MatchKind.FORM),
            )
            lowered = word.lower()
            for key, kind in keys:
                words = self._words[key]
                words[lowered] = min(kind, words.get(lowered, kind))
        return known

    def _count(self, words: Iterable[str]) -> None:
        for word in {word.lower() for word in words}:
            if len(word) >= _LEAST_LENGTH and word not in stop_words():
                self._word_counts[word] += 1

    def _term(self, key: str, norms: list[float]) -> IndexTerm:
        documents = self._documents[key]
        values = array("H")
        marked = zip(documents, self._frequencies[key], self._values[key], strict=True)
        for number, frequency, mark in marked:
            weight = level(frequency, norms[number])
            values.append(Posting(weight, MatchKind.WORD, in_title=False).value | mark)
        return IndexTerm(documents, values, self._words[key])
