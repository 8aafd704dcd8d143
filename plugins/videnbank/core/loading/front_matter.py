"""Splits a Markdown file into YAML front matter and body."""

from __future__ import annotations

import re
from dataclasses import dataclass

from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.language.signs import without_ignorable
from videnbank.core.loading.fences import (
    is_closing,
    is_fence,
    looks_like_fence,
    looks_like_opening,
)
from videnbank.core.loading.text_source import TextFile

_FIELD = re.compile(r"\s*[\"']?[\w-]+[\"']?\s*[:=]")


@dataclass(frozen=True, slots=True)
class MarkdownFile:
    """A Markdown file split into front matter and body, with the first line of each."""

    front_matter: str
    front_matter_line: int
    body: str
    body_line: int


def split_front_matter(file: TextFile, *, required: bool) -> MarkdownFile | Issue:
    """Splits a file into front matter and body.

    A file without front matter is all body, or an issue if front matter is `required`.
    """
    lines = file.text.split("\n")
    opening = next((index for index, line in enumerate(lines) if _is_visible(line)), len(lines))
    if opening == len(lines) or not is_fence(lines[opening]):
        if opening < len(lines) and looks_like_opening(lines[opening]):
            following = next(filter(_is_visible, lines[opening + 1 :]), "")
            if required or _FIELD.match(following):
                return _bad_fence(file, opening, lines[opening])
        if required:
            return Issue(file.path, Position(), IssueCode.MISSING_FRONT_MATTER)
        return MarkdownFile("", 1, file.text, 1)
    closing = next(
        (index for index in range(opening + 1, len(lines)) if is_closing(lines[index])), len(lines)
    )
    for index in range(opening + 1, closing):
        if _is_bad_closing(lines, index):
            return _bad_fence(file, index, lines[index])
    if closing == len(lines):
        return Issue(file.path, Position(opening + 1, 1), IssueCode.UNCLOSED_FRONT_MATTER)
    return MarkdownFile(
        front_matter="\n".join(lines[opening + 1 : closing]) + "\n",
        front_matter_line=opening + 2,
        body="\n".join(lines[closing + 1 :]),
        body_line=closing + 2,
    )


def _is_visible(line: str) -> bool:
    return bool(without_ignorable(line).strip())


def _is_bad_closing(lines: list[str], index: int) -> bool:
    line = lines[index]
    if not looks_like_fence(line):
        return False
    # An indented one can be a line of a text; before an empty line it is probably not.
    return not line[:1].isspace() or index + 1 == len(lines) or not lines[index + 1].strip()


def _bad_fence(file: TextFile, index: int, line: str) -> Issue:
    details = (("value", line.rstrip()),)
    return Issue(file.path, Position(index + 1, 1), IssueCode.BAD_FENCE, details=details)
