"""The site's own words, for "mente du …?"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from videnbank.core.index.tokenizer import tokenize

_SHORTEST = 3
"""One slip makes most words of two letters into most others, so that none of them is nearest."""


def word_counts(texts: Iterable[str], least: int = 1) -> Mapping[str, int]:
    """Words in lower case that stand in the texts at least `least` times → how often.

    The most frequent first, words as frequent as each other in alphabetical order.
    """
    counts = Counter(word.lower() for text in texts for word in tokenize(text))
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return {word: count for word, count in ordered if count >= least and len(word) >= _SHORTEST}
