"""Measures the files of an index of many synthetic records, made without a site."""

from __future__ import annotations

import os
import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bench.searching.cost import percentile95
from bench.searching.queries import read_queries
from bench.searching.synthetic_documents import synthetic_document
from bench.synthetic import synthetic_records
from bench.terms import read_terms
from videnbank.core.catalogue.project import Project
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.document import RecordDocument
from videnbank.core.index.field import DEFAULT_WEIGHTS
from videnbank.core.index.index_builder import IndexBuilder
from videnbank.core.index.lexicon import DanishDictionary
from videnbank.core.index.query import Query, ReadingKind, read_query
from videnbank.core.index.search import search
from videnbank.core.index.search_index import SearchIndex
from videnbank.core.index.skeleton import part_of
from videnbank.core.index.stemmer import stem
from videnbank.core.loading.site_settings import read_settings
from videnbank.search import index_files
from videnbank.search.index_files import MANIFEST, part_count, write_index

_FIRST_CARDS = 10
_MANIFEST = "manifest"


@dataclass(frozen=True, slots=True)
class IndexSizes:
    """Bytes of the files of an index by part, and of what each query needs for its first cards."""

    records: int
    parts: Mapping[str, Sequence[int]]
    first_hits: Mapping[str, Mapping[str, int]]

    def lines(self) -> Iterator[str]:
        """Write the report line by line."""
        yield f"{self.records:,} records, {sum(map(sum, self.parts.values())) / 1e6:.1f} MB"
        for part, sizes in self.parts.items():
            yield (
                f"  {part:<10}{len(sizes):>8,} files, median {statistics.median(sizes) / 1000:.1f} kB, "
                f"95 % {percentile95(sizes) / 1000:.1f} kB, largest {max(sizes) / 1000:.1f} kB"
            )
        sums = [sum(needed.values()) for needed in self.first_hits.values()]
        yield (
            f"to a first hit, {len(sums)} queries: median {statistics.median(sums) / 1000:.0f} kB, "
            f"95 % {percentile95(sums) / 1000:.0f} kB, most {max(sums) / 1000:.0f} kB"
        )
        for part in sorted(set(chain.from_iterable(self.first_hits.values()))):
            sizes = [needed.get(part, 0) for needed in self.first_hits.values()]
            yield (
                f"  {part:<10} median {statistics.median(sizes) / 1000:>7.1f} kB, "
                f"95 % {percentile95(sizes) / 1000:>7.1f} kB"
            )

    def as_json(self) -> dict[str, Any]:
        """Give the figures of every query, and the sizes by part."""
        return {
            "records": self.records,
            "largest": {part: max(sizes) for part, sizes in self.parts.items()},
            "median": {part: statistics.median(sizes) for part, sizes in self.parts.items()},
            "files": {part: len(sizes) for part, sizes in self.parts.items()},
            "bytes_to_first_hit": {text: dict(parts) for text, parts in self.first_hits.items()},
        }


def measure(project: Path, folder: Path, count: int, seed: int, today: date) -> IndexSizes:
    """Write the index of `count` records below `folder`, one after another, and measure it."""
    vocabulary = read_settings(Project(project), today, os.environ).vocabulary
    analyzer = WordAnalyzer(vocabulary, DanishDictionary())

    def documents() -> Iterator[RecordDocument]:
        for record in synthetic_records(count, seed, read_terms(project)):
            if not record.name.withdrawn:
                yield synthetic_document(record, vocabulary, analyzer)

    index = _write(documents(), analyzer, folder)
    files = _Files(folder)
    needed: dict[str, Mapping[str, int]] = {}
    for text in (query.text for query in read_queries()):
        query = read_query(text, index)
        hits = [hit.document for hit in search(index, query)[:_FIRST_CARDS]]
        if hits:
            needed[text] = files.bytes_of(_needed(index, query, hits))
    return IndexSizes(index.records, files.by_part(), needed)


def _write(
    documents: Iterator[RecordDocument], analyzer: WordAnalyzer, folder: Path
) -> SearchIndex:
    """Write the index as a site does, and keep what it was written from."""
    kept: list[SearchIndex] = []

    class KeepingBuilder(IndexBuilder):
        def finish(self) -> SearchIndex:
            kept.append(super().finish())
            return kept[-1]

    with patch.object(index_files, "IndexBuilder", KeepingBuilder):
        write_index(documents, analyzer, DEFAULT_WEIGHTS, folder)
    return kept[-1]


def _needed(index: SearchIndex, query: Query, hits: Sequence[int]) -> set[str]:
    """The files that a browser asks for until the first cards."""
    parts = part_count(index)
    words = [reading.word for reading in query.readings]
    looked_up = [stem(word.lower()) for word in (*words, *query.unknown)]
    keys = [key for reading in query.readings for key in reading.keys]
    files = {_MANIFEST, *(f"terms/{part_of(key, parts)}" for key in (*looked_up, *keys))}
    for reading in query.readings:
        if reading.kind is not ReadingKind.ANY:
            files |= {f"positions/{part_of(key, parts)}" for key in reading.keys}
    if query.unknown or any(reading.read_as for reading in query.readings):
        files.add("words")
    return files | {f"documents/{number}" for number in hits}


class _Files:
    def __init__(self, folder: Path) -> None:
        (version,) = (path for path in folder.iterdir() if path.is_dir())
        self._sizes = {
            file.relative_to(version).with_suffix("").as_posix(): file.stat().st_size
            for file in version.rglob("*.bin")
        }
        self._sizes[_MANIFEST] = (folder / MANIFEST).stat().st_size

    def by_part(self) -> Mapping[str, Sequence[int]]:
        """The sizes of the files of each part."""
        sizes: dict[str, list[int]] = {}
        for name, size in sorted(self._sizes.items()):
            sizes.setdefault(name.partition("/")[0], []).append(size)
        return sizes

    def bytes_of(self, names: set[str]) -> Mapping[str, int]:
        """The bytes of some files by part."""
        sums: dict[str, int] = {}
        for name in names:
            part = name.partition("/")[0]
            sums[part] = sums.get(part, 0) + self._sizes[name]
        return sums
