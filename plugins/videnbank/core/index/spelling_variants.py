"""How a word is written by someone who has not all its letters, or other rules for them."""

from __future__ import annotations

import unicodedata

from videnbank.core.language.slug import fold

_PLAIN = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})
"""Without strokes and rings; æ has nothing to leave out, and `færdig` is not to be found by `far`."""

_OURS = frozenset("æøå")


def spelling_variants(word: str) -> tuple[str, ...]:
    """The other ways to write a word in lower case that a search for it cannot work out by itself.

    That is without accents: `idé` is also `ide`. A typed `okonomi` or `oekonomi` is read as
    `økonomi` where it is typed.
    """
    if word.isascii():
        return ()
    plain = "".join(letter if letter in _OURS else _without_accents(letter) for letter in word)
    return (plain,) if plain != word else ()


def name_variants(name: str) -> tuple[str, ...]:
    """The other ways to write a municipality, which may well be another word: `koge` for Køge.

    With `aa` it is also written with `å`: `aarhus`, `århus`.
    """
    if name.isascii() and "aa" not in name:
        return ()
    plain = _without_accents(name.translate(_PLAIN))
    found = dict.fromkeys((fold(name), plain, name.replace("aa", "å")))
    return tuple(spelling for spelling in found if spelling != name)


def _without_accents(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
