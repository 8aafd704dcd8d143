"""Word frequencies of the site, for "mente du …?"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from videnbank.core.index.tokenizer import tokenize

_MIN_LENGTH = 3
"""One slip makes most words of two letters into most others, so that none of them is nearest."""


def word_counts(texts: Iterable[str], min_count: int = 1) -> Mapping[str, int]:
    """Lower-case word → its frequency in the texts, if that is at least `min_count`.

    Ordered by descending frequency, then alphabetically.
    """
    counts = Counter(word.lower() for text in texts for word in tokenize(text))
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return {
        word: count for word, count in ordered if count >= min_count and len(word) >= _MIN_LENGTH
    }
