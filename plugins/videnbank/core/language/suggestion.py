"""The nearest known word to a mistyped one: "mente du …?"."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from videnbank.core.language.slug import fold


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like `word`, or an empty string when none is near.

    Words are compared without regard to case and to how æ, ø and å are written.
    """
    by_folded: dict[str, str] = {}
    for candidate in known:
        by_folded.setdefault(fold(candidate), candidate)
    found = get_close_matches(fold(word), by_folded, n=1, cutoff=0.65)
    return by_folded[found[0]] if found else ""
