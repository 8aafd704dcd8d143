"""A table of counts that may link to the counted records."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.language.formats import number_text
from videnbank.core.site.link import Link


@dataclass(frozen=True, slots=True)
class CountCell:
    """A count, optionally linked; `label` is the link's full accessible name."""

    count: int
    text: str
    href: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class CountRow:
    """A row header and one count per column; total rows are styled apart."""

    head: Link
    cells: tuple[CountCell, ...]
    meaning: str = ""
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class CountTable:
    """A table with caption and column headings; `corner` is the heading of the first column."""

    caption: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[CountRow, ...]


def count_cell(count: int, href: str = "", label: str = "") -> CountCell:
    """A cell with its count formatted in Danish."""
    return CountCell(count, number_text(count), href, label)


def count_cells(*counts: int) -> tuple[CountCell, ...]:
    """Cells without links."""
    return tuple(map(count_cell, counts))
