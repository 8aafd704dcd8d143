"""Did-you-mean suggestions: the closest known word to a mistyped one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

from videnbank.core.language.slug import fold

_MIN_SIMILARITY = 0.65
"""Similarity two words must have, from 0 to 1 (`difflib.SequenceMatcher.ratio`).

Measured on the ids of vocabulary.yml: 99.6 % are found with one slip and 94 % with two, and another
word of the site's texts is taken for one of them in 2.3 %. At 0.6 that is 6.4 %; at 0.7 two slips
are found in 89 %.
"""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most similar to `word`, or an empty string when none is similar enough.

    Case and the spelling of æ, ø and å are ignored.
    """
    by_folded: dict[str, str] = {}
    for candidate in known:
        by_folded.setdefault(fold(candidate), candidate)
    matches = get_close_matches(fold(word), by_folded, n=1, cutoff=_MIN_SIMILARITY)
    return by_folded[matches[0]] if matches else ""


_MIN_NAME_SIMILARITY = 0.7
"""Similarity of two names of fields that begin alike: `futer` and `footer` have 0.73.

Field names are few and long; below this, words of other systems (`date`: `state`) are taken for ours.
"""

_MIN_OTHER_SIMILARITY = 0.9
"""Similarity of two names that begin otherwise: `ummary` has 0.92, `created` and `related` 0.86."""


def nearest_name(name: str, known: Iterable[str]) -> str:
    """The known field that `name` is a slip for, or an empty string.

    Stricter than `nearest`, since a wrong suggestion moves a value to another field.
    """
    closest = nearest(name, known)
    folded = fold(name)
    alike = SequenceMatcher(None, folded, closest).ratio()
    begins_alike = closest[:1] == folded[:1]
    least = _MIN_NAME_SIMILARITY if begins_alike else _MIN_OTHER_SIMILARITY
    return closest if closest and alike >= least else ""
