"""The forms of a word that have another stem."""

from __future__ import annotations

import re
from collections.abc import Iterator

from videnbank.core.index.lexicon import Lexicon
from videnbank.core.index.stemmer import stem

_ONE_SYLLABLE = re.compile(r"([^aeiouyæøå]*)([aoå])([^aeiouyæøå]*)")
_MUTATIONS = {"a": "æø", "o": "ø", "å": "æ"}
"""Vowels that change in the plural: mand, mænd; barn, børn; bog, bøger; hånd, hænder."""

_CONTRACTED = {"el": "er", "er": "e", "en": "et"}
"""Endings that lose their `e` before another: regel, regler; center, centre; våben, våbnet."""

_CENTRES = ("center", "centre")
"""The dictionary takes some of its forms for `centrum` and lacks most compounds of it."""

_CONTRACTION = re.compile(r".*[^aeiouyæøå][lrn]")
"""The stem of such a form: `centr`, `regl`, `våbn`."""


def irregular_forms(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The forms of a word that are filed under another stem, so that `bøger` finds `bog`."""
    lemma = lexicon.lemma(word)
    possible = (*_mutated(lemma), *_contracted(lemma), *_expanded(word))
    forms = (form for form in possible if lexicon.is_form_of(form, lemma))
    centres = (form for form in (*_contracted(word), *_expanded(word)) if form.endswith(_CENTRES))
    return tuple(dict.fromkeys((*forms, *centres)))


def _contracted(word: str) -> Iterator[str]:
    if ending := _CONTRACTED.get(word[-2:]):
        before, last = word[:-2], word[-1]
        yield f"{before}{last}{ending}"
        if before[-2:-1] == before[-1:]:
            yield f"{before[:-1]}{last}{ending}"


def _expanded(word: str) -> Iterator[str]:
    short = stem(word)
    if _CONTRACTION.fullmatch(short):
        yield f"{short[:-1]}e{short[-1]}"


def _mutated(lemma: str) -> Iterator[str]:
    if found := _ONE_SYLLABLE.fullmatch(lemma):
        before, vowel, after = found.groups()
        for mutation in _MUTATIONS[vowel]:
            mutated = f"{before}{mutation}{after}"
            yield from (mutated, f"{mutated}er", f"{mutated}{mutated[-1]}er")
