"""Spelling variants: words without accents, and names without Danish letters."""

from __future__ import annotations

import unicodedata

from videnbank.core.language.slug import fold

_PLAIN = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})
"""Strokes and rings dropped; æ becomes two letters, since `færdig` must not match `far`."""

_DANISH_LETTERS = frozenset("æøå")


def spelling_variants(word: str) -> tuple[str, ...]:
    """The spellings of a lower-case word that the browser cannot derive from a query.

    Only accents are dropped: `idé` is also `ide`. The browser itself reads a typed `okonomi` or
    `oekonomi` as `økonomi`.
    """
    if word.isascii():
        return ()
    plain = "".join(
        letter if letter in _DANISH_LETTERS else _without_accents(letter) for letter in word
    )
    return (plain,) if plain != word else ()


def name_variants(name: str) -> tuple[str, ...]:
    """The other spellings of a municipality, even if they are words themselves: `koge` for Køge.

    `aa` and `å` are variants of each other: `aarhus`, `århus`.
    """
    if name.isascii() and "aa" not in name:
        return ()
    plain = _without_accents(name.translate(_PLAIN))
    spellings = dict.fromkeys((fold(name), plain, name.replace("aa", "å")))
    return tuple(spelling for spelling in spellings if spelling != name)


def _without_accents(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
