"""Parses CSV as spreadsheets save it: rows by column, with the source position of each cell."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.loading.text_source import TextFile


@dataclass(frozen=True, slots=True)
class TableRow:
    """One line of a table; `columns` are the source columns of its cells, counted from 1."""

    path: str
    line: int
    cells: Mapping[str, str]
    columns: Mapping[str, int]

    def issue(self, code: IssueCode, column: str, **details: str) -> Issue:
        """An issue at the cell of a column."""
        position = Position(self.line, self.columns.get(column, 1))
        return Issue(self.path, position, code, column, tuple(sorted(details.items())))


def read_table(file: TextFile) -> Iterator[TableRow]:
    """The rows of a table, the header first; empty lines are skipped.

    The separator is a semicolon if the first line has one, as Excel with Danish settings saves it,
    else a comma. A cell holds no line break.
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
        yield TableRow(file.path, number, values, columns)


def _starts(line: str, separator: str) -> Iterator[int]:
    """The column where each cell begins, counted from 1."""
    yield 1
    quoted = False
    for column, character in enumerate(line, start=1):
        quoted ^= character == '"'
        if character == separator and not quoted:
            yield column + 1
