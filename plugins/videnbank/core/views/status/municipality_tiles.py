"""The map of a site's places, where every municipality is one square of a grid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from videnbank.core.model.places import MapSquare, Places


@dataclass(frozen=True, slots=True)
class Side:
    """A side that two squares share, from one corner of the grid to the next."""

    start: tuple[int, int]
    end: tuple[int, int]


def grid_size(places: Places) -> tuple[int, int]:
    """How many columns and rows hold all squares and the names of the regions."""
    squares = [place.square for place in places.municipalities if place.square is not None]
    names = [region.label_square for region in places.regions if region.label_square is not None]
    columns = [square.column for square in squares]
    columns += [name.column + NAME_SQUARES - 1 for name in names]
    rows = [square.row for square in (*squares, *names)]
    return max(columns, default=-1) + 1, max(rows, default=-1) + 1


NAME_SQUARES = 3
"""How many free squares in a row the name of a region takes up."""


def region_borders(places: Places) -> tuple[Side, ...]:
    """The sides between squares of different regions."""
    return tuple(_borders(places))


def _borders(places: Places) -> Iterator[Side]:
    regions = {
        place.square: place.region for place in places.municipalities if place.square is not None
    }
    for square, region in regions.items():
        column, row = square.column, square.row
        corner = (column + 1, row + 1)
        if regions.get(MapSquare(column + 1, row), region) != region:
            yield Side((column + 1, row), corner)
        if regions.get(MapSquare(column, row + 1), region) != region:
            yield Side((column, row + 1), corner)
