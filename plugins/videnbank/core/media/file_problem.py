"""A reason why a media file cannot be published."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.issues.issue import IssueCode


@dataclass(frozen=True, slots=True)
class FileProblem:
    """The code of an issue, the values that its message quotes, and the line of a text file."""

    code: IssueCode
    details: tuple[tuple[str, str], ...] = ()
    line: int = 1


def file_problem(code: IssueCode, *, line: int = 1, **details: str) -> FileProblem:
    """A problem with its details by name."""
    return FileProblem(code, tuple(sorted(details.items())), line)
