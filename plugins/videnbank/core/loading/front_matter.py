"""Splits a Markdown file into YAML front matter and body."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.loading.text_source import TextFile

_FENCE = "---"


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
    opening = next((index for index, line in enumerate(lines) if line.strip()), len(lines))
    if opening == len(lines) or lines[opening].rstrip() != _FENCE:
        if required:
            return Issue(file.path, Position(), IssueCode.MISSING_FRONT_MATTER)
        return MarkdownFile("", 1, file.text, 1)
    for index in range(opening + 1, len(lines)):
        if lines[index].rstrip() in {_FENCE, "..."}:
            return MarkdownFile(
                front_matter="\n".join(lines[opening + 1 : index]) + "\n",
                front_matter_line=opening + 2,
                body="\n".join(lines[index + 1 :]),
                body_line=index + 2,
            )
    return Issue(file.path, Position(opening + 1, 1), IssueCode.UNCLOSED_FRONT_MATTER)
