"""A table as a spreadsheet saves it: its rows by column, and the place of each cell."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.loading.text_source import TextFile


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table; `columns` are the columns of its cells, counted from 1."""

    path: str
    line: int
    cells: Mapping[str, str]
    columns: Mapping[str, int]

    def issue(self, code: IssueCode, column: str, **details: str) -> Issue:
        """The issue `code` at the cell of a column."""
        position = Position(self.line, self.columns.get(column, 1))
        return Issue(self.path, position, code, column, tuple(sorted(details.items())))


def read_table(file: TextFile) -> Iterator[Row]:
    """The rows of a table, its line of headings first; lines without anything are passed by.

    Columns stand apart by semicolons when the first line has one, as Excel with Danish settings
    saves them, else by commas. A cell holds no line break.
    """
    lines = file.text.split("\n")
    separator = ";" if ";" in lines[0] else ","
    names: list[str] = []
    for number, line in enumerate(lines, start=1):
        cells = [cell.strip() for cell in next(csv.reader([line], delimiter=separator), [])]
        if not any(cells):
            continue
        if not names:
            names = cells
        starts = _starts(line, separator)
        columns = {name: start for name, start in zip(names, starts, strict=False) if name}
        values = {name: cell for name, cell in zip(names, cells, strict=False) if name}
        yield Row(file.path, number, values, columns)


def _starts(line: str, separator: str) -> Iterator[int]:
    """Where each cell begins, counted from 1."""
    yield 1
    quoted = False
    for place, sign in enumerate(line, start=1):
        quoted ^= sign == '"'
        if sign == separator and not quoted:
            yield place + 1
