"""Dates as Danes and their programs write them, parsed to year, month and day."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from babel.dates import get_day_names, get_month_names

from videnbank.core.language.signs import plain_signs


def _names(width: str, names: Callable[..., Mapping[int, str]]) -> tuple[str, ...]:
    """The names of months or of days of the week in Danish, longest first."""
    in_danish = names(width, locale="da").values()
    return tuple(sorted((re.escape(name.rstrip(".")) for name in in_danish), key=len)[::-1])


_MONTHS: Mapping[str, int] = {
    name.rstrip(".").lower(): month
    for width in ("wide", "abbreviated")
    for month, name in get_month_names(width, locale="da").items()
} | {"sept": 9}
"""Babel's names, and one more abbreviation that is in use."""

_MONTH_NAME = rf"({'|'.join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))})\.?"
_DAYS = (*_names("wide", get_day_names), *_names("abbreviated", get_day_names))
_WEEKDAY = rf"(?:(?:{'|'.join(_DAYS)})\.?,?\s+)?(?:den\s+|d\.\s*)?"
_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?", re.IGNORECASE
)
_YEAR_FIRST = re.compile(r"(\d{4})([/.])(\d{1,2})\2(\d{1,2})")
_DAY_FIRST = re.compile(
    rf"{_WEEKDAY}(\d{{1,2}})\s*[-./]\s*(\d{{1,2}})\s*(?:[-./]|\s)\s*(\d{{4}})", re.IGNORECASE
)
_DAY_NAMED = re.compile(rf"{_WEEKDAY}(\d{{1,2}})\.?\s*{_MONTH_NAME},?\s*(\d{{4}})", re.IGNORECASE)
_MONTH_NAMED = re.compile(rf"{_MONTH_NAME},?\s+(\d{{4}})", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"(\d{1,2})[-/.](\d{4})")
_MONTH_LAST = re.compile(r"(\d{4})-(\d{2})")
_YEAR = re.compile(r"\d{4}")
_DIGITS = re.compile(r"\d{8}")
_SHORT_YEAR = re.compile(
    rf"(?:{_WEEKDAY}\d{{1,2}}[-./ ]+(?:\d{{1,2}}|{_MONTH_NAME})[-./ ]+\d{{2}})", re.IGNORECASE
)

EARLIEST, LATEST = 1900, 2100
"""A year outside this range is a typing error: all content is about contemporary work."""

DateParts = tuple[int, int | None, int | None]
"""Year, month and day, the last two only if they are given; the date need not exist."""

SCHEMA_PATTERN = (
    r"^(\d{4}(-\d{1,2}(-\d{1,2})?)?|\d{4}([/.]\d{1,2}){2}|\d{1,2}[-./]\d{4}"
    r"|[^\d]{0,20}\d{1,2}\s*[-./]\s*\d{1,2}\s*[-./ ]\s*\d{4}"
    r"|([^\d]{0,20}\d{1,2}\.?\s*)?[^\d\s]{3,9},?\s*\d{4})$"
)
"""The same dates for editors; looser, since a JSON Schema cannot know which of them exist."""


def date_parts(text: str) -> DateParts | None:
    """The parts of a date that has one meaning, or None.

    The day comes before the month unless the year comes first; a year has four digits.
    """
    text = plain_signs(text).rstrip(",;").strip()
    if any(sign.isdigit() and not sign.isascii() for sign in text):
        return None
    if match := _ISO.fullmatch(text):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _YEAR_FIRST.fullmatch(text):
        return int(match[1]), int(match[3]), int(match[4])
    if match := _DAY_FIRST.fullmatch(text):
        return int(match[3]), int(match[2]), int(match[1])
    if match := _DAY_NAMED.fullmatch(text):
        return int(match[3]), _month(match[2]), int(match[1])
    if match := _MONTH_NAMED.fullmatch(text):
        return int(match[2]), _month(match[1]), None
    if match := _MONTH_FIRST.fullmatch(text):
        return int(match[2]), int(match[1]), None
    if match := _MONTH_LAST.fullmatch(text):
        return int(match[1]), int(match[2]), None
    if _YEAR.fullmatch(text):
        return int(text), None, None
    return _eight_digits(text) if _DIGITS.fullmatch(text) else None


def exists(parts: DateParts) -> bool:
    """Whether there is such a date, in the time that the content is about."""
    year, month, day = parts
    if not EARLIEST <= year <= LATEST:
        return False
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return False
    return True


def swapped(text: str) -> str:
    """The date with day and month exchanged as ISO 8601, if only that exists; else empty."""
    parts = date_parts(text)
    if parts is None or parts[1] is None or parts[2] is None or exists(parts):
        return ""
    year, month, day = parts
    return f"{year:04d}-{day:02d}-{month:02d}" if exists((year, day, month)) else ""


def has_short_year(text: str) -> bool:
    """Whether a text is a date but for the first two digits of its year."""
    return _SHORT_YEAR.fullmatch(plain_signs(text)) is not None


def _month(name: str) -> int:
    return _MONTHS[name.lower()]


def _eight_digits(digits: str) -> DateParts | None:
    """20241231 or 31122024."""
    readings = [
        (int(digits[:4]), int(digits[4:6]), int(digits[6:])),
        (int(digits[4:]), int(digits[2:4]), int(digits[:2])),
    ]
    # Never both: a year of this time begins with 19, 20 or 21, which is no month.
    return next(filter(exists, readings), None)
