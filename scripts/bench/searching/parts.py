"""The parts of a site that a search transfers, by their addresses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from serving import Traffic
from videnbank.core.routing.addresses import SEARCH_INDEX_FOLDER

PAGE, OTHER, MANIFEST_PART = "page", "other", "manifest"
_INDEX = f"/{SEARCH_INDEX_FOLDER}/"
_SUFFIXES_OF_PAGE = frozenset({"html", "css", "js", "json", "svg", "woff2"})


def part_of(path: str) -> str:
    """Name the part of a file: `page`, or what it is in the index: `manifest`, `terms`."""
    plain = path.partition("?")[0]
    _, _, in_index = plain.partition(_INDEX)
    if in_index:
        _, _, file = in_index.partition("/")  # below the folder of the version
        return file.partition("/")[0].partition(".")[0] or MANIFEST_PART
    name = plain.rpartition("/")[2]
    suffix = name.rpartition(".")[2] if "." in name else "html"
    return PAGE if suffix in _SUFFIXES_OF_PAGE else OTHER


def bytes_by_part(traffic: Traffic) -> Mapping[str, int]:
    """Add up what was sent."""
    sums: Counter[str] = Counter()
    for path, sent in traffic:
        sums[part_of(path)] += sent
    return sums
