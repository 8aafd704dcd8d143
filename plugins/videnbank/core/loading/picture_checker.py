"""Checks pictures and drawings: sound, within bounds, and without personal numbers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.language.personal_numbers import personal_numbers
from videnbank.core.media.drawing import DrawingError, read_drawing
from videnbank.core.media.file_problem import FileProblem
from videnbank.core.media.picture import picture_problems
from videnbank.core.media.picture_format import DRAWING_EXTENSION, PICTURE_EXTENSIONS


def picture_issues(path: str, data: bytes) -> Iterator[Issue]:
    """What prevents the picture or drawing at `path` from being published; other files pass."""
    extension = PurePosixPath(path).suffix.lower()
    if extension in PICTURE_EXTENSIONS:
        yield from (_issue(path, problem) for problem in picture_problems(data))
    elif extension == DRAWING_EXTENSION:
        yield from _drawing_issues(path, data)


def _drawing_issues(path: str, data: bytes) -> Iterator[Issue]:
    try:
        drawing = read_drawing(data)
    except DrawingError as error:
        yield from (_issue(path, problem) for problem in error.problems)
        return
    if any(span for text in drawing.texts for span in personal_numbers(text)):
        yield Issue(path, Position(), IssueCode.CPR_NUMBER)


def _issue(path: str, problem: FileProblem) -> Issue:
    return Issue(path, Position(problem.line), problem.code, details=problem.details)
