"""Did-you-mean suggestions: the closest known word to a mistyped one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from videnbank.core.language.slug import fold


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most similar to `word`, or an empty string when none is similar enough.

    Case and the spelling of æ, ø and å are ignored.
    """
    by_folded: dict[str, str] = {}
    for candidate in known:
        by_folded.setdefault(fold(candidate), candidate)
    matches = get_close_matches(fold(word), by_folded, n=1, cutoff=0.65)
    return by_folded[matches[0]] if matches else ""
