"""The words of the index that a word it does not have may stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from videnbank.core.index.skeleton import skeleton
from videnbank.core.index.stemmer import stem

LEAST_CORRECTED = 5
"""A slip makes most shorter words into other words: `hund` and `mund`."""

LEAST_COMPLETED = 3
MOST_COMPLETIONS = 5
LEAST_PART = 4
"""Shorter words are the beginning or end of others by chance: `dag` in `dagpleje`."""


def corrected(word: str, words: Mapping[str, int]) -> str | None:
    """The most used word that is one slip away and begins with the same letter, if there is one.

    `words` are the words of the index, most used first. Slips are seldom in the first letter, and
    words that differ there are other words: `kirke` and `virke`.
    """
    lowered = word.lower()
    if len(lowered) < LEAST_CORRECTED or not lowered.isalpha():
        return None
    plain, base = skeleton(lowered), skeleton(stem(lowered))
    for known in words:
        if is_one_slip(plain, skeleton(known)):
            return known
        if len(base) >= LEAST_CORRECTED and is_one_slip(base, skeleton(stem(known))):
            return known
    return None


def is_one_slip(word: str, other: str) -> bool:
    """Whether a letter too many, too few or wrong, or two that changed places, tell words apart."""
    if word[:1] != other[:1] or abs(len(word) - len(other)) > 1:
        return False
    start = 0
    shorter = min(len(word), len(other))
    while start < shorter and word[start] == other[start]:
        start += 1
    rest, other_rest = word[start:], other[start:]
    return (
        rest[1:] == other_rest[1:]
        or rest == other_rest[1:]
        or rest[1:] == other_rest
        or (rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:])
    )


def completions(beginning: str, words: Iterable[str]) -> list[str]:
    """The most used words that begin so, for a word that is still being typed."""
    lowered = beginning.lower()
    if len(lowered) < LEAST_COMPLETED:
        return []
    return [word for word in words if word.startswith(lowered)][:MOST_COMPLETIONS]


@dataclass(frozen=True, slots=True)
class TwoParts:
    """The first and the last part of a compound; `linked` when a linking `s` was between them."""

    first: str
    last: str
    linked: bool = False


def two_parts(word: str) -> Iterator[TwoParts]:
    """Every two parts that a compound may have, the longest first part first.

    A linking `s` or `e` between them may belong to neither, and is more likely to.
    """
    lowered = word.lower()
    for cut in range(len(lowered) - LEAST_PART, LEAST_PART - 1, -1):
        first, last = lowered[:cut], lowered[cut:]
        if first[-1] in "se" and len(first) > LEAST_PART:
            yield TwoParts(first[:-1], last, linked=first[-1] == "s")
        yield TwoParts(first, last)
