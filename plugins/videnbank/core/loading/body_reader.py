"""Reads the body of a file, and tells what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from videnbank.core.issues.issue import MAX_ALIKE, Issue, IssueCode, Position
from videnbank.core.language.signs import REFUSED_SIGN, may_hide_signs
from videnbank.core.language.slug import slug
from videnbank.core.language.wording import Wording
from videnbank.core.loading.front_matter import MarkdownFile
from videnbank.core.markup.document import Document, read_document
from videnbank.core.markup.labels import BOX_TYPES, BodyLabels
from videnbank.core.markup.term_forms import NO_TERMS, TermForms


def body_labels(wording: Wording) -> BodyLabels:
    """The words of the parts of a body."""
    return BodyLabels(
        boxes=tuple((kind, wording.text(f"body.boxes.{kind}")) for kind in BOX_TYPES),
        footnote_return=wording.text("body.footnote_return"),
        task_done=wording.text("body.task_done"),
        task_open=wording.text("body.task_open"),
    )


def read_body(
    file: MarkdownFile,
    path: str,
    labels: BodyLabels,
    terms: TermForms = NO_TERMS,
    *,
    titled: bool = False,
) -> tuple[Document, list[Issue]]:
    """The body of a file, and its issues at their places in the file `path`.

    The first of each of the `terms` is linked. A `titled` body may begin with the title of its page.
    """
    document = read_document(
        file.body, labels, slug, terms, first_line=file.body_line, titled=titled
    )
    issues = [
        Issue(
            path,
            Position(problem.line, problem.column),
            IssueCode(problem.kind.value),
            "",
            problem.details,
        )
        for problem in document.problems
    ]
    lines = {issue.position.line for issue in issues}
    signs = (issue for issue in _invisible_signs(file, path) if issue.position.line not in lines)
    return document, [*issues, *islice(signs, MAX_ALIKE)]


def _invisible_signs(file: MarkdownFile, path: str) -> Iterator[Issue]:
    if not may_hide_signs(file.body):
        return
    for match in REFUSED_SIGN.finditer(file.body):
        line = file.body.count("\n", 0, match.start())
        column = match.start() - file.body.rfind("\n", 0, match.start())
        details = (("sign", str(match.lastgroup)), ("value", f"U+{ord(match[0]):04X}"))
        position = Position(file.body_line + line, column)
        yield Issue(path, position, IssueCode.INVISIBLE_SIGN, "", details)
