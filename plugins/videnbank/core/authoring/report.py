"""What a check found, written for people, for programs and for GitHub."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from videnbank.core.authoring.readability_report import (
    HEAVY,
    Part,
    PartReadability,
    RecordReadability,
    spreads,
)
from videnbank.core.issues.issue import Issue
from videnbank.core.issues.message import issue_line, issue_text
from videnbank.core.language.formats import number_text
from videnbank.core.language.printable import escape_invisible
from videnbank.core.language.wording import Wording
from videnbank.core.loading.check_project import VOCABULARY_FILE, ProjectCheck


@dataclass(frozen=True, slots=True)
class Report:
    """The mistakes in the parts asked for, and how many records and pages there are without any."""

    issues: tuple[Issue, ...]
    records: int
    pages: int


def asked_for(path: str, parts: Sequence[str]) -> bool:
    """Whether a file lies in some files and folders, named relative to the project."""
    return any(part in {".", path} or path.startswith(f"{part}/") for part in parts)


def report_on(found: ProjectCheck, parts: Sequence[str] = (".",)) -> Report:
    """The report on some files and folders, named relative to the project; `.` is all of it.

    Mistakes in the vocabulary are always told: with them, nothing else has been read.
    """
    return Report(
        tuple(i for i in found.issues if asked_for(i.path, parts) or i.path == VOCABULARY_FILE),
        sum(asked_for(entry.path, parts) for entry in found.entries),
        sum(asked_for(page.path, parts) for page in found.pages),
    )


def text_report(report: Report, wording: Wording) -> str:
    """One line an issue."""
    return "\n".join(issue_line(issue, wording) for issue in report.issues)


def json_report(
    report: Report,
    wording: Wording,
    styles: Sequence[RecordReadability] | None = None,
    *,
    ascii_only: bool = False,
) -> str:
    """The report as JSON, for other programs, with how the records read when that is given.

    With `ascii_only`, Danish letters are escaped.
    """
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
    whole: dict[str, Any] = {"issues": issues, "records": report.records, "pages": report.pages}
    if styles is not None:
        whole["style"] = _style_values(styles)
    return json.dumps(whole, ensure_ascii=ascii_only, indent=2)


def github_report(report: Report, wording: Wording) -> str:
    """One workflow command an issue, which GitHub shows beside the line in a pull request.

    https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
    """
    return "\n".join(_command(issue, wording) for issue in report.issues)


def text_style(styles: Sequence[RecordReadability], wording: Wording) -> str:
    """One line a record, one for each part of it that is heavy, and the spread over all."""
    lines = [wording.text("check.style_heading"), ""]
    for style in styles:
        lines.append(
            f"{escape_invisible(style.path)}:{style.parts[0].line}  {_figures(style, wording)}"
        )
        lines += [
            f"{escape_invisible(style.path)}:{part.line}  {_advice(part, wording)}"
            for part in style.heavy
        ]
    return "\n".join([*lines, "", _spread(styles, wording)])


def github_style(styles: Sequence[RecordReadability], wording: Wording) -> str:
    """One notice for each part that is heavy, and the spread over all records."""
    notices = [
        _workflow_command(
            "notice", _advice(part, wording), file=style.path, line=part.line, title="LIX"
        )
        for style in styles
        for part in style.heavy
    ]
    return "\n".join([*notices, _spread(styles, wording)])


def summary_line(report: Report, seconds: float, wording: Wording) -> str:
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


def _command(issue: Issue, wording: Wording) -> str:
    field = f"{issue.field}: " if issue.field else ""
    return _workflow_command(
        "error",
        field + issue_text(issue, wording),
        file=issue.path,
        line=issue.position.line,
        col=issue.position.column,
        title=issue.code.value,
    )


def _workflow_command(name: str, message: str, **properties: str | int) -> str:
    written = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {written}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _figures(style: RecordReadability, wording: Wording) -> str:
    return wording.text(
        "check.style",
        parts=_lix_of_parts(((part.part, part.figures.lix) for part in style.parts), wording),
        words=wording.count("check.words", style.words),
        longest=wording.count("check.words", style.longest_part.figures.longest_sentence),
        line=style.longest_part.longest_line,
    )


def _advice(style: PartReadability, wording: Wording) -> str:
    return wording.text(f"check.style_heavy.{style.part}", lix=style.figures.lix, limit=HEAVY)


def _spread(styles: Sequence[RecordReadability], wording: Wording) -> str:
    found = tuple(spreads(styles))
    return wording.text(
        "check.style_spread",
        records=wording.count("check.records", len(styles)),
        medians=_lix_of_parts(((spread.part, spread.median) for spread in found), wording),
        ninths=_lix_of_parts(((spread.part, spread.ninth) for spread in found), wording),
    )


def _lix_of_parts(figures: Iterable[tuple[Part, int]], wording: Wording) -> str:
    return ", ".join(wording.text(f"check.style_part.{part}", lix=lix) for part, lix in figures)


def _style_values(styles: Sequence[RecordReadability]) -> dict[str, Any]:
    records = [
        {
            "path": style.path,
            "kind": style.kind.value,
            "words": style.words,
            "longest_sentence": style.longest_part.figures.longest_sentence,
            "parts": [
                {
                    "part": part.part.value,
                    "line": part.line,
                    "lix": part.figures.lix,
                    "words": part.figures.words,
                    "longest_sentence": part.figures.longest_sentence,
                    "longest_sentence_line": part.longest_line,
                    "heavy": part in style.heavy,
                }
                for part in style.parts
            ],
        }
        for style in styles
    ]
    spread = {
        each.part.value: {"median": each.median, "nine_in_ten": each.ninth}
        for each in spreads(styles)
    }
    return {"records": records, "spread": spread}
