"""Finds the numbers and dates of the content that no source has and no list in the text explains."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from tests.content.figure_table import Figures, FigureTable, identity, of_moment
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.entry import Page
from videnbank.core.catalogue.project import Project
from videnbank.core.language.figures import ProseDate, ProseNumber, prose_dates, prose_numbers
from videnbank.core.language.readability import split_sentences
from videnbank.core.loading.check_project import ProjectCheck, check_project
from videnbank.core.loading.prose import ProseText, body_texts, record_texts
from videnbank.core.markup.document import Document
from videnbank.core.model.dates import PartialDate
from videnbank.core.model.fields import ValuePath
from videnbank.core.model.optional_fields import covered_cases
from videnbank.core.model.outcome import Repetition

PAGES = ("docs/om/", "docs/omraader/", "docs/spor/")
"""The hand-written pages that tell of the programme; the handbook tells how to write."""

QUOTED = {"sources"}
"""Fields with texts that are not ours."""

OF_THE_BANK = {
    *("published", "reviewed", "review_after", "withdrawn", "date"),
    *("image", "image_step", "audio"),
}
"""Fields with figures about the record or its files, and the date of news, which is a source's."""

VOCABULARY_COUNTS = {
    "spor": 2,
    "bundlinjer": 3,
    "områder": 5,
    "velfærdsområder": 5,
    "belæg": 5,
    "retninger": 5,
}
"""The lists that the whole bank is divided by; `vocabulary.yml` has as many."""

LISTS = {
    "trin": ("steps",),
    "cases": ("covers", "related"),
    "kilder": ("sources",),
    "artikler": ("sources",),
    "steder": ("covers", "sources", "workplaces"),
    "kommuner": ("municipalities",),
    "arbejdspladser": ("workplaces",),
    "råd": ("advice",),
    "områder": ("areas",),
    "spørgsmål": ("points",),
}
"""What is counted, and the lists of the record that may have as many."""

POINTS_OF_THE_TEXT = re.compile(
    r"ting|slags|måder|veje|mærker|grunde|tanker|greb|taler?|talene|tal|fald|udgaver|overskrifter",
    re.IGNORECASE,
)
"""Nouns by which a text counts its own points: `to ting` is no figure about the world."""

MAX_POINTS = 3
"""More points of a text's own than this stand in a list, which is counted."""

_MILLION = 1_000_000
"""Measures are in units of their own: 18 in `millioner kroner`."""

ADJECTIVES = 3
"""Words that may stand between a number and what it counts."""

_WORD = re.compile(r"[^\W\d_]+")
_ITEM = re.compile(r"\s*(?:[-*+]|[0-9]+[.)])\s+")


@dataclass(frozen=True, slots=True)
class Unsourced:
    """A sentence with a number that no source has."""

    path: str
    line: int
    sentence: str
    figure: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}  {self.figure}: {self.sentence}"


@dataclass(frozen=True, slots=True)
class _Block:
    """A text with what its numbers may come from."""

    path: str
    text: ProseText
    figures: Figures
    counts: Mapping[str, frozenset[int]]
    items_below: int


def examined(root: Path) -> ProjectCheck:
    """The project as it is; the day decides about warnings only."""
    return check_project(Project(root), date(2026, 11, 22))


def unsourced(root: Path, check: ProjectCheck, table: FigureTable) -> Iterator[Unsourced]:
    """Every number and date of the records and pages that no source of theirs has."""
    of_source = table.by_source(check.entries)
    of_record = {entry.uri: _figures_of(entry, of_source) for entry in check.entries}
    for entry in sorted(check.entries, key=lambda entry: entry.path):
        yield from _unsourced_values(entry, of_record[entry.uri])
        yield from _unsourced_texts(root, entry, of_record)
    for page in sorted(check.pages, key=lambda page: page.path):
        if page.path.startswith(PAGES):
            yield from _unsourced_page(root, page, of_record, table)


def _figures_of(entry: AnyEntry, of_source: Mapping[str, Figures]) -> Figures:
    return _joined(of_source[identity(source)] for source in entry.record.sources)


def _joined(all_figures: Iterable[Figures]) -> Figures:
    joined = Figures()
    for figures in all_figures:
        joined |= figures
    return joined


def _unsourced_texts(
    root: Path, entry: AnyEntry, of_record: Mapping[str, Figures]
) -> Iterator[Unsourced]:
    lines = (root / entry.path).read_text(encoding="utf-8").split("\n")
    counts = _counts(entry)
    covered = _joined(
        of_record.get(f"cases/{case.id}/index.md", Figures())
        for case in covered_cases(entry.record)
    )
    own = of_record[entry.uri]
    for text in record_texts(Project(root), entry):
        if text.at and text.at[0] in QUOTED:
            continue
        linked = covered if text.at else _joined(_linked(entry.uri, entry.body, text, of_record))
        below = _items_below(lines, text) if not text.at else 0
        yield from _in_block(_Block(entry.path, text, own | linked, counts, below))


def _unsourced_page(
    root: Path, page: Page, of_record: Mapping[str, Figures], table: FigureTable
) -> Iterator[Unsourced]:
    lines = (root / page.path).read_text(encoding="utf-8").split("\n")
    own = table.of_page(page.path)
    for text in body_texts(page.body):
        linked = _joined(_linked(page.uri, page.body, text, of_record))
        below = _items_below(lines, text)
        yield from _in_block(_Block(page.path, text, own | linked, {}, below))


def _linked(
    uri: str, body: Document, text: ProseText, of_record: Mapping[str, Figures]
) -> Iterator[Figures]:
    """The figures of the records that a text of a body links to."""
    for link in body.links:
        if text.line <= link.line <= text.line + text.text.count("\n"):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(uri), link.address))
            yield of_record.get(target.partition("#")[0], Figures())


def _items_below(lines: list[str], text: ProseText) -> int:
    """The number of items of the list that follows right after a text."""
    below = lines[text.line + text.text.count("\n") :]
    items = 0
    for line in below:
        if _ITEM.match(line) and not line.startswith(" "):
            items += 1
        elif line.strip() and not line.startswith(" "):
            break
    return items


def _counts(entry: AnyEntry) -> dict[str, frozenset[int]]:
    return {
        noun: frozenset(size for key in keys for size in _sizes(entry.record, key))
        for noun, keys in LISTS.items()
    }


def _sizes(shape: BaseModel, key: str) -> Iterator[int]:
    """The sizes of the lists of this name in a model and in the models nested in it."""
    for name in type(shape).model_fields:
        value = getattr(shape, name)
        if name == key and isinstance(value, tuple):
            yield len(value)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, BaseModel):
                yield from _sizes(item, key)


def _in_block(block: _Block) -> Iterator[Unsourced]:
    end = 0
    for sentence in split_sentences(block.text.text):
        start = block.text.text.find(sentence, end)
        end = start + len(sentence)
        figures: tuple[ProseNumber | ProseDate, ...] = (
            *prose_numbers(sentence),
            *prose_dates(sentence),
        )
        for figure in figures:
            if not _is_explained(figure, sentence, block):
                line = block.text.line
                if not block.text.at:
                    line += block.text.text.count("\n", 0, start + figure.start)
                yield Unsourced(block.path, line, " ".join(sentence.split()), figure.text)


def _is_explained(figure: ProseNumber | ProseDate, sentence: str, block: _Block) -> bool:
    if isinstance(figure, ProseDate):
        return block.figures.have_date(figure)
    return (
        block.figures.have_number(figure.value)
        or figure.value == block.items_below
        or _counts_a_list(figure, sentence, block.counts)
        or (_counts_points(figure, sentence) and not _announces(sentence, block))
    )


def _announces(sentence: str, block: _Block) -> bool:
    """Whether it says what the list below has: then that list must have as many."""
    return block.items_below > 0 and sentence.endswith(":")


def _counts_a_list(
    number: ProseNumber, sentence: str, counts: Mapping[str, frozenset[int]]
) -> bool:
    before = sentence[: number.start].lower().split()[-1:]
    if before == ["alle"] and number.value in counts.get("områder", ()):
        return True  # "under alle fem", after a sentence about the areas
    return any(
        VOCABULARY_COUNTS.get(word) == number.value
        or number.value in counts.get(word, ())
        or (word == "kilder" and number.value <= max(counts.get(word, {0})))
        for word in _counted(number, sentence)
    )


def _counts_points(number: ProseNumber, sentence: str) -> bool:
    return number.value <= MAX_POINTS and any(
        POINTS_OF_THE_TEXT.fullmatch(word) for word in _counted(number, sentence)
    )


def _counted(number: ProseNumber, sentence: str) -> list[str]:
    """The words after a number, among them what it counts."""
    after = sentence[number.start + len(number.text) :].lower()
    return _WORD.findall(after)[: ADJECTIVES + 1]


def _unsourced_values(entry: AnyEntry, figures: Figures) -> Iterator[Unsourced]:
    """The figures in fields of their own: effort, measures, durations, periods."""
    for at, value in _values(entry.record):
        if isinstance(value, PartialDate):
            explained = figures.have_date(of_moment(value))
        else:
            explained = abs(value) <= 1 or any(
                figures.have_number(value * factor) for factor in (1, _MILLION)
            )
        if not explained:
            yield Unsourced(entry.path, 1, ".".join(map(str, at)), str(value))


def _values(shape: BaseModel, prefix: ValuePath = ()) -> Iterator[tuple[ValuePath, Any]]:
    for key in type(shape).model_fields:
        if not prefix and (key in QUOTED or key in OF_THE_BANK):
            continue
        if isinstance(shape, Repetition):
            continue  # a position in a record
        value = getattr(shape, key)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, BaseModel):
                yield from _values(item, (*prefix, key))
            elif isinstance(item, (int, float, PartialDate)) and not isinstance(item, bool):
                yield (*prefix, key), item
