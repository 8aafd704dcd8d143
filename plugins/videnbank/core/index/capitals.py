"""Abbreviations that capitals tell from ordinary words."""

from __future__ import annotations

from videnbank.core.index.stop_words import stop_words


def is_capital_stop_word(word: str) -> bool:
    """Whether it is an abbreviation that in small letters would be a stop word: `MED`."""
    return len(word) > 1 and word.isupper() and word.lower() in stop_words()


def is_stop_word(word: str) -> bool:
    """Whether a word has no key: it is too common to be sought, and no abbreviation."""
    return word.lower() in stop_words() and not is_capital_stop_word(word)
