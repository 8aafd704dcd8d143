"""How the parts of each record read: advice to its author, never a mistake."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from videnbank.core.language.readability import Readability, readability
from videnbank.core.loading.prose import Text
from videnbank.core.model.reference import Kind

HEAVY = 45
"""The editors ask for a LIX of at most this (docs/redaktion/klart-sprog.md)."""

_QUOTED = {"sources"}
"""Fields with the words of others."""
_SENTENCE_SIGNS = (".", "!", "?", "…", ":")


class Part(StrEnum):
    """The parts of a record that are read differently: at a glance, in pieces, and through."""

    SUMMARY = "summary"
    FIELDS = "fields"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class PartReadability:
    """How one part reads; `line` is where it begins, `longest_line` where its longest sentence is."""

    part: Part
    line: int
    longest_line: int
    figures: Readability


@dataclass(frozen=True, slots=True)
class RecordReadability:
    """How one record reads, in one part at least; a part without a sentence is left out."""

    path: str
    kind: Kind
    parts: tuple[PartReadability, ...]

    @property
    def words(self) -> int:
        """The number of words in all parts."""
        return sum(style.figures.words for style in self.parts)

    @property
    def longest_part(self) -> PartReadability:
        """The part with the longest sentence; the first of them when there are more."""
        return max(self.parts, key=lambda style: style.figures.longest_sentence)

    @property
    def heavy(self) -> tuple[PartReadability, ...]:
        """What ought to be easier: any part of a tool, which is used in a meeting, else the summary."""
        return tuple(
            style
            for style in self.parts
            if style.figures.lix > HEAVY and (self.kind is Kind.TOOL or style.part is Part.SUMMARY)
        )


@dataclass(frozen=True, slots=True)
class Spread:
    """Half of the records have at most `median`, nine in ten at most `ninth`."""

    part: Part
    median: int
    ninth: int


def record_readability(path: str, kind: Kind, texts: Iterable[Text]) -> RecordReadability | None:
    """How the record in the file `path` reads, given all its texts; None when it has no sentence.

    Of the fields, those count that are sentences: a title, a name or a unit would make a text
    seem easier than it is.
    """
    by_part: dict[Part, list[Text]] = {part: [] for part in Part}
    for text in texts:
        if (part := _part(text)) is not None:
            by_part[part].append(text)
    parts = tuple(_part_styles(by_part))
    return RecordReadability(path, kind, parts) if parts else None


def spreads(styles: Sequence[RecordReadability]) -> Iterator[Spread]:
    """The spread of LIX over some records, part by part."""
    for part in Part:
        figures = sorted(
            style.figures.lix for record in styles for style in record.parts if style.part is part
        )
        if figures:
            ninth = figures[math.ceil(0.9 * len(figures)) - 1]
            yield Spread(part, round(median(figures)), ninth)


def _part(text: Text) -> Part | None:
    if not text.at:
        return Part.BODY
    if text.at == ("summary",):
        return Part.SUMMARY
    sentence = text.text.rstrip("\"'”’«»)").endswith(_SENTENCE_SIGNS)
    return Part.FIELDS if sentence and text.at[0] not in _QUOTED else None


def _part_styles(by_part: dict[Part, list[Text]]) -> Iterator[PartReadability]:
    for part, texts in by_part.items():
        figures = readability(text.text for text in texts)
        if figures is not None:
            first = min(text.line for text in texts)
            yield PartReadability(part, first, texts[figures.longest_sentence_text].line, figures)
