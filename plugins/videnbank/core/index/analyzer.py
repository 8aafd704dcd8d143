"""Danish word analysis: the stems and variants each word is indexed by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from videnbank.core.index.abbreviations import abbreviations_by_word, expansions_by_abbreviation
from videnbank.core.index.compounds import compound_parts
from videnbank.core.index.inflections import irregular_forms
from videnbank.core.index.lexicon import Dictionary, Lexicon
from videnbank.core.index.organisation_aliases import organisation_names
from videnbank.core.index.spelling_variants import name_variants, spelling_variants
from videnbank.core.index.stemmer import stem
from videnbank.core.index.stop_words import stop_words
from videnbank.core.index.synonym_groups import synonym_groups
from videnbank.core.index.tokenizer import tokenize
from videnbank.core.index.vocabulary_synonyms import retired_labels
from videnbank.core.model.vocabulary import Vocabulary

MAX_CACHED_WORDS = 65_536
"""The site's texts have 3,597 different words; a cache that exceeds this is emptied."""

_MAX_CACHED_NAMES = 4096
"""The vocabulary has 553 labels and synonyms."""

_MIN_LENGTH = 3
"""Shorter words have no forms: a third of those in the site's texts are stop words, the others
abbreviations, numerals and letters (`kl`, `to`), which are indexed unchanged."""


@dataclass(frozen=True, slots=True)
class WordForms:
    """The stems a word is found by as written, and its variants under other stems."""

    stems: tuple[str, ...]
    variants: tuple[tuple[str, str], ...]
    """Pairs of stem and form: adding the form to the index makes the word match that stem."""


class WordAnalyzer:
    """Analyses Danish words; one instance serves a build, or all rebuilds of `serve`.

    Each distinct word is analysed once. `cached_forms` are results of earlier builds with the same
    vocabulary, dictionary and rules.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        dictionary: Dictionary,
        cached_forms: Mapping[str, WordForms] = MappingProxyType({}),
    ) -> None:
        self.retired = retired_labels(vocabulary)
        """Label in use → the names of the retired terms it replaces."""
        self.organisations = organisation_names(vocabulary)
        self.cached_forms = dict(cached_forms)
        """The words analysed so far, at most `MAX_CACHED_WORDS`."""
        self._lexicon = Lexicon(vocabulary, dictionary)
        self.name_words = lru_cache(maxsize=_MAX_CACHED_NAMES)(tokenize)
        """The words of a label or synonym, cached."""
        self.name_stems = lru_cache(maxsize=_MAX_CACHED_NAMES)(self._name_stems)
        """For each name of a term, the stems of its words without stop words, cached."""

    def forms(self, word: str) -> WordForms:
        """The forms of a word; case matters (`MED` is not `med`)."""
        forms = self.cached_forms.get(word)
        if forms is None:
            if len(self.cached_forms) >= MAX_CACHED_WORDS:
                self.cached_forms.clear()
            forms = self.cached_forms[word] = self._forms(word)
        return forms

    def _name_stems(self, names: tuple[str, ...]) -> tuple[frozenset[str], ...]:
        content_words = (
            [w for w in self.name_words(name) if w.lower() not in stop_words()] for name in names
        )
        return tuple(
            frozenset(self.forms(word).stems[0] for word in words)
            for words in content_words
            if words
        )

    def _forms(self, word: str) -> WordForms:
        lowered = word.lower()
        pieces = lowered.split("-")
        stems = tuple(dict.fromkeys(map(stem, (lowered, "".join(pieces), *pieces))))
        variants: dict[str, str] = {}
        for form in self._other_forms(word):
            variants.setdefault(stem(form), form)
        new_variants = (pair for pair in variants.items() if pair[0] not in stems)
        return WordForms(stems, tuple(new_variants))

    def _other_forms(self, word: str) -> Iterator[str]:
        for piece in word.split("-"):
            yield from expansions_by_abbreviation().get(piece, ())
            lowered = piece.lower()
            if len(lowered) < _MIN_LENGTH or lowered in stop_words():
                continue
            for related in dict.fromkeys(self._related(lowered)):
                yield related
                yield from abbreviations_by_word().get(related, ())
                yield from synonym_groups().get(related, ())
                yield from self._spellings(related)
        if "-" in word:
            yield from self._spellings(word.lower().replace("-", ""))

    def _related(self, word: str) -> Iterator[str]:
        for part in (word, *compound_parts(word, self._lexicon)):
            base = self._lexicon.lemma(part)
            yield from (base, part, *irregular_forms(part, self._lexicon))

    def _spellings(self, word: str) -> tuple[str, ...]:
        return (
            name_variants(word)
            if self._lexicon.is_municipality_name(word)
            else spelling_variants(word)
        )
