"""Bounds of a body: past them it would keep the check or a reader's browser busy, or be lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore

from videnbank.core.markup.problem import MarkupProblem, ProblemKind

MAX_BODY_LENGTH = 100_000
"""Characters; some 15,000 words, which is a report and belongs in a file to download."""

MAX_BODY_LINES = 5_000
"""Lines, a hundred pages of print; each may be a block of its own, which is most of the work."""

MAX_PARAGRAPH_LENGTH = 10_000
"""Characters of one paragraph, three pages of print."""

MAX_PARAGRAPH_MARKS = 2_000
"""Signs of markup in one paragraph, each fifth character of the longest; the parser's work on
brackets grows with the square of their number."""

MAX_LEVEL = 24
"""Levels of blocks: a list in a list counts two, and nobody reads the twelfth list of lists."""

MAX_TABLE_CELLS = 4_000
"""Cells of one table: 20 columns of 200 rows; a larger one belongs in a file to download."""

_MARKS = re.compile(r"[\[\]<>*_`!~&:{}^\\]")
_DELIMITER_ROW = re.compile(r"[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*")
_KEY = "bounds"


def length_problems(body: str, lines: Sequence[str]) -> Iterator[MarkupProblem]:
    """What makes a body too long to be parsed at all."""
    if len(body) > MAX_BODY_LENGTH:
        yield too_heavy(1, MAX_BODY_LENGTH, "characters")
    elif len(lines) > MAX_BODY_LINES:
        yield too_heavy(MAX_BODY_LINES + 1, MAX_BODY_LINES, "lines")
    for number, line in enumerate(lines):
        if "|" in line and _DELIMITER_ROW.fullmatch(line):
            columns, rows = line.count("|") + 1, 0
            # Counted before it is parsed: a short row gets as many cells as the head has.
            while number + rows + 1 < len(lines) and lines[number + rows + 1].strip():
                rows += 1
            if columns * rows > MAX_TABLE_CELLS:
                yield too_heavy(number + 1, MAX_TABLE_CELLS, "cells")
                return


def bounds_plugin(parser: MarkdownIt) -> None:
    """Makes a parser skip the text of paragraphs that are out of bounds, and remember their lines."""
    parser.core.ruler.before("inline", "bounds", _skip_heavy_paragraphs)


def _skip_heavy_paragraphs(state: StateCore) -> None:
    for token in state.tokens:
        if token.type != "inline":
            continue
        what = ""
        if len(token.content) > MAX_PARAGRAPH_LENGTH:
            what, limit = "paragraph", MAX_PARAGRAPH_LENGTH
        elif (
            len(token.content) > MAX_PARAGRAPH_MARKS
            and len(_MARKS.findall(token.content)) > MAX_PARAGRAPH_MARKS
        ):
            what, limit = "marks", MAX_PARAGRAPH_MARKS
        if what:
            token.content = ""
            line = token.map[0] + 1 if token.map else 1
            state.env.setdefault(_KEY, []).append(too_heavy(line, limit, what))


def paragraph_problems(environment: Mapping[str, Any]) -> Sequence[MarkupProblem]:
    """The paragraphs that were skipped."""
    skipped: Sequence[MarkupProblem] = environment.get(_KEY, ())
    return skipped


def too_heavy(line: int, limit: int, what: str) -> MarkupProblem:
    """A part of a body that is out of bounds."""
    details = (("limit", str(limit)), ("what", what))
    return MarkupProblem(ProblemKind.TOO_HEAVY, line, 1, details)
