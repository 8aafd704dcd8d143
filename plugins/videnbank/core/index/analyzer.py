"""Danish word analysis: the keys that a word is found by in the index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from videnbank.core.index.abbreviations import abbreviations_by_word, expansions_by_abbreviation
from videnbank.core.index.capitals import is_capital_stop_word
from videnbank.core.index.compounds import compound_parts
from videnbank.core.index.inflections import irregular_forms
from videnbank.core.index.lexicon import Dictionary, Lexicon
from videnbank.core.index.match_kind import MatchKind
from videnbank.core.index.organisation_aliases import organisation_names
from videnbank.core.index.retired_labels import retired_labels
from videnbank.core.index.spelling_variants import name_variants, spelling_variants
from videnbank.core.index.stop_words import stop_words
from videnbank.core.index.synonym_groups import general_synonyms, key_of, synonyms_by_key
from videnbank.core.model.vocabulary import Vocabulary

MAX_CACHED_WORDS = 65_536
"""The site's texts have 3,597 different words; a cache that exceeds this is emptied."""

_MIN_LENGTH = 3
"""Shorter words have no forms: a third of those in the site's texts are stop words, the others
abbreviations, numerals and letters (`kl`, `to`), which are indexed unchanged."""


@dataclass(frozen=True, slots=True)
class WordForms:
    """The keys a word is found by, each with the strongest relation of the word to it.

    The first key is the word's own stem; a stop word has no keys.
    """

    keys: tuple[tuple[str, MatchKind], ...]


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
        self._synonyms = synonyms_by_key((*general_synonyms(), *vocabulary.synonyms))

    def forms(self, word: str) -> WordForms:
        """The keys of a word; case matters (`MED` is not `med`)."""
        forms = self.cached_forms.get(word)
        if forms is None:
            if len(self.cached_forms) >= MAX_CACHED_WORDS:
                self.cached_forms.clear()
            forms = self.cached_forms[word] = WordForms(tuple(self._keys(word).items()))
        return forms

    def _keys(self, word: str) -> dict[str, MatchKind]:
        keys: dict[str, MatchKind] = {}
        for form, kind in self._related(word):
            if form not in stop_words():
                key = key_of(form)
                keys[key] = min(kind, keys.get(key, kind))
        return keys

    def _related(self, word: str) -> Iterator[tuple[str, MatchKind]]:
        """The forms that a word is found by."""
        own = word if is_capital_stop_word(word) else word.lower().replace("-", "")
        yield own, MatchKind.WORD
        yield from self._synonyms_of(own)
        pieces = word.split("-")
        piece_kind = MatchKind.PART if len(pieces) > 1 else MatchKind.WORD
        for piece in pieces:
            yield (piece if is_capital_stop_word(piece) else piece.lower()), piece_kind
            for form in expansions_by_abbreviation().get(piece, ()):
                yield form, max(MatchKind.FORM, piece_kind)
            lowered = piece.lower()
            if len(lowered) >= _MIN_LENGTH and lowered not in stop_words():
                yield from self._forms_of(lowered, max(MatchKind.FORM, piece_kind))
                for part in compound_parts(lowered, self._lexicon):
                    yield part, MatchKind.PART
                    yield from self._forms_of(part, MatchKind.PART)
        if len(pieces) > 1:
            for form in self._spellings(word.lower().replace("-", "")):
                yield form, MatchKind.FORM

    def _forms_of(self, word: str, kind: MatchKind) -> Iterator[tuple[str, MatchKind]]:
        base = self._lexicon.lemma(word)
        for form in dict.fromkeys((base, word, *irregular_forms(word, self._lexicon))):
            yield form, kind
            for abbreviation in abbreviations_by_word().get(form, ()):
                yield abbreviation, kind
            for spelling in self._spellings(form):
                yield spelling, kind
            yield from self._synonyms_of(form)

    def _synonyms_of(self, word: str) -> Iterator[tuple[str, MatchKind]]:
        for synonym in self._synonyms.get(key_of(word), ()):
            yield synonym, MatchKind.SYNONYM

    def _spellings(self, word: str) -> tuple[str, ...]:
        return (
            name_variants(word)
            if self._lexicon.is_municipality_name(word)
            else spelling_variants(word)
        )
