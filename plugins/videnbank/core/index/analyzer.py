"""The analysis of single words, each made once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from videnbank.core.index.abbreviations import abbreviations, meanings
from videnbank.core.index.compounds import parts
from videnbank.core.index.inflections import irregular_forms
from videnbank.core.index.lexicon import Dictionary, Lexicon
from videnbank.core.index.organisation_aliases import organisations
from videnbank.core.index.spelling_variants import name_variants, spelling_variants
from videnbank.core.index.stemmer import stem
from videnbank.core.index.stop_words import stop_words
from videnbank.core.index.synonym_groups import synonym_groups
from videnbank.core.index.tokenizer import tokenize
from videnbank.core.index.vocabulary_synonyms import retired_labels
from videnbank.core.model.vocabulary import Vocabulary

MOST_REMEMBERED = 65_536
"""The site's texts have 3,597 different words; past this many the memory begins anew."""

_MOST_NAMES = 4096
"""The vocabulary has 553 labels and synonyms."""

_SHORTEST = 3
"""Shorter words have no forms: a third of those in the site's texts are stop words, the others
abbreviations, numerals and letters (`kl`, `to`), which are found as they are written."""


@dataclass(frozen=True, slots=True)
class WordForms:
    """A word of a text: the stems it is found by as it is, and its other forms by their stems."""

    stems: tuple[str, ...]
    others: tuple[tuple[str, str], ...]
    """Pairs of a stem and a form: what must be added for a reader who types that form."""


class Analysis:
    """Knows the forms of any Danish word. One for a build, or for all builds of `serve`.

    Each distinct word is analysed once. `known` are words analysed before, with the same vocabulary
    and dictionary by the same rules.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        dictionary: Dictionary,
        known: Mapping[str, WordForms] = MappingProxyType({}),
    ) -> None:
        self.retired = retired_labels(vocabulary)
        """Labels in use → the names they took over from."""
        self.organisations = organisations(vocabulary)
        self.known = dict(known)
        """The words analysed so far, at most 65,536."""
        self._lexicon = Lexicon(vocabulary, dictionary)
        self.words_of_name = lru_cache(maxsize=_MOST_NAMES)(tokenize)
        """The words of a label or synonym, remembered."""
        self.names_by_stems = lru_cache(maxsize=_MOST_NAMES)(self._names_by_stems)
        """The stems of the telling words of each name of a term, remembered."""

    def forms(self, written: str) -> WordForms:
        """The forms of a word as it is written, capitals and all (`MED` is not `med`)."""
        found = self.known.get(written)
        if found is None:
            if len(self.known) >= MOST_REMEMBERED:
                self.known.clear()
            found = self.known[written] = self._forms(written)
        return found

    def _names_by_stems(self, names: tuple[str, ...]) -> tuple[frozenset[str], ...]:
        telling = (
            [w for w in self.words_of_name(name) if w.lower() not in stop_words()] for name in names
        )
        return tuple(
            frozenset(self.forms(word).stems[0] for word in words) for words in telling if words
        )

    def _forms(self, written: str) -> WordForms:
        word = written.lower()
        pieces = word.split("-")
        stems = tuple(dict.fromkeys(map(stem, (word, "".join(pieces), *pieces))))
        others: dict[str, str] = {}
        for form in self._other_forms(written):
            others.setdefault(stem(form), form)
        missing = ((key, form) for key, form in others.items() if key not in stems)
        return WordForms(stems, tuple(missing))

    def _other_forms(self, written: str) -> Iterator[str]:
        for piece in written.split("-"):
            yield from meanings().get(piece, ())
            word = piece.lower()
            if len(word) < _SHORTEST or word in stop_words():
                continue
            for related in dict.fromkeys(self._related(word)):
                yield related
                yield from abbreviations().get(related, ())
                yield from synonym_groups().get(related, ())
                yield from self._spellings(related)
        if "-" in written:
            yield from self._spellings(written.lower().replace("-", ""))

    def _related(self, word: str) -> Iterator[str]:
        for part in (word, *parts(word, self._lexicon)):
            base = self._lexicon.lemma(part)
            yield from (base, part, *irregular_forms(part, self._lexicon))

    def _spellings(self, word: str) -> tuple[str, ...]:
        return name_variants(word) if self._lexicon.is_name(word) else spelling_variants(word)
