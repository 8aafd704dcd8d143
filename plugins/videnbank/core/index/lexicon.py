"""The known Danish words: those of the dictionary and of the site's vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Protocol

from simplemma.strategies.dictionaries import StreamDictionaryFactory

from videnbank.core.index.tokenizer import tokenize
from videnbank.core.model.vocabulary import Vocabulary
from videnbank.core.model.vocabulary_field import TermList


class Dictionary(Protocol):
    """Inflected word → lemma: `børnene` → `barn`."""

    def get(self, word: str, /) -> str | None:
        """The lemma of a word, or None when the dictionary does not have it."""


_MAX_CACHED_LEMMAS = 32_768
"""A look-up in the packed dictionary takes 10 µs, and compounds repeat the same parts."""

_AGENT_SUFFIX = "er"
_MIN_AGENT_LENGTH = 5
"""Agent nouns end so: `borger`, `leder`. Shorter words end so by chance: `uger`."""

_MAX_LEMMA_GROWTH = 2
"""Letters a lemma may add to its word; the dictionary maps `børne` to `børnebarn`."""


class DanishDictionary:
    """Simplemma's Danish dictionary: 788,000 words, 0.4 s to load and 30 MB in its packed form.

    Loaded at the first look-up, which a build without uncached words never makes.
    """

    def __init__(self) -> None:
        self._words: Mapping[str, str] | None = None

    def get(self, word: str, /) -> str | None:
        """The lemma of a word, or None when the dictionary does not have it."""
        if self._words is None:
            self._words = StreamDictionaryFactory().get_dictionary("da")
        return self._words.get(word)


class Lexicon:
    """Lemmas and word classes of lower-case words."""

    def __init__(self, vocabulary: Vocabulary, dictionary: Dictionary) -> None:
        self._lemma_in_dictionary = lru_cache(maxsize=_MAX_CACHED_LEMMAS)(dictionary.get)
        self._vocabulary_words = frozenset(
            _words(vocabulary, set(TermList) - {TermList.MUNICIPALITIES})
        )
        self._municipality_names = frozenset(_words(vocabulary, {TermList.MUNICIPALITIES}))

    def knows(self, word: str) -> bool:
        """Whether it is a Danish word in any inflection."""
        return word in self._vocabulary_words or self._lemma_in_dictionary(word) is not None

    def is_municipality_name(self, word: str) -> bool:
        """Whether it is part of the name of a municipality."""
        return word in self._municipality_names

    def lemma(self, word: str) -> str:
        """The lemma of a word; the word itself when that is unknown or looks different.

        `bedre` → `god` and `ældre` → `gammel` are different words to someone who searches.
        """
        lemma = self._lemma_in_dictionary(word) or word
        plausible = lemma[:1] == word[:1] and len(lemma) <= len(word) + _MAX_LEMMA_GROWTH
        return lemma if plausible and lemma.islower() else word

    def is_form_of(self, word: str, lemma: str) -> bool:
        """Whether the dictionary gives `lemma` for the word."""
        return self._lemma_in_dictionary(word) == lemma

    def is_base_form(self, word: str) -> bool:
        """Whether a compound can contain the word unchanged: `pleje`, `børn`, `borger`.

        The dictionary treats `borger` as the form of a verb, and `ældre` as one of `gammel`.
        """
        if word in self._vocabulary_words:
            return True
        lemma = self._lemma_in_dictionary(word)
        if lemma is None:
            return False
        is_agent = len(word) >= _MIN_AGENT_LENGTH and word.endswith(_AGENT_SUFFIX)
        return lemma[:1] != word[:1] or lemma == word or (is_agent and lemma == word[:-1])


def _words(vocabulary: Vocabulary, lists: set[TermList]) -> Iterator[str]:
    for terms in lists:
        for term in vocabulary.lists[terms].values():
            for name in (term.label, *term.synonyms):
                yield from (piece for word in tokenize(name) for piece in word.lower().split("-"))
