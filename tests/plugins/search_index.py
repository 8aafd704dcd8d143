"""The search index of a site, read back from its files as the browser reads it."""

from __future__ import annotations

import gzip
import json
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from videnbank.core.index.match_kind import MatchKind
from videnbank.core.index.search_index import IndexTerm, Positions, SearchIndex


@dataclass(frozen=True)
class IndexedPassage:
    """Texts of a hit under a heading."""

    anchor: str
    heading: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class IndexedDocument:
    """What a hit shows of a record or page."""

    number: int
    address: str
    kind: str
    label: str
    title: str
    summary: str
    notes: tuple[str, ...]
    passages: tuple[IndexedPassage, ...]
    aliases: Mapping[str, str]

    @property
    def text(self) -> str:
        """All that can be quoted of it."""
        texts = (text for passage in self.passages for text in (passage.heading, *passage.texts))
        return "\n".join((self.title, self.summary, *texts))


class IndexFiles:
    """The files of an index below `find/index/` of a site."""

    def __init__(self, site: Path) -> None:
        self.folder = site / "find" / "index"
        self.manifest: Mapping[str, Any] = json.loads(
            (self.folder / "manifest.json").read_text(encoding="utf-8")
        )
        self.version = self.folder / self.manifest["version"]

    def names(self) -> list[str]:
        """The names of all files but the manifest, without the version and their ending."""
        files = (file for file in self.version.rglob("*") if file.is_file())
        return sorted(file.relative_to(self.version).as_posix() for file in files)

    def read(self, name: str) -> Any:
        """The content of a file."""
        return json.loads(gzip.decompress((self.version / f"{name}.bin").read_bytes()))

    def parts(self, name: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
        """The parts of the terms or the positions, with their numbers."""
        for number in range(self.manifest["parts"]):
            yield number, self.read(f"{name}/{number}")

    @cached_property
    def documents(self) -> tuple[IndexedDocument, ...]:
        """The documents in the order of their numbers."""
        return tuple(self._document(number) for number in range(self.manifest["documents"]))

    @cached_property
    def records(self) -> tuple[IndexedDocument, ...]:
        """Those of the documents that are records."""
        return self.documents[: self.manifest["records"]]

    @cached_property
    def by_address(self) -> Mapping[str, IndexedDocument]:
        """The documents by their addresses."""
        return {document.address: document for document in self.documents}

    @cached_property
    def index(self) -> SearchIndex:
        """The index as it was before it was written."""
        terms = (item for _, part in self.parts("terms") for item in part.items())
        positions = (item for _, part in self.parts("positions") for item in part.items())
        facets = (name for name in self.names() if name.startswith("facets/"))
        return SearchIndex(
            records=self.manifest["records"],
            documents=self.manifest["documents"],
            terms={key: _term(*entry) for key, entry in sorted(terms)},
            positions={key: _positions(*entry) for key, entry in sorted(positions)},
            facets={
                name.removeprefix("facets/").removesuffix(".bin"): {
                    value: array("I", numbers_of(gaps))
                    for value, gaps in self.read(name.removesuffix(".bin")).items()
                }
                for name in facets
            },
            orders={name: self.read(f"orders/{name}") for name in ("title", "published")},
            tools=frozenset(numbers_of(self.manifest["tools"])),
            words=dict(self.read("words")["words"]),
        )

    def found(self, key: str) -> Mapping[str, MatchKind]:
        """The addresses that a key finds, each with the strongest relation."""
        postings = self.index.terms[key].postings()
        return {
            self.documents[number].address: posting.kind for number, posting in postings.items()
        }

    def values_of(self, address: str) -> dict[str, list[str]]:
        """The values of a record by filter, without filters that it has no value of."""
        number = self.by_address[address].number
        return {
            name: found
            for name, values in self.index.facets.items()
            if (found := sorted(value for value, numbers in values.items() if number in numbers))
        }

    def _document(self, number: int) -> IndexedDocument:
        data = self.read(f"documents/{number}")
        return IndexedDocument(
            number,
            data["address"],
            data["kind"],
            data["label"],
            data["title"],
            data["summary"],
            tuple(data["notes"]),
            tuple(
                IndexedPassage(anchor, heading, tuple(texts))
                for anchor, heading, texts in data["passages"]
            ),
            dict(data["aliases"]),
        )


def numbers_of(gaps: Iterable[int]) -> list[int]:
    """The ascending numbers that are written as gaps."""
    numbers: list[int] = []
    for gap in gaps:
        numbers.append((numbers[-1] if numbers else -1) + gap + 1)
    return numbers


def _term(postings: list[tuple[int, list[int]]], words: list[str]) -> IndexTerm:
    pairs = sorted((number, value) for value, gaps in postings for number in numbers_of(gaps))
    kinds = zip(MatchKind, words, strict=True)
    return IndexTerm(
        array("I", [number for number, _ in pairs]),
        array("H", [value for _, value in pairs]),
        {word: kind for kind, some in kinds for word in some.split()},
    )


def _positions(documents: list[int], places: list[list[int]]) -> Positions:
    positions = Positions()
    for number, gaps in zip(numbers_of(documents), places, strict=True):
        for place in numbers_of(gaps):
            positions.append(number, place)
    return positions
