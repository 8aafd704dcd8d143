"""Where the marks of a grid of counts stand, one mark for each thing that is counted.

All measures are in units of the picture. It is drawn no smaller than one pixel a unit on a screen
320 pixels wide, so that marks stay as large as a finger needs (WCAG 2.2, 2.5.8: 24 pixels).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

COLUMN = 52
"""The width of a column: two marks and some air."""

MARK = 24
"""The side of the square a mark has for itself."""

_LINE = COLUMN // MARK
"""How many marks stand side by side in a cell."""

# The heights of the two lines of heads, of a row's label and of its numbers, and of the air round
# marks.
_HEAD_LINE = 13
_HEAD = 2 * _HEAD_LINE + 5
_LABEL = 17
_NUMBER = 15
_FOOT = 5


@dataclass(frozen=True, slots=True)
class Place:
    """The upper left corner of a mark's square."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells: its upper edge, the baselines of its label and its numbers, and its height."""

    y: int
    label_y: int
    number_y: int
    height: int


@dataclass(frozen=True, slots=True)
class MarkGrid:
    """The frame of the picture: its size, its columns and its rows.

    `columns` are their middles, `heads` the baselines of what stands above them.
    """

    width: int
    height: int
    columns: tuple[int, ...]
    heads: tuple[int, ...]
    rows: tuple[Row, ...]

    def marks(self, row: int, column: int, count: int) -> tuple[Place, ...]:
        """The places of so many marks in a cell, two by two from its top."""
        left = self.columns[column] - _LINE * MARK // 2
        top = self.rows[row].number_y + _FOOT
        return tuple(Place(left + n % _LINE * MARK, top + n // _LINE * MARK) for n in range(count))

    def square(self, row: int, column: int, side: float) -> tuple[float, float]:
        """The upper left corner of a square of that side, in the middle below a cell's number."""
        at = self.rows[row]
        middle = (at.number_y + _FOOT + at.y + at.height - _FOOT) / 2
        return round(self.columns[column] - side / 2, 1), round(middle - side / 2, 1)


def mark_grid(columns: int, most: Sequence[int]) -> MarkGrid:
    """The frame for so many columns and, row by row, the most marks that a cell has to hold."""
    rows: list[Row] = []
    y = _HEAD
    for count in most:
        lines = math.ceil(count / _LINE)
        height = _LABEL + _NUMBER + lines * MARK + 2 * _FOOT
        rows.append(Row(y, y + _LABEL - 4, y + _LABEL + _NUMBER - 2, height))
        y += height
    middles = tuple(COLUMN * column + COLUMN // 2 for column in range(columns))
    # On two lines in turn: side by side, longer heads than "Målt" would touch in a wide typeface.
    heads = tuple(_HEAD - 6 - column % 2 * _HEAD_LINE for column in range(columns))
    return MarkGrid(COLUMN * columns, y, middles, heads, tuple(rows))


SQUARE_MARKS = 4
"""How many marks' room a cell has for one square that stands for its count."""


def square_side(count: int, most: int) -> float:
    """The side of a square whose area is to `count` as the largest one's is to `most`."""
    return round(_LINE * MARK * math.sqrt(count / most), 1)
