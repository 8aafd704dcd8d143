"""Abbreviations used in municipal workplaces, and the words they stand for."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from videnbank.core.language.package_data import package_text


@cache
def expansions_by_abbreviation() -> Mapping[str, tuple[str, ...]]:
    """Abbreviation, case-sensitive (`APV`) → the lower-case words it is expanded to."""
    expansions: dict[str, tuple[str, ...]] = {}
    for abbreviation, words in _rows():
        expansions[abbreviation] = (*expansions.get(abbreviation, ()), *words)
    return MappingProxyType(expansions)


@cache
def abbreviations_by_word() -> Mapping[str, tuple[str, ...]]:
    """Lower-case word (`arbejdspladsvurdering`) → its abbreviations in lower case.

    Only the first word of a row equals the abbreviation: `sundhed` alone does not mean `SOSU`.
    """
    by_word: dict[str, list[str]] = defaultdict(list)
    for abbreviation, words in _rows():
        by_word[words[0]].append(abbreviation.lower())
    return MappingProxyType({word: tuple(abbreviations) for word, abbreviations in by_word.items()})


def _rows() -> Iterator[tuple[str, tuple[str, ...]]]:
    for row in csv.DictReader(io.StringIO(package_text("data/index/abbreviations.csv"))):
        yield row["abbreviation"], tuple(row["words"].split())
