"""What is wrong with the Markdown of a body, and where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ProblemKind(StrEnum):
    """The kind of a problem, with the code of its issue as value."""

    HTML = "html"
    HTML_COMMENT = "html-comment"
    LEFTOVER_MARKUP = "leftover-markup"
    TOP_HEADING = "top-heading"
    UNDERLINED_HEADING = "underlined-heading"
    HEADING_WITHOUT_SPACE = "heading-without-space"
    EMPTY_HEADING = "empty-heading"
    INDENTED_TEXT = "indented-text"
    LIST_NUMBERS = "list-numbers"
    LOST_LIST = "lost-list"
    TABLE_CELLS = "table-cells"
    SIGN_BETWEEN_DIGITS = "sign-between-digits"
    BAD_LINK_SYNTAX = "bad-link-syntax"
    EMPTY_LINK = "empty-link"
    UNKNOWN_FOOTNOTE = "unknown-footnote"
    UNUSED_DEFINITION = "unused-definition"
    DUPLICATE_DEFINITION = "duplicate-definition"
    TOO_HEAVY = "too-heavy"


@dataclass(frozen=True, slots=True)
class MarkupProblem:
    """A problem at a line and column of the body, both counted from 1.

    `details` are the values that its message quotes.
    """

    kind: ProblemKind
    line: int
    column: int
    details: tuple[tuple[str, str], ...] = ()
