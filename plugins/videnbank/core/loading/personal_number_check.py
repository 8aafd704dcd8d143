"""Reports personal numbers in the text and in the names of files; they must never be published."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.language.personal_numbers import personal_numbers
from videnbank.core.loading.text_source import TextFile
from videnbank.core.markup.document import Document


def personal_number_issues(file: TextFile) -> Iterator[Issue]:
    """An issue for every personal number in the text of a file (CPR-loven § 54)."""
    spans = tuple(personal_numbers(file.text))
    if not spans:
        return
    line_starts = (0, *accumulate(len(line) + 1 for line in file.text.split("\n")))
    for span in spans:
        line = bisect_right(line_starts, span.start)
        position = Position(line, span.start - line_starts[line - 1] + 1)
        yield Issue(file.path, position, IssueCode.CPR_NUMBER)


def visible_number_issues(
    file: TextFile, body: Document, known: Iterable[Issue]
) -> Iterator[Issue]:
    """An issue for every number that a reader sees in a body and the text of the file hides.

    Paragraphs with a number that is `known` are passed over: it is the same.
    """
    lines = {issue.position.line for issue in known}
    for text in body.texts:
        for span in personal_numbers(text.text):
            last = text.line + text.text.count("\n")
            if lines.isdisjoint(range(text.line, last + 1)):
                line = text.line + text.text.count("\n", 0, span.start)
                yield Issue(file.path, Position(line), IssueCode.CPR_NUMBER)


def personal_number_in_name(path: str) -> Iterator[Issue]:
    """An issue for the first folder or file in a path whose name contains a personal number."""
    names = path.split("/")
    for depth, name in enumerate(names, start=1):
        if any(personal_numbers(name)):
            yield Issue("/".join(names[:depth]), Position(), IssueCode.CPR_NUMBER_IN_NAME)
            return
