"""Advice as text, JSON values and workflow notices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from videnbank.core.authoring.advice import Advice, AdviceTopic
from videnbank.core.authoring.workflow_command import workflow_command
from videnbank.core.issues.issue import redact_path
from videnbank.core.language.personal_numbers import redact_personal_numbers
from videnbank.core.language.printable import escape_invisible
from videnbank.core.language.wording import Wording


def text_advice(advice: Sequence[Advice], wording: Wording) -> str:
    """A heading and lines for each topic with advice; empty without advice."""
    return "\n\n".join(
        "\n".join((wording.text(f"advice_on_{topic}.heading"), "", *map(_line, on_topic)))
        for topic in AdviceTopic
        if (on_topic := [item for item in advice if item.topic is topic])
    )


def github_advice(advice: Sequence[Advice], wording: Wording) -> str:
    """A workflow notice per piece of advice."""
    return "\n".join(_notices(advice, wording))


def advice_values(advice: Sequence[Advice]) -> list[dict[str, Any]]:
    """The advice for JSON, with every line."""
    return [
        {
            "path": redact_path(item.path),
            "kind": item.kind,
            "lines": list(item.lines),
            "message": _message(item),
        }
        for item in advice
    ]


def _line(advice: Advice) -> str:
    place = ":".join((redact_path(advice.path), *map(str, advice.lines[:1])))
    return escape_invisible(f"{place}  {_message(advice)}")


def _notices(advice: Sequence[Advice], wording: Wording) -> Iterator[str]:
    for item in advice:
        place: dict[str, str | int] = {"file": redact_path(item.path)}
        if item.lines:
            place["line"] = item.lines[0]
        title = wording.text(f"advice_on_{item.topic}.title")
        yield workflow_command("notice", _message(item), **place, title=title)


def _message(advice: Advice) -> str:
    return redact_personal_numbers(advice.message)
