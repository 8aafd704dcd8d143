"""Danish text for dates known to the year, month or day, and for periods."""

from __future__ import annotations

from videnbank.core.language.formats import day_text, month_text, year_text
from videnbank.core.language.wording import Wording
from videnbank.core.model.dates import PartialDate, Period


def partial_date_text(date: PartialDate) -> str:
    """`2016`, `april 2016` or `15. april 2016`, depending on the known precision."""
    if date.month is None:
        return year_text(date.first_day)
    return (month_text if date.day is None else day_text)(date.first_day)


def period_text(period: Period, wording: Wording) -> str:
    """`2016 til 2019`, `fra 2016` or `til 2019`; empty when neither end is known."""
    start = partial_date_text(period.start) if period.start else ""
    end = partial_date_text(period.end) if period.end else ""
    match bool(start), bool(end):
        case True, True:
            return start if start == end else wording.text("dates.span", start=start, end=end)
        case True, False:
            return wording.text("dates.from", start=start)
        case False, True:
            return wording.text("dates.until", end=end)
        case _:
            return ""
