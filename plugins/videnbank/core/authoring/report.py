"""Reports of a check as text, JSON and GitHub workflow commands."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from videnbank.core.authoring.advice import Advice
from videnbank.core.authoring.advice_report import advice_values
from videnbank.core.authoring.readability_report import (
    LIX_LIMIT,
    PartReadability,
    RecordPart,
    RecordReadability,
    lix_spreads,
)
from videnbank.core.authoring.workflow_command import workflow_command
from videnbank.core.issues.issue import Issue, redact_path
from videnbank.core.issues.message import issue_line, issue_text
from videnbank.core.language.formats import number_text
from videnbank.core.language.printable import escape_invisible
from videnbank.core.language.wording import Wording
from videnbank.core.loading.check_project import ProjectCheck


@dataclass(frozen=True, slots=True)
class Report:
    """The issues in the selected files, and the number of valid records and pages."""

    issues: tuple[Issue, ...]
    records: int
    pages: int


def is_selected(path: str, selection: Sequence[str]) -> bool:
    """Whether a file is one of the selected files or in one of the selected folders."""
    return any(selected in {".", path} or path.startswith(f"{selected}/") for selected in selection)


def report_on(check: ProjectCheck, selection: Sequence[str] = (".",)) -> Report:
    """The report on some files and folders, relative to the project; `.` selects everything.

    Issues of the settings or the vocabulary are always included, since nothing else is checked if
    there are any.
    """
    redacted_selection = tuple(map(redact_path, selection))
    return Report(
        tuple(
            i
            for i in check.issues
            if is_selected(i.path, redacted_selection) or check.settings.issues
        ),
        sum(is_selected(entry.path, selection) for entry in check.entries),
        sum(is_selected(page.path, selection) for page in check.pages),
    )


def text_report(report: Report, wording: Wording) -> str:
    """One line per issue."""
    return "\n".join(issue_line(issue, wording) for issue in report.issues)


def json_report(
    report: Report,
    wording: Wording,
    advice: Sequence[Advice] = (),
    readabilities: Sequence[RecordReadability] | None = None,
    *,
    ascii_only: bool = False,
) -> str:
    """The report as JSON, with readability if given; `ascii_only` escapes Danish letters."""
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
    report_values: dict[str, Any] = {
        "issues": issues,
        "advice": advice_values(advice),
        "records": report.records,
        "pages": report.pages,
    }
    if readabilities is not None:
        report_values["style"] = _readability_values(readabilities)
    return json.dumps(report_values, ensure_ascii=ascii_only, indent=2)


def github_report(report: Report, wording: Wording) -> str:
    """One workflow command per issue."""
    return "\n".join(_command(issue, wording) for issue in report.issues)


def text_readability(readabilities: Sequence[RecordReadability], wording: Wording) -> str:
    """A line per record, a line per part above the limit, and the spread over all records."""
    lines = [wording.text("check.style_heading"), ""]
    for record in readabilities:
        lines.append(
            f"{escape_invisible(record.path)}:{record.parts[0].line}  {_record_line(record, wording)}"
        )
        lines += [
            f"{escape_invisible(record.path)}:{part.line}  {_advice(part, wording)}"
            for part in record.above_limit
        ]
    return "\n".join([*lines, "", _spread_line(readabilities, wording)])


def github_readability(readabilities: Sequence[RecordReadability], wording: Wording) -> str:
    """A workflow notice per part above the limit, and the spread over all records."""
    notices = [
        workflow_command(
            "notice", _advice(part, wording), file=record.path, line=part.line, title="LIX"
        )
        for record in readabilities
        for part in record.above_limit
    ]
    return "\n".join([*notices, _spread_line(readabilities, wording)])


def summary_line(report: Report, seconds: float, wording: Wording) -> str:
    """The outcome of the check in one sentence."""
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
    return workflow_command(
        "error",
        field + issue_text(issue, wording),
        file=issue.path,
        line=issue.position.line,
        col=issue.position.column,
        title=issue.code.value,
    )


def _record_line(record: RecordReadability, wording: Wording) -> str:
    return wording.text(
        "check.style",
        parts=_lix_of_parts(((part.part, part.figures.lix) for part in record.parts), wording),
        words=wording.count("check.words", record.words),
        longest=wording.count("check.words", record.longest_part.figures.longest_sentence),
        line=record.longest_part.longest_line,
    )


def _advice(part: PartReadability, wording: Wording) -> str:
    return wording.text(f"check.style_heavy.{part.part}", lix=part.figures.lix, limit=LIX_LIMIT)


def _spread_line(readabilities: Sequence[RecordReadability], wording: Wording) -> str:
    all_spreads = tuple(lix_spreads(readabilities))
    return wording.text(
        "check.style_spread",
        records=wording.count("check.records", len(readabilities)),
        medians=_lix_of_parts(((spread.part, spread.median) for spread in all_spreads), wording),
        ninths=_lix_of_parts(
            ((spread.part, spread.percentile_90) for spread in all_spreads), wording
        ),
    )


def _lix_of_parts(figures: Iterable[tuple[RecordPart, int]], wording: Wording) -> str:
    return ", ".join(wording.text(f"check.style_part.{part}", lix=lix) for part, lix in figures)


def _readability_values(readabilities: Sequence[RecordReadability]) -> dict[str, Any]:
    records = [
        {
            "path": record.path,
            "kind": record.kind.value,
            "words": record.words,
            "longest_sentence": record.longest_part.figures.longest_sentence,
            "parts": [
                {
                    "part": part.part.value,
                    "line": part.line,
                    "lix": part.figures.lix,
                    "words": part.figures.words,
                    "longest_sentence": part.figures.longest_sentence,
                    "longest_sentence_line": part.longest_line,
                    "heavy": part in record.above_limit,
                }
                for part in record.parts
            ],
        }
        for record in readabilities
    ]
    spread_values = {
        spread.part.value: {"median": spread.median, "nine_in_ten": spread.percentile_90}
        for spread in lix_spreads(readabilities)
    }
    return {"records": records, "spread": spread_values}
