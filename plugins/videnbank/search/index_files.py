"""Writes the search index as static files, whose format CONTRIBUTING describes.

The reader is `assets/videnbank/search/index_reader.js`.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.document import SearchDocument
from videnbank.core.index.field import Field
from videnbank.core.index.index_builder import IndexBuilder
from videnbank.core.index.match_kind import MatchKind
from videnbank.core.index.ranking import RANKING
from videnbank.core.index.search_index import IndexTerm, SearchIndex
from videnbank.core.index.skeleton import part_of
from videnbank.core.index.stop_words import how_words, question_words

FORMAT = 1
"""The version of the format; a reader of another version must not read it."""

MANIFEST = "manifest.json"

POSTINGS_PER_PART = 6_000
"""With 10,000 synthetic records this makes 512 parts of 6 kB in the median and 27 kB at most, where
twice as many would be cut from the same large terms and be no smaller at most."""

MOST_WORD_BYTES = 60_000
"""The most bytes of the words to suggest, as they are transferred."""

_VERSION_LENGTH = 12
"""Enough letters of the digest: two builds of a site get the same ones once in 2.8e14."""

_LEVEL = 9
"""The smallest files that gzip makes: they are written once and fetched many times."""


def write_index(
    documents: Iterable[SearchDocument],
    analyzer: WordAnalyzer,
    weights: Mapping[Field, float],
    folder: Path,
    *,
    with_places: bool = True,
) -> None:
    """Writes the index of the documents below `folder`, in place of what is there.

    Documents are taken one at a time, so that memory does not grow with their texts. Without
    places, words about them are not among the stop words of queries.

    Raises:
        OSError: when the disk is full or the folder cannot be written.
    """
    if folder.exists():
        shutil.rmtree(folder)
    files = _VersionedFiles(folder / "new")
    builder = IndexBuilder(analyzer, weights)
    for number, document in enumerate(documents):
        builder.add(document)
        files.write(f"documents/{number}", _document(document))
    index = builder.finish()
    parts = part_count(index)
    for number, terms in enumerate(_by_part(index.terms, parts)):
        files.write(f"terms/{number}", {key: _term(index.terms[key]) for key in terms})
    for number, keys in enumerate(_by_part(index.positions, parts)):
        files.write(f"positions/{number}", {key: _positions(index, key) for key in keys})
    for name, values in index.facets.items():
        files.write(f"facets/{name}", {value: gaps(numbers) for value, numbers in values.items()})
    for name, numbers in index.orders.items():
        files.write(f"orders/{name}", list(numbers))
    files.write_bytes("words", _words(index.words))
    manifest = {
        "format": FORMAT,
        "version": files.publish(folder),
        "records": index.records,
        "documents": index.documents,
        "tools": gaps(sorted(index.tools)),
        "parts": parts,
        "ranking": RANKING.as_json(),
        "stop_words": " ".join(sorted(question_words(with_places=with_places))),
        "how_words": " ".join(sorted(how_words())),
    }
    (folder / MANIFEST).write_bytes(_json(manifest))


def part_count(index: SearchIndex) -> int:
    """The number of parts: a power of two, so that a site which grows seldom changes it."""
    postings = sum(len(term.documents) for term in index.terms.values())
    return 1 << max(0, (postings - 1) // POSTINGS_PER_PART).bit_length()


def gaps(numbers: Iterable[int]) -> list[int]:
    """Ascending numbers as the count of those left out before each."""
    left_out: list[int] = []
    following = 0
    for number in numbers:
        left_out.append(number - following)
        following = number + 1
    return left_out


class _VersionedFiles:
    """Files in a folder that is named by a digest of them all, so that no two versions mix."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._digest = hashlib.sha256()

    def write(self, name: str, content: object) -> None:
        self.write_bytes(name, _json(content))

    def write_bytes(self, name: str, content: bytes) -> None:
        self._digest.update(f"{name} {len(content)} ".encode())
        self._digest.update(content)
        file = self._folder / f"{name}.bin"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(gzip.compress(content, _LEVEL, mtime=0))

    def publish(self, folder: Path) -> str:
        """Gives the folder its name, and returns it."""
        version = self._digest.hexdigest()[:_VERSION_LENGTH]
        self._folder.rename(folder / version)
        return version


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _document(document: SearchDocument) -> Mapping[str, Any]:
    return {
        "address": document.address,
        "kind": document.kind,
        "label": document.label,
        "title": document.title,
        "summary": document.summary,
        "notes": document.notes,
        "passages": [
            [passage.anchor, passage.heading, passage.texts] for passage in document.passages
        ],
        "aliases": [[alias.label, "|".join(alias.names)] for alias in document.aliases],
    }


def _by_part(keys: Iterable[str], parts: int) -> Iterator[Sequence[str]]:
    """The keys of each part."""
    by_part: list[list[str]] = [[] for _ in range(parts)]
    for key in keys:
        by_part[part_of(key, parts)].append(key)
    yield from by_part


def _term(term: IndexTerm) -> list[Any]:
    postings = [[value, gaps(numbers)] for value, numbers in term.by_value()]
    words: dict[MatchKind, list[str]] = {kind: [] for kind in MatchKind}
    for word, kind in sorted(term.words.items()):
        words[kind].append(word)
    return [postings, [" ".join(some) for some in words.values()]]


def _positions(index: SearchIndex, key: str) -> list[Any]:
    by_document = index.positions[key].by_document()
    return [gaps(by_document), [gaps(places) for places in by_document.values()]]


def _words(words: Mapping[str, int]) -> bytes:
    """The most used words that fit in the file."""
    most = len(words)
    while True:
        content = _json({"words": list(words.items())[:most]})
        if len(gzip.compress(content, _LEVEL, mtime=0)) <= MOST_WORD_BYTES:
            return content
        most = most * 9 // 10
