"""A table of counts, each of which may lead to what was counted."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.danish import number_text
from videnbank.core.link import Link


@dataclass(frozen=True, slots=True)
class CountCell:
    """A count; with an address it leads there, and `label` says in full what it counts."""

    text: str
    is_none: bool
    href: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class CountRow:
    """A row: what it is about, and a count for every column; a total stands apart."""

    head: Link
    cells: tuple[CountCell, ...]
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class CountTable:
    """A table with its caption and the headings of its columns, the first of which heads the rows."""

    caption: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[CountRow, ...]


def count_cell(count: int, href: str = "", label: str = "") -> CountCell:
    """The cell of a count."""
    return CountCell(number_text(count), count == 0, href, label)
