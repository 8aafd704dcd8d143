"""A map of Denmark where every municipality is one square of a grid."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from videnbank.core.language.package_data import package_text
from videnbank.core.model.municipalities import Region, municipalities

COLUMNS = ROWS = 13
"""The grid of data/municipality_tiles.csv and the regions' names beside it."""


@dataclass(frozen=True, slots=True)
class MunicipalityTile:
    """Where a municipality stands in the grid, counted from the upper left corner, and its short name.

    Neighbours are neighbours as far as a grid can have it; we drew it, and the short names are ours.
    """

    id: str
    short: str
    column: int
    row: int


NAME_PLACES: dict[Region, tuple[int, int]] = {
    Region.NORDJYLLAND: (5, 0),
    Region.MIDTJYLLAND: (5, 4),
    Region.SYDDANMARK: (0, 12),
    Region.SJAELLAND: (10, 11),
    Region.HOVEDSTADEN: (9, 1),
}
"""Column and row of the first free cell, of at least three in a row, beside each region."""


@cache
def municipality_tiles() -> tuple[MunicipalityTile, ...]:
    """All 98, in the order of their codes."""
    text = package_text("data/municipality_tiles.csv")
    return tuple(
        MunicipalityTile(row["id"], row["short"], int(row["column"]), int(row["row"]))
        for row in csv.DictReader(io.StringIO(text))
    )


@dataclass(frozen=True, slots=True)
class Side:
    """A side that two squares share, from one corner of the grid to the next."""

    start: tuple[int, int]
    end: tuple[int, int]


@cache
def region_borders() -> tuple[Side, ...]:
    """The sides between squares of different regions."""
    return tuple(_borders())


def _borders() -> Iterator[Side]:
    regions = {place.id: place.region for place in municipalities()}
    held = {(tile.column, tile.row): regions[tile.id] for tile in municipality_tiles()}
    for (column, row), region in held.items():
        corner = (column + 1, row + 1)
        if held.get((column + 1, row), region) is not region:
            yield Side((column + 1, row), corner)
        if held.get((column, row + 1), region) is not region:
            yield Side((column, row + 1), corner)
