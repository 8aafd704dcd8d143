"""The notice in the preview about mistakes that keep the site from being published."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.issues.issue import Issue
from videnbank.core.issues.message import issue_line
from videnbank.core.language.wording import Wording

MOST_LINES = 20
"""A screen of a laptop; the rest are in the terminal, and mending one often mends others."""


@dataclass(frozen=True, slots=True)
class PreviewNotice:
    """The number of mistakes, and a line for each of the first ones."""

    template: ClassVar[str] = "frame/preview_notice.html"

    heading: str
    lines: tuple[str, ...]
    more: str


def preview_notice(issues: Sequence[Issue], wording: Wording) -> PreviewNotice:
    """The notice about these mistakes."""
    rest = len(issues) - MOST_LINES
    return PreviewNotice(
        wording.count("preview.mistakes", len(issues)),
        tuple(issue_line(issue, wording) for issue in issues[:MOST_LINES]),
        wording.count("preview.more", rest) if rest > 0 else "",
    )
