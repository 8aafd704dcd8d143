"""Dates with the precision of their source (year, month or day), and periods."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Self

from pydantic import PlainValidator, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from videnbank.core.issues.issue import IssueCode
from videnbank.core.issues.model_error import model_error
from videnbank.core.model.danish_dates import (
    SCHEMA_PATTERN,
    date_parts,
    exists,
    has_short_year,
    swapped,
)
from videnbank.core.model.frozen_model import FrozenModel

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the year, the month or the day."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def first_day(self) -> date:
        """The earliest day it can refer to."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The latest day it can refer to."""
        month = self.month or _MONTHS
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def iso(self) -> str:
        """ISO 8601 at the known precision: 2016, 2016-04 or 2016-04-15."""
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def __str__(self) -> str:
        return self.iso


@dataclass(frozen=True, slots=True)
class ImpossibleDate:
    """Placeholder for a YAML date that does not exist, such as 2018-02-30."""

    text: str


def _partial(value: object, precision: str = "part") -> PartialDate:
    match value:
        case PartialDate():
            return value
        case ImpossibleDate(text):
            raise _impossible(text)
        case datetime() | bool() | float():
            raise model_error(IssueCode.BAD_DATE, value=value, precision=precision)
        case tuple() | dict():
            raise model_error(IssueCode.WRONG_TYPE, expected="date")
        case date():
            text = value.isoformat()
        case _:
            text = str(value)
    if (parts := date_parts(text)) is None:
        kind = "short-year" if has_short_year(text) else precision
        raise model_error(IssueCode.BAD_DATE, value=value, precision=kind)
    if not exists(parts):
        raise _impossible(text)
    return PartialDate(*parts)


def _impossible(text: str) -> PydanticCustomError:
    return model_error(IssueCode.IMPOSSIBLE_DATE, value=text, suggestion=swapped(text))


def _day(value: object) -> date:
    partial = _partial(value, "day")
    if partial.day is None:
        raise model_error(IssueCode.BAD_DATE, value=value, precision="day")
    return partial.first_day


def _moment(value: object) -> PartialDate:
    return _partial(value)


def day_or_none(value: object) -> date | None:
    """Parse a full date; None when the value is not one."""
    try:
        return _day(value)
    except PydanticCustomError:
        return None


Moment = Annotated[
    PartialDate,
    PlainValidator(_moment),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": SCHEMA_PATTERN},
                {"type": "integer"},
            ]
        }
    ),
]
"""A date with the precision of the source: `2016`, `april 2016` or `15. april 2016`."""

Day = Annotated[
    date,
    PlainValidator(_day),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "format": "date"},
                {"type": "string", "pattern": SCHEMA_PATTERN},
            ]
        }
    ),
]
"""A full date: `2016-04-15` or `15. april 2016`."""


class Period(FrozenModel):
    """A period; either end may be unknown, and it may be open-ended."""

    start: Moment | None = None
    end: Moment | None = None

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.start and self.end and self.end.last_day < self.start.first_day:
            raise model_error(IssueCode.BACKWARDS, at="end", first=self.start, last=self.end)
        return self
