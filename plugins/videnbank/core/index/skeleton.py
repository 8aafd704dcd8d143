"""The letters of a word that every spelling of it shares, and the part of the index they lead to."""

from __future__ import annotations

import unicodedata

_PLAIN = (("aa", "a"), ("å", "a"), ("ae", "a"), ("æ", "a"), ("oe", "o"), ("ø", "o"))
"""In this order. A reader without Danish letters writes `sygefravaer` or `sygefravar`, `okonomi` or
`oekonomi`; all of them lead to the same part, so that one request answers for every spelling."""

_OFFSET, _PRIME, _MASK = 0x811C9DC5, 0x01000193, 0xFFFFFFFF
"""Constants of the 32-bit FNV-1a hash (RFC 9923), which is a line in any language."""


def skeleton(key: str) -> str:
    """A key in small letters without Danish letters and accents: `sygefravær` → `sygefravar`."""
    plain = key.lower()
    for spelling, letter in _PLAIN:
        plain = plain.replace(spelling, letter)
    if plain.isascii():
        return plain
    decomposed = unicodedata.normalize("NFKD", plain)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def part_of(key: str, parts: int) -> int:
    """The number of the part that has a key, from 0."""
    number = _OFFSET
    for byte in skeleton(key).encode():
        number = (number ^ byte) * _PRIME & _MASK
    return number % parts
