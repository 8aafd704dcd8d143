"""Dates, numbers and durations in Danish format."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_decimal

from videnbank.core.language.wording import Wording

_LOCALE = "da"
_MINUTES_AN_HOUR = 60


@lru_cache(maxsize=4096)
def day_text(day: date) -> str:
    """`15. april 2016`."""
    return format_date(day, "d. MMMM y", locale=_LOCALE)


@lru_cache(maxsize=4096)
def month_text(day: date) -> str:
    """`april 2016`."""
    return format_date(day, "MMMM y", locale=_LOCALE)


def year_text(day: date) -> str:
    """`2016`."""
    return str(day.year)


def in_sentence(name: str) -> str:
    """A name inside a sentence: `Medarbejdere` becomes `medarbejdere`, `MED og TRIO` stays."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


@lru_cache(maxsize=4096)
def number_text(number: float) -> str:
    """`12,7`, `18.000.000` and `−4`, with every decimal the number has."""
    value = int(number) if float(number).is_integer() else number
    text = format_decimal(value, locale=_LOCALE, decimal_quantization=False)
    # Read aloud, a hyphen is nothing; it may also part from its number at the end of a line.
    return text.replace("-", "\N{MINUS SIGN}")


def number_word(number: int, wording: Wording) -> str:
    """A small number in words, for headings: `tre`; in figures if the wording has no word for it."""
    key = f"numbers.{number}"
    return wording.text(key) if wording.has(key) else number_text(number)


def enumeration_text(items: Sequence[str], wording: Wording) -> str:
    """`Ældre`, `Ældre og Børn`, `Ældre, Børn og Bruger`."""
    *first, last = items
    if not first:
        return last
    return wording.text("status.enumeration", first=", ".join(first), last=last)


def minutes_text(minutes: int, wording: Wording) -> str:
    """`20 minutter`, `1 time` or `1 time og 20 minutter`."""
    hours, rest = divmod(minutes, _MINUTES_AN_HOUR)
    hour_text = wording.count("duration.hours", hours, number_text(hours))
    rest_text = wording.count("duration.minutes", rest)
    if hours == 0:
        return rest_text
    if rest == 0:
        return hour_text
    return wording.text("duration.both", hours=hour_text, minutes=rest_text)


def duration_text(least: int | None, most: int | None, wording: Wording) -> str:
    """A duration from `least` to `most` minutes, either of which may be open; empty if both are."""
    if least is None and most is None:
        return ""
    if least is None or most is None:
        key = "duration.least" if most is None else "duration.most"
        return wording.text(key, value=minutes_text(most or least or 0, wording))
    if least == most:
        return minutes_text(least, wording)
    low, high = minutes_text(least, wording), minutes_text(most, wording)
    if least % _MINUTES_AN_HOUR == 0 and most % _MINUTES_AN_HOUR == 0:
        low = number_text(least // _MINUTES_AN_HOUR)
    elif most < _MINUTES_AN_HOUR:
        low = number_text(least)
    return wording.text("duration.span", min=low, max=high)
