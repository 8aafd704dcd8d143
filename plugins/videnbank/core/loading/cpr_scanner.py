"""Finds what looks like a Danish personal number, which must never be published."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.loading.text_source import TextFile

# Not inside a longer number or an address, where ten figures are an identifier.
_FORM = re.compile(r"(?<![0-9/=_.-])([0-9]{2})([0-9]{2})([0-9]{2})[- ]?[0-9]{4}(?![0-9/-])")
# The same without its borders, which make every place in a text dear to look at.
_LIKELY = re.compile(r"[0-9]{6}[- ]?[0-9]{4}")
_COVER = "xxxxxx-xxxx"


def personal_numbers(file: TextFile) -> list[Issue]:
    """An issue for every number formed as day, month, year and four figures (CPR-loven § 54).

    The number itself is never put into the issue.
    """
    if not _LIKELY.search(file.text):
        return []
    return [
        Issue(file.path, Position(line, number.start() + 1), IssueCode.CPR_NUMBER)
        for line, text in enumerate(file.text.split("\n"), start=1)
        for number in _FORM.finditer(text)
        if _is_a_day(number)
    ]


def without_numbers(issue: Issue) -> Issue:
    """The issue with every personal number in the values it names covered up.

    Other mistakes quote what stands in the file, and their texts end in public logs.
    """
    details = tuple((name, _covered(value)) for name, value in issue.details)
    return replace(issue, field=_covered(issue.field), details=details)


def _covered(text: str) -> str:
    return _FORM.sub(lambda number: _COVER if _is_a_day(number) else number[0], text)


def _is_a_day(number: re.Match[str]) -> bool:
    day, month, year = (int(number[group]) for group in (1, 2, 3))
    try:
        # Any century will do to see whether the day exists; 2000 has a leap day.
        date(2000 + year, month, day)
    except ValueError:
        return False
    return True
