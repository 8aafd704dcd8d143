"""Abbreviations of municipal work life and the words they stand for."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from videnbank.core.language.package_data import package_text


@cache
def meanings() -> Mapping[str, tuple[str, ...]]:
    """Abbreviation as it is written (`APV`) → words in lower case it is also searched for by."""
    found: dict[str, tuple[str, ...]] = {}
    for abbreviation, words in _rows():
        found[abbreviation] = (*found.get(abbreviation, ()), *words)
    return MappingProxyType(found)


@cache
def abbreviations() -> Mapping[str, tuple[str, ...]]:
    """Word in lower case (`arbejdspladsvurdering`) → the abbreviations of it, in lower case.

    Only the first word of a row says the whole of it: `sundhed` alone is not `SOSU`.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for abbreviation, words in _rows():
        found[words[0]].append(abbreviation.lower())
    return MappingProxyType({word: tuple(short) for word, short in found.items()})


def _rows() -> Iterator[tuple[str, tuple[str, ...]]]:
    for row in csv.DictReader(io.StringIO(package_text("data/index/abbreviations.csv"))):
        yield row["abbreviation"], tuple(row["words"].split())
