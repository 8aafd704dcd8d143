"""Whether a headline has a figure that the rest of its record has not.

A title or summary that is sharper than its text was the most common fault of the content.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from math import isclose

from pydantic import BaseModel

from videnbank.core.authoring.content_rules.examined_record import ExaminedRecord
from videnbank.core.authoring.content_rules.remark import Remark, RemarkKind
from videnbank.core.language.figures import prose_dates, prose_numbers
from videnbank.core.loading.prose import field_texts
from videnbank.core.markup.document import Document
from videnbank.core.model.dates import PartialDate
from videnbank.core.model.optional_fields import event_date, period_of

_HEADLINES = (("title", "summary", "lead"), ("conclusion", "question"))
"""The fields that are looked at, in groups that repeat each other: what one says is no proof of the
other, nor is a headline one of its conclusion."""

_OF_THE_BANK = {"review_after"}
"""Numbers about the record itself."""

_SCALES = (1, 1_000_000, 1 / 60)
"""A measure in `millioner kroner` holds 18 for 18 millioner; a duration holds 420 for syv timer."""

_LIST = re.compile(r"<(ul|ol)[ >](.*?)</\1>", re.DOTALL)


def headline_figures(examined: ExaminedRecord) -> Iterator[Remark]:
    """The first number or year of a headline that stands nowhere else, for each headline."""
    repeated: set[str | int] = set()
    for group in _HEADLINES:
        repeated.update(group)
        headlines = {key: getattr(examined.record, key, "") for key in group}
        if any(prose_numbers(text) or prose_dates(text) for text in headlines.values()):
            rest = _rest(examined, repeated)
            for key, text in headlines.items():
                if (only_here := rest.lacks(text)) is not None:
                    yield Remark(RemarkKind.FIGURE_ONLY_HERE, (key,), (("text", only_here),))


@dataclass(frozen=True, slots=True)
class _Rest:
    """The numbers and years of a record outside its headlines."""

    numbers: frozenset[float]
    years: frozenset[int]

    def lacks(self, headline: str) -> str | None:
        """The first number or year of a headline that is not among them."""
        for number in prose_numbers(headline):
            if not any(isclose(number.value, n * scale) for n in self.numbers for scale in _SCALES):
                return number.text
        dates = prose_dates(headline)
        return next((d.text for d in dates if d.year and d.year not in self.years), None)


def _rest(examined: ExaminedRecord, repeated: Collection[str | int]) -> _Rest:
    texts = [
        *(text for at, text in field_texts(examined.record) if at[0] not in repeated),
        *(text.text for text in examined.entry.body.texts),
    ]
    numbers = {number.value for text in texts for number in prose_numbers(text)}
    years = {
        year
        for text in texts
        for date in prose_dates(text)
        for year in range(date.year, max(date.year, date.until) + 1)
    }
    return _Rest(
        frozenset((*numbers, *_stored(examined.record), *_lists(examined.entry.body))),
        frozenset(years | _stored_years(examined)),
    )


def _stored(shape: BaseModel) -> Iterator[float]:
    """The numbers in fields of a model and of those nested in it, and the sizes of its lists."""
    for key in type(shape).model_fields:
        value = getattr(shape, key)
        if isinstance(value, tuple):
            yield len(value)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, BaseModel):
                yield from _stored(item)
            elif isinstance(item, (int, float)) and key not in _OF_THE_BANK:
                yield abs(item)


def _lists(body: Document) -> Iterator[float]:
    """The sizes of the lists of a body."""
    for match in _LIST.finditer(body.html):
        yield match[2].count("<li")


def _stored_years(examined: ExaminedRecord) -> set[int]:
    record = examined.record
    moments: list[PartialDate | None] = [source.date for source in record.sources]
    if (period := period_of(record)) is not None:
        moments += [period.start, period.end]
    years = {moment.year for moment in moments if moment is not None}
    event = event_date(record)
    return years | {event.year} if event else years
