"""The advice on published files as text, JSON values and workflow notices: what nothing has read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from videnbank.core.authoring.workflow_command import workflow_command
from videnbank.core.issues.issue import redact_path
from videnbank.core.language.printable import escape_invisible
from videnbank.core.language.wording import Wording
from videnbank.core.loading.media_checker import MediaAdvice
from videnbank.core.media.contents import NoticeKind


def text_media_advice(advice: Sequence[MediaAdvice], wording: Wording) -> str:
    """A heading and a line per file; empty without advice."""
    if not advice:
        return ""
    lines = (escape_invisible(f"{redact_path(a.path)}  {_text(a, wording)}") for a in advice)
    return "\n".join((wording.text("advice_on_files.heading"), "", *lines))


def github_media_advice(advice: Sequence[MediaAdvice], wording: Wording) -> str:
    """A workflow notice per file."""
    title = wording.text("advice_on_files.title")
    return "\n".join(
        workflow_command("notice", _text(a, wording), file=redact_path(a.path), title=title)
        for a in advice
    )


def media_advice_values(advice: Sequence[MediaAdvice], wording: Wording) -> list[dict[str, Any]]:
    """The advice for JSON."""
    return [
        {
            "path": redact_path(a.path),
            "kind": a.notice.kind.value,
            "lines": [],
            "message": _text(a, wording),
        }
        for a in advice
    ]


def _text(advice: MediaAdvice, wording: Wording) -> str:
    member = f"{redact_path(advice.member)}: " if advice.member else ""
    kind, value = advice.notice.kind, advice.notice.value
    if kind is NoticeKind.UNREAD_SCAN and value:
        return member + wording.text("advice_on_files.kinds.unread-scan-pages", value=value)
    return member + wording.text(f"advice_on_files.kinds.{kind}", value=value)
