"""Finds Danish personal identification numbers (CPR), which must never be published."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.loading.text_source import TextFile

# Not inside a longer number or a URL, where ten digits are some other identifier.
_CPR_NUMBER = re.compile(r"(?<![0-9/=_.-])([0-9]{2})([0-9]{2})([0-9]{2})[- ]?[0-9]{4}(?![0-9/-])")
# A fast pre-check: without the look-arounds, which are tried at every position.
_CPR_CANDIDATE = re.compile(r"[0-9]{6}[- ]?[0-9]{4}")
_REDACTED = "xxxxxx-xxxx"


def cpr_issues(file: TextFile) -> list[Issue]:
    """An issue for every number of the form day, month, year, four digits (CPR-loven § 54).

    The issue does not contain the number itself.
    """
    if not _CPR_CANDIDATE.search(file.text):
        return []
    return [
        Issue(file.path, Position(line, number.start() + 1), IssueCode.CPR_NUMBER)
        for line, text in enumerate(file.text.split("\n"), start=1)
        for number in _CPR_NUMBER.finditer(text)
        if _has_valid_date(number)
    ]


def redact_cpr_numbers(issue: Issue) -> Issue:
    """The issue with every CPR number in its field and details redacted.

    Other issues quote the content of files, and messages end up in public build logs.
    """
    details = tuple((name, _redact(value)) for name, value in issue.details)
    return replace(issue, field=_redact(issue.field), details=details)


def _redact(text: str) -> str:
    return _CPR_NUMBER.sub(lambda number: _REDACTED if _has_valid_date(number) else number[0], text)


def _has_valid_date(number: re.Match[str]) -> bool:
    day, month, year = (int(number[group]) for group in (1, 2, 3))
    try:
        # The century does not matter for whether the date exists; 2000 is a leap year.
        date(2000 + year, month, day)
    except ValueError:
        return False
    return True
