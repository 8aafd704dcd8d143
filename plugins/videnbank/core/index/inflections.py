"""Irregular inflections: forms of a word with a different stem."""

from __future__ import annotations

import re
from collections.abc import Iterator

from videnbank.core.index.lexicon import Lexicon
from videnbank.core.index.stemmer import stem

_ONE_SYLLABLE = re.compile(r"([^aeiouyæøå]*)([aoå])([^aeiouyæøå]*)")
_MUTATIONS = {"a": "æø", "o": "ø", "å": "æ"}
"""Vowels that change in the plural: mand, mænd; barn, børn; bog, bøger; hånd, hænder."""

_CONTRACTED = {"el": "er", "er": "e", "en": "et"}
"""Endings that drop their `e` when inflected: regel, regler; center, centre; våben, våbnet."""

_CENTRES = ("center", "centre")
"""The dictionary maps some of its forms to `centrum` and lacks most of its compounds."""

_CONTRACTION = re.compile(r".*[^aeiouyæøå][lrn]")
"""The stem of a contracted form: `centr`, `regl`, `våbn`."""


def irregular_forms(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The forms of a word indexed under another stem, so that `bøger` finds `bog`."""
    lemma = lexicon.lemma(word)
    candidates = (*_mutated(lemma), *_contracted(lemma), *_expanded(word))
    forms = (form for form in candidates if lexicon.is_form_of(form, lemma))
    centres = (form for form in (*_contracted(word), *_expanded(word)) if form.endswith(_CENTRES))
    return tuple(dict.fromkeys((*forms, *centres)))


def _contracted(word: str) -> Iterator[str]:
    if ending := _CONTRACTED.get(word[-2:]):
        before, last = word[:-2], word[-1]
        yield f"{before}{last}{ending}"
        if before[-2:-1] == before[-1:]:
            yield f"{before[:-1]}{last}{ending}"


def _expanded(word: str) -> Iterator[str]:
    stemmed = stem(word)
    if _CONTRACTION.fullmatch(stemmed):
        yield f"{stemmed[:-1]}e{stemmed[-1]}"


def _mutated(lemma: str) -> Iterator[str]:
    if match := _ONE_SYLLABLE.fullmatch(lemma):
        before, vowel, after = match.groups()
        for mutation in _MUTATIONS[vowel]:
            mutated = f"{before}{mutation}{after}"
            yield from (mutated, f"{mutated}er", f"{mutated}{mutated[-1]}er")
