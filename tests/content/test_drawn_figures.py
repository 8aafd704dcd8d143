"""No drawing has a number or a date that its source has not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from pathlib import Path
from typing import Any

import yaml

from tests.content.figure_table import Figures, FigureTable, identity, read_table
from tests.content.unsourced import examined
from videnbank.core.language.figures import prose_dates, prose_numbers
from videnbank.core.loading.check_project import ProjectCheck

ROOT = Path(__file__).parents[2]
DRAWINGS = sorted((ROOT / "drawings").glob("*.yml"))
LAYOUT = {"a_row", "unsure", "level", "files", "source", "shape", "sign", "start", "end"}
"""Fields that say how it is drawn; the first and last day of a phase are written in `when`."""
DRAWN = {
    ("buurtzorg", 100): "squares for a hundred each",
    ("faste-teams", 100): "per cent",
}
"""Numbers that are drawn of what a source says in another way, each with how."""


def test_every_number_and_date_of_a_drawing_has_a_source() -> None:
    check, table = examined(ROOT), read_table()
    assert len(DRAWINGS) >= 20
    without = [
        f"{file.name}: {figure}"
        for file in DRAWINGS
        for figure in without_source(file, check, table)
    ]
    assert without == []


def without_source(file: Path, check: ProjectCheck, table: FigureTable) -> Iterator[str]:
    description = yaml.safe_load(file.read_text(encoding="utf-8"))
    figures = figures_of(description["files"], check, table)
    # A heading may count what is drawn below it; one of something needs no source.
    own = {0, 1, *(len(value) for value in description.values() if isinstance(value, list))}
    own |= {number for name, number in DRAWN if name == file.stem}
    for value in values(description):
        if not isinstance(value, str):
            if value not in own and not figures.have_number(value):
                yield str(value)
            continue
        for number in prose_numbers(value):
            if number.value not in own and not figures.have_number(number.value):
                yield f"{number.text} ({value})"
        for day in prose_dates(value):
            if not figures.have_date(day):
                yield f"{day.text} ({value})"


def figures_of(files: list[str], check: ProjectCheck, table: FigureTable) -> Figures:
    """The figures of the sources of the records that show a drawing, or of the page."""
    of_source = table.by_source(check.entries)
    folders = {file.rpartition("/")[0] for file in files}
    entries = [entry for entry in check.entries if entry.path.rpartition("/")[0] in folders]
    pages = [page for page in check.pages if page.path.rpartition("/")[0] in folders]
    known = [of_source[identity(source)] for entry in entries for source in entry.record.sources]
    known += [table.of_page(page.path) for page in pages if not entries]
    return reduce(Figures.__or__, known, Figures())


def values(value: Any) -> Iterator[str | float]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in LAYOUT:
                yield from values(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from values(inner)
    elif isinstance(value, (str, int, float)) and not isinstance(value, bool):
        yield value
