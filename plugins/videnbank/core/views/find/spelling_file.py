"""Word list for spelling suggestions ("mente du …?"), as a file for the browser."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator

from videnbank.core.catalogue.catalogue import Catalogue
from videnbank.core.index.vocabulary_synonyms import labels_of_synonyms
from videnbank.core.index.word_counts import word_counts
from videnbank.core.views.components.index_text import index_terms, index_texts

_MOST_BYTES = 60_000
"""Maximum size of the file, compressed for transfer."""

_FOLDING = {"æ": "ae", "ø": "oe", "å": "aa"}


def spelling_file(catalogue: Catalogue) -> str:
    """JSON with `words` (counts in listed records), `synonyms` and `folding`.

    Rare words are dropped, rarest first, until the file is small enough.
    """
    counts = word_counts(_texts(catalogue))
    min_count = 1
    while True:
        words = {word: count for word, count in counts.items() if count >= min_count}
        content = _json(catalogue, words)
        if not words or len(zlib.compress(content.encode(), 6)) <= _MOST_BYTES:
            return content
        min_count += 1


def _texts(catalogue: Catalogue) -> Iterator[str]:
    # Synonyms that occur in no text count once, so that they can still be suggested.
    names: dict[str, None] = {}
    for entry in catalogue.listed():
        yield from index_texts(entry, catalogue.vocabulary)
        for term in index_terms(entry.record, catalogue.vocabulary):
            names.update(dict.fromkeys(term.synonyms))
    yield from names


def _json(catalogue: Catalogue, words: dict[str, int]) -> str:
    synonyms = labels_of_synonyms(catalogue.vocabulary)
    file = {"words": words, "synonyms": dict(synonyms), "folding": _FOLDING}
    return json.dumps(file, ensure_ascii=False, separators=(",", ":"))
