"""How a word with æ, ø or å is written by someone without those letters, and the other way round."""

from __future__ import annotations

import unicodedata

from videnbank.core.folding import folded

_PLAIN = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})
"""Without dots and rings; æ has nothing to leave out, and `færdig` is not to be found by `far`."""


def spellings(word: str) -> tuple[str, ...]:
    """The other ways to write a word in lower case: `økonomi` is also `oekonomi` and `okonomi`.

    A name with `aa` is also written with `å`: `aarhus`, `århus`. Some of them are other words
    (`far` for `får`), which is for the caller to judge.
    """
    if word.isascii() and "aa" not in word:
        return ()
    plain = _without_accents(word.translate(_PLAIN))
    found = dict.fromkeys((folded(word), plain, word.replace("aa", "å")))
    return tuple(spelling for spelling in found if spelling != word)


def _without_accents(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
