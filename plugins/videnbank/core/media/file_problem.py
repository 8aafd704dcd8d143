"""A reason why a media file cannot be published."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.issues.issue import IssueCode


@dataclass(frozen=True, slots=True)
class FileProblem:
    """The code of an issue and the values that its message quotes, without the file's path."""

    code: IssueCode
    details: tuple[tuple[str, str], ...] = ()


def file_problem(code: IssueCode, **details: str) -> FileProblem:
    """A problem with its details by name."""
    return FileProblem(code, tuple(sorted(details.items())))
