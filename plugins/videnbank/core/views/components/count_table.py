"""A table of counts, each of which may lead to what was counted."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.language.formats import number_text
from videnbank.core.site.link import Link


@dataclass(frozen=True, slots=True)
class CountCell:
    """A count; with an address it leads there, and `label` says in full what it counts."""

    count: int
    text: str
    href: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class CountRow:
    """What a row is about, and a count for every column; a total stands apart."""

    head: Link
    cells: tuple[CountCell, ...]
    meaning: str = ""
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class CountTable:
    """A table with its caption and its headings; `corner` heads the first column."""

    caption: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[CountRow, ...]


def count_cell(count: int, href: str = "", label: str = "") -> CountCell:
    """The cell of a count."""
    return CountCell(count, number_text(count), href, label)


def count_cells(*counts: int) -> tuple[CountCell, ...]:
    """The cells of counts that lead nowhere."""
    return tuple(map(count_cell, counts))
