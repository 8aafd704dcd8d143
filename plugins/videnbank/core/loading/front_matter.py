"""The YAML between two `---` lines at the head of a Markdown file, and the body after it."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.loading.text_source import TextFile

_FENCE = "---"


@dataclass(frozen=True, slots=True)
class Parts:
    """A Markdown file cut in two: front matter and body, with the line each begins on."""

    front_matter: str
    front_matter_line: int
    body: str
    body_line: int


def cut(file: TextFile, *, required: bool) -> Parts | Issue:
    """Cuts a file into front matter and body.

    Without front matter the whole text is body, unless it is `required`: then it is an issue.
    """
    lines = file.text.split("\n")
    first = next((place for place, line in enumerate(lines) if line.strip()), len(lines))
    if first == len(lines) or lines[first].rstrip() != _FENCE:
        if required:
            return Issue(file.path, Position(), IssueCode.MISSING_FRONT_MATTER)
        return Parts("", 1, file.text, 1)
    for place in range(first + 1, len(lines)):
        if lines[place].rstrip() in {_FENCE, "..."}:
            return Parts(
                front_matter="\n".join(lines[first + 1 : place]) + "\n",
                front_matter_line=first + 2,
                body="\n".join(lines[place + 1 :]),
                body_line=place + 2,
            )
    return Issue(file.path, Position(first + 1, 1), IssueCode.UNCLOSED_FRONT_MATTER)
