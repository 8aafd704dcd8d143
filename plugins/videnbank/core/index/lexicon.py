"""The words the analysis knows: those of the dictionary, and the site's own terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Protocol

from simplemma.strategies.dictionaries import StreamDictionaryFactory

from videnbank.core.index.tokenizer import tokenize
from videnbank.core.model.vocabulary import Vocabulary
from videnbank.core.model.vocabulary_field import TermList


class Dictionary(Protocol):
    """A word as it stands in a text → its lemma: `børnene` → `barn`."""

    def get(self, word: str, /) -> str | None:
        """The lemma of a word, or None when the dictionary does not have it."""


_MOST_REMEMBERED = 32_768
"""The packed dictionary takes 10 µs for a word, and a compound asks for the same parts again."""

_AGENT = "er"
_SHORTEST_AGENT = 5
"""People by what they do end so: `borger`, `leder`. Shorter words end so by chance: `uger`."""

_LONGER = 2
"""How much longer than the word its lemma may be: the dictionary has `børne` for `børnebarn`."""


class DanishDictionary:
    """Simplemma's Danish dictionary of 788,000 words, kept packed: 0.4 s and 30 MB.

    Read from the package when the first word is looked up, which may be never.
    """

    def __init__(self) -> None:
        self._words: Mapping[str, str] | None = None

    def get(self, word: str, /) -> str | None:
        """The lemma of a word, or None when the dictionary does not have it."""
        if self._words is None:
            self._words = StreamDictionaryFactory().get_dictionary("da")
        return self._words.get(word)


class Lexicon:
    """Answers what kind of word a word in lower case is."""

    def __init__(self, vocabulary: Vocabulary, dictionary: Dictionary) -> None:
        self._lemma_in_dictionary = lru_cache(maxsize=_MOST_REMEMBERED)(dictionary.get)
        self._own = frozenset(_words(vocabulary, set(TermList) - {TermList.MUNICIPALITIES}))
        self._names = frozenset(_words(vocabulary, {TermList.MUNICIPALITIES}))

    def knows(self, word: str) -> bool:
        """Whether it is a word, in whatever form."""
        return word in self._own or self._lemma_in_dictionary(word) is not None

    def is_name(self, word: str) -> bool:
        """Whether it stands in the name of a municipality."""
        return word in self._names

    def lemma(self, word: str) -> str:
        """The word it is a form of; itself when that is unknown or does not look like it.

        `bedre` → `god` and `ældre` → `gammel` are other words to a reader who searches.
        """
        found = self._lemma_in_dictionary(word) or word
        alike = found[:1] == word[:1] and len(found) <= len(word) + _LONGER
        return found if alike and found.islower() else word

    def is_form_of(self, word: str, lemma: str) -> bool:
        """Whether the dictionary says so."""
        return self._lemma_in_dictionary(word) == lemma

    def is_base(self, word: str) -> bool:
        """Whether it can stand as it is in a compound: `pleje`, `børn`, `borger`.

        The dictionary takes `borger` for a form of a verb, and `ældre` for one of `gammel`.
        """
        if word in self._own:
            return True
        found = self._lemma_in_dictionary(word)
        if found is None:
            return False
        is_agent = len(word) >= _SHORTEST_AGENT and word.endswith(_AGENT)
        return found[:1] != word[:1] or found == word or (is_agent and found == word[:-1])


def _words(vocabulary: Vocabulary, lists: set[TermList]) -> Iterator[str]:
    for terms in lists:
        for term in vocabulary.lists[terms].values():
            for name in (term.label, *term.synonyms):
                yield from (piece for word in tokenize(name) for piece in word.lower().split("-"))
