"""The table of the figures that the sources have, for each record and hand-written page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import cast

import yaml

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.language.figures import ProseDate, prose_dates, prose_numbers
from videnbank.core.model.dates import PartialDate
from videnbank.core.model.source import Source

TABLE_FILE = Path(__file__).with_name("figures.yml")


@dataclass(frozen=True, slots=True)
class Figures:
    """Numbers and dates that one or more sources have."""

    numbers: frozenset[float] = frozenset()
    dates: frozenset[ProseDate] = frozenset()

    def __or__(self, other: Figures) -> Figures:
        return Figures(self.numbers | other.numbers, self.dates | other.dates)

    def have_number(self, value: float) -> bool:
        """Whether a source has this number; a fall of 2.000 is stored as -2.000."""
        return any(abs(abs(value) - number) < 1e-6 for number in self.numbers)

    def have_date(self, date: ProseDate) -> bool:
        """Whether a source has this date, or a more precise one within it."""
        return any(_is_within(date, known) for known in self.dates)


def _is_within(date: ProseDate, known: ProseDate) -> bool:
    if date.until and date.until not in {known.until, known.year}:
        return False
    if date.year and date.year not in range(known.year, max(known.year, known.until) + 1):
        return False
    return all(
        not part or part == known_part
        for part, known_part in ((date.month, known.month), (date.day, known.day))
    )


@dataclass(frozen=True, slots=True)
class FigureTable:
    """`sources` are the figures by record and source id; `pages` those by the start of a path."""

    sources: Mapping[str, Mapping[str, tuple[str, ...]]]
    pages: Mapping[str, tuple[str, ...]]

    def of_page(self, path: str) -> Figures:
        """The figures that a hand-written page rests on."""
        return figures_in(
            text for start, texts in self.pages.items() if path.startswith(start) for text in texts
        )

    def by_source(self, entries: Iterable[AnyEntry]) -> dict[str, Figures]:
        """The figures of each source of the records, by what it is known by."""
        figures: dict[str, Figures] = {}
        for entry in entries:
            of_record = self.sources.get(str(entry.reference), {})
            for source in entry.record.sources:
                known = figures.setdefault(identity(source), own_figures(source))
                texts = of_record.get(source.id, ())
                figures[identity(source)] = known | figures_in(texts)
        return figures


def read_table(file: Path = TABLE_FILE) -> FigureTable:
    table = cast("dict[str, dict[str, object]]", yaml.safe_load(file.read_text(encoding="utf-8")))
    sources = cast("dict[str, dict[str, list[str]]]", table["sources"])
    pages = cast("dict[str, list[str]]", table["pages"])
    return FigureTable(
        {
            record: {source: tuple(texts) for source, texts in of_record.items()}
            for record, of_record in sources.items()
        },
        {page: tuple(texts) for page, texts in pages.items()},
    )


def identity(source: Source) -> str:
    """What one source is known by in several records: its address, or its title without one."""
    return source.url or source.title


def own_figures(source: Source) -> Figures:
    """The figures of a source's title, and its date."""
    date = frozenset({of_moment(source.date)}) if source.date else frozenset()
    return figures_in((source.title,)) | Figures(dates=date)


def of_moment(moment: PartialDate) -> ProseDate:
    return ProseDate(0, "", moment.year, moment.month or 0, moment.day or 0)


def figures_in(texts: Iterable[str]) -> Figures:
    """The numbers and dates of some texts."""
    texts = tuple(texts)
    dates = chain.from_iterable(map(prose_dates, texts))
    return Figures(
        frozenset(number.value for text in texts for number in prose_numbers(text)),
        frozenset(ProseDate(0, "", d.year, d.month, d.day, d.until) for d in dates),
    )
