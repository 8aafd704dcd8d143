"""The advice on privacy as text, JSON values and workflow notices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from videnbank.core.authoring.privacy_advice import PrivacyAdvice
from videnbank.core.authoring.workflow_command import workflow_command
from videnbank.core.issues.issue import redact_path
from videnbank.core.language.personal_numbers import redact_personal_numbers
from videnbank.core.language.printable import escape_invisible
from videnbank.core.language.wording import Wording

MAX_QUOTES = 3
"""As many details of a kind are quoted from one file: a reminder, not a register of persons."""


def text_advice(advice: Sequence[PrivacyAdvice], wording: Wording) -> str:
    """A heading and a line per file and kind; empty without advice."""
    if not advice:
        return ""
    lines = (
        escape_invisible(f"{redact_path(a.path)}:{a.details[0][0]}  {_text(a, wording)}")
        for a in advice
    )
    return "\n".join((wording.text("check.advice_heading"), "", *lines))


def github_advice(advice: Sequence[PrivacyAdvice], wording: Wording) -> str:
    """A workflow notice per file and kind."""
    return "\n".join(
        workflow_command(
            "notice",
            _text(a, wording),
            file=redact_path(a.path),
            line=a.details[0][0],
            title=wording.text("check.advice_title"),
        )
        for a in advice
    )


def advice_values(advice: Sequence[PrivacyAdvice], wording: Wording) -> list[dict[str, Any]]:
    """The advice for JSON, with every line."""
    return [
        {
            "path": redact_path(a.path),
            "kind": a.kind.value,
            "lines": [line for line, _ in a.details],
            "message": _text(a, wording),
        }
        for a in advice
    ]


def _text(advice: PrivacyAdvice, wording: Wording) -> str:
    quotes = ", ".join(_quotes(advice, wording))
    more = len(advice.details) - MAX_QUOTES
    if more > 0:
        quotes = wording.count("check.advice_more", more, quotes=quotes)
    return wording.text(f"check.advice.{advice.kind}", quotes=quotes)


def _quotes(advice: PrivacyAdvice, wording: Wording) -> Iterator[str]:
    for line, text in advice.details[:MAX_QUOTES]:
        on_one_line = redact_personal_numbers(" ".join(text.split()))
        yield wording.text("check.advice_quote", text=on_one_line, line=line)
