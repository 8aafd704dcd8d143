"""Readability of each part of a record: advice to authors, never an issue."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from videnbank.core.language.readability import Readability, readability
from videnbank.core.loading.prose import ProseText
from videnbank.core.model.reference import Kind

LIX_LIMIT = 45
"""Recommended maximum LIX (docs/redaktion/klart-sprog.md)."""

_QUOTED = {"sources"}
"""Fields that quote other people."""
_SENTENCE_SIGNS = (".", "!", "?", "…", ":")


class RecordPart(StrEnum):
    """The parts of a record that are measured separately."""

    SUMMARY = "summary"
    FIELDS = "fields"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class PartReadability:
    """Readability of one part, the line it starts on, and the line of its longest sentence."""

    part: RecordPart
    line: int
    longest_line: int
    figures: Readability


@dataclass(frozen=True, slots=True)
class RecordReadability:
    """Readability of one record; parts without a sentence are omitted, at least one remains."""

    path: str
    kind: Kind
    parts: tuple[PartReadability, ...]

    @property
    def words(self) -> int:
        """The number of words of all parts."""
        return sum(part.figures.words for part in self.parts)

    @property
    def longest_part(self) -> PartReadability:
        """The first part with the longest sentence."""
        return max(self.parts, key=lambda part: part.figures.longest_sentence)

    @property
    def above_limit(self) -> tuple[PartReadability, ...]:
        """Parts above the limit: any part of a tool, which is used in meetings, else the summary."""
        return tuple(
            part
            for part in self.parts
            if part.figures.lix > LIX_LIMIT
            and (self.kind is Kind.TOOL or part.part is RecordPart.SUMMARY)
        )


@dataclass(frozen=True, slots=True)
class LixSpread:
    """Median and 90th percentile of the LIX of one part over some records."""

    part: RecordPart
    median: int
    percentile_90: int


def record_readability(
    path: str, kind: Kind, texts: Iterable[ProseText]
) -> RecordReadability | None:
    """The readability of the record in the file `path`; None if its texts have no sentence.

    Only fields that are sentences count: titles, names and units would lower the LIX.
    """
    by_part: dict[RecordPart, list[ProseText]] = {part: [] for part in RecordPart}
    for text in texts:
        if (part := _part(text)) is not None:
            by_part[part].append(text)
    parts = tuple(_part_readabilities(by_part))
    return RecordReadability(path, kind, parts) if parts else None


def lix_spreads(records: Sequence[RecordReadability]) -> Iterator[LixSpread]:
    """The LIX spread of each part over some records."""
    for part in RecordPart:
        figures = sorted(
            p.figures.lix for record in records for p in record.parts if p.part is part
        )
        if figures:
            percentile_90 = figures[math.ceil(0.9 * len(figures)) - 1]
            yield LixSpread(part, round(median(figures)), percentile_90)


def _part(text: ProseText) -> RecordPart | None:
    if not text.at:
        return RecordPart.BODY
    if text.at == ("summary",):
        return RecordPart.SUMMARY
    sentence = text.text.rstrip("\"'”’«»)").endswith(_SENTENCE_SIGNS)
    return RecordPart.FIELDS if sentence and text.at[0] not in _QUOTED else None


def _part_readabilities(by_part: dict[RecordPart, list[ProseText]]) -> Iterator[PartReadability]:
    for part, texts in by_part.items():
        figures = readability(text.text for text in texts)
        if figures is not None:
            first = min(text.line for text in texts)
            yield PartReadability(part, first, texts[figures.longest_sentence_text].line, figures)
