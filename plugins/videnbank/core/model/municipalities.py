"""The 98 Danish municipalities: code, id, name and region."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from videnbank.core.language.package_data import package_text


class Region(StrEnum):
    """The five regions, as they stand until the end of 2026."""

    HOVEDSTADEN = "hovedstaden"
    SJAELLAND = "sjaelland"
    SYDDANMARK = "syddanmark"
    MIDTJYLLAND = "midtjylland"
    NORDJYLLAND = "nordjylland"


@dataclass(frozen=True, slots=True)
class Municipality:
    """One municipality with its official three-figure code."""

    code: str
    id: str
    name: str
    region: Region


@cache
def municipalities() -> tuple[Municipality, ...]:
    """All 98, in the order of their codes."""
    text = package_text("data/municipalities.csv")
    return tuple(
        Municipality(row["code"], row["id"], row["name"], Region(row["region"]))
        for row in csv.DictReader(io.StringIO(text))
    )
