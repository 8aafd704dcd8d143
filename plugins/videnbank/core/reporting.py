"""What a check found, written for people, for programs and for GitHub."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from videnbank.core.danish import number_text
from videnbank.core.issue_text import issue_line, issue_text
from videnbank.core.issues import Issue
from videnbank.core.reading.examination import VOCABULARY_FILE, Examination
from videnbank.core.wording import Wording

_HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Unicode categories of signs that steer a terminal or cannot be seen."""


@dataclass(frozen=True, slots=True)
class Report:
    """The mistakes in the parts asked for, and how many records and pages there are without any."""

    issues: tuple[Issue, ...]
    records: int
    pages: int


def report_on(found: Examination, parts: Sequence[str] = (".",)) -> Report:
    """The report on some files and folders, named relative to the project; `.` is all of it.

    Mistakes in the vocabulary are always told: with them, nothing else has been read.
    """

    def asked_for(path: str) -> bool:
        return any(part in {".", path} or path.startswith(f"{part}/") for part in parts)

    return Report(
        tuple(i for i in found.issues if asked_for(i.path) or i.path == VOCABULARY_FILE),
        sum(asked_for(entry.path) for entry in found.entries),
        sum(asked_for(page.path) for page in found.pages),
    )


def text_report(report: Report, wording: Wording) -> str:
    """One line an issue."""
    return "\n".join(_visible(issue_line(issue, wording)) for issue in report.issues)


def json_report(report: Report, wording: Wording, *, ascii_only: bool = False) -> str:
    """The report as JSON, for other programs; with `ascii_only`, Danish letters are escaped."""
    issues = [
        {
            "path": issue.path,
            "line": issue.position.line,
            "column": issue.position.column,
            "field": issue.field,
            "code": issue.code.value,
            "message": issue_text(issue, wording),
        }
        for issue in report.issues
    ]
    whole = {"issues": issues, "records": report.records, "pages": report.pages}
    return json.dumps(whole, ensure_ascii=ascii_only, indent=2)


def github_report(report: Report, wording: Wording) -> str:
    """One workflow command an issue, which GitHub shows beside the line in a pull request.

    https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
    """
    return "\n".join(_command(issue, wording) for issue in report.issues)


def closing(report: Report, seconds: float, wording: Wording) -> str:
    """How it went, in one sentence."""
    if not report.issues:
        return wording.text(
            "check.ok",
            records=wording.count("check.records", report.records),
            pages=wording.count("check.pages", report.pages),
            seconds=number_text(round(seconds, 1)),
        )
    files = wording.count("check.files", len({issue.path for issue in report.issues}))
    return wording.count("check.failed", len(report.issues), files=files)


def _visible(text: str) -> str:
    # A file's name may hold line ends and signs that steer a terminal; the texts no longer do.
    return "".join(
        sign.encode("unicode_escape").decode("ascii")
        if unicodedata.category(sign) in _HIDDEN
        else sign
        for sign in text
    )


def _command(issue: Issue, wording: Wording) -> str:
    field = f"{issue.field}: " if issue.field else ""
    properties = {
        "file": issue.path,
        "line": str(issue.position.line),
        "col": str(issue.position.column),
        "title": issue.code.value,
    }
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::error {written}::{_data(field + issue_text(issue, wording))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
