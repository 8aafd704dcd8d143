"""Titles of pages that have nothing but words which a query is read without: `Hvad ved vi?`."""

from __future__ import annotations

from collections.abc import Sequence

from videnbank.core.index.stop_words import stop_words


def small_title_key(words: Sequence[str]) -> str:
    """The key of such a title, or of a query that may be one; empty if it has other words.

    It is marked, since a stem may look like a stop word: that of `demens` is `dem`.
    """
    lowered = [word.lower() for word in words]
    is_small = bool(lowered) and all(word in stop_words() for word in lowered)
    return f"title:{' '.join(lowered)}" if is_small else ""
