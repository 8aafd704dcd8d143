"""Finds what looks like a Danish personal number, which must never be published."""

from __future__ import annotations

import re
from datetime import date

from videnbank.core.issues import Issue, IssueCode, Position
from videnbank.core.reading.text_file import TextFile

# Not inside a longer number or an address, where ten figures are an identifier.
_FORM = re.compile(r"(?<![\d/=_.-])(\d{2})(\d{2})(\d{2})[- ]?\d{4}(?![\d/-])")


def personal_numbers(file: TextFile) -> list[Issue]:
    """An issue for every number formed as day, month, year and four figures (CPR-loven § 54).

    The number itself is never put into the issue.
    """
    found: list[Issue] = []
    for number in _FORM.finditer(file.text):
        day, month, year = (int(number[group]) for group in (1, 2, 3))
        try:
            # Any century will do to see whether the day exists; 2000 has a leap day.
            date(2000 + year, month, day)
        except ValueError:
            continue
        line = file.text.count("\n", 0, number.start()) + 1
        column = number.start() - (file.text.rfind("\n", 0, number.start()) + 1) + 1
        found.append(Issue(file.path, Position(line, column), IssueCode.CPR_NUMBER))
    return found
