"""Geometry of outcome charts: columns, rows and the positions of marks.

Lengths are in SVG units. On a screen 320 pixels wide a unit is at least one pixel, so that marks
keep the minimum target size (WCAG 2.2, 2.5.8: 24 pixels).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

COLUMN_WIDTH = 52
"""Width of a column: two marks and padding."""

MARK_SIZE = 24
"""Side of a mark's bounding square."""

_MARKS_PER_LINE = COLUMN_WIDTH // MARK_SIZE
"""Marks side by side in a cell."""

# Heights of a line of column heads, of the head area, of a row's label and numbers, and of the
# padding around marks.
_HEAD_LINE = 13
_HEAD = 2 * _HEAD_LINE + 5
_LABEL = 17
_NUMBER = 15
_FOOT = 5


@dataclass(frozen=True, slots=True)
class Point:
    """The upper left corner of a mark's bounding square."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class RowGeometry:
    """A row of cells: upper edge, baselines of label and numbers, and height."""

    y: int
    label_y: int
    number_y: int
    height: int


@dataclass(frozen=True, slots=True)
class GridGeometry:
    """The layout of a chart.

    `columns` are the x of column centres, `column_heads` the y of the baselines of their heads.
    """

    width: int
    height: int
    columns: tuple[int, ...]
    column_heads: tuple[int, ...]
    rows: tuple[RowGeometry, ...]

    def marks(self, row: int, column: int, count: int) -> tuple[Point, ...]:
        """The positions of `count` marks in a cell, two by two from its top."""
        left = self.columns[column] - _MARKS_PER_LINE * MARK_SIZE // 2
        top = self.rows[row].number_y + _FOOT
        return tuple(
            Point(left + n % _MARKS_PER_LINE * MARK_SIZE, top + n // _MARKS_PER_LINE * MARK_SIZE)
            for n in range(count)
        )

    def square(self, row: int, column: int, side: float) -> tuple[float, float]:
        """The upper left corner of a square, centred in the space below a cell's number."""
        geometry = self.rows[row]
        middle = (geometry.number_y + _FOOT + geometry.y + geometry.height - _FOOT) / 2
        return round(self.columns[column] - side / 2, 1), round(middle - side / 2, 1)


def grid_geometry(columns: int, mark_counts: Sequence[int]) -> GridGeometry:
    """The layout for a number of columns; `mark_counts` are the most marks in a cell, by row."""
    rows: list[RowGeometry] = []
    y = _HEAD
    for count in mark_counts:
        lines = math.ceil(count / _MARKS_PER_LINE)
        height = _LABEL + _NUMBER + lines * MARK_SIZE + 2 * _FOOT
        rows.append(RowGeometry(y, y + _LABEL - 4, y + _LABEL + _NUMBER - 2, height))
        y += height
    column_centres = tuple(COLUMN_WIDTH * column + COLUMN_WIDTH // 2 for column in range(columns))
    # Heads alternate between two lines: those longer than "Målt" would touch in a wide typeface.
    column_heads = tuple(_HEAD - 6 - column % 2 * _HEAD_LINE for column in range(columns))
    return GridGeometry(COLUMN_WIDTH * columns, y, column_centres, column_heads, tuple(rows))


SQUARE_ROOM = 4
"""Space that a cell reserves for a count square, in marks."""


def square_side(count: int, largest: int) -> float:
    """The side of a square with an area proportional to `count`; that of `largest` fills a cell."""
    return round(_MARKS_PER_LINE * MARK_SIZE * math.sqrt(count / largest), 1)
