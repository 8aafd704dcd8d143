"""Plain-text field types: trimmed, without markup, limited in length."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from videnbank.core.issues.issue import IssueCode
from videnbank.core.issues.model_error import model_error

_MARKUP = re.compile(r"[<>`]|\*\*|__|\]\(|&[a-z]+;|&#\d+;")
_LINE_BREAK = re.compile(r"\s*\n\s*")
_EMAIL = re.compile(r"[^@\s<>\"']+@[^@\s<>\"']+\.[a-z]{2,}", re.IGNORECASE)
_URL = re.compile(r"https?://[^\s<>\"'`\\]+\.[^\s<>\"'`\\]+", re.IGNORECASE)


class Prose:
    """Marks a text field as prose, as opposed to an id, a URL or a file name."""


PROSE = Prose()


def _plain_text(text: str) -> str:
    stripped = text.strip()
    if not any(letter.isprintable() and not letter.isspace() for letter in stripped):
        raise model_error(IssueCode.EMPTY_VALUE)
    if match := _MARKUP.search(stripped):
        raise model_error(IssueCode.MARKUP, markup=match[0])
    return stripped


def _join_lines(text: str) -> str:
    return _LINE_BREAK.sub(" ", text)


def _email(text: str) -> str:
    if not _EMAIL.fullmatch(text):
        raise model_error(IssueCode.BAD_EMAIL, value=text)
    return text


def _url(text: str) -> str:
    if not _URL.fullmatch(text):
        raise model_error(IssueCode.BAD_URL, value=text)
    return text


Title = Annotated[
    str, PROSE, Field(max_length=90), AfterValidator(_plain_text), AfterValidator(_join_lines)
]
"""The title of a record, on one line; at most 90 characters (design §4)."""

Summary = Annotated[str, PROSE, Field(max_length=300), AfterValidator(_plain_text)]
"""A summary of at most 300 characters (design §4)."""

Line = Annotated[
    str, PROSE, Field(max_length=200), AfterValidator(_plain_text), AfterValidator(_join_lines)
]
"""A single line of plain text."""

Passage = Annotated[str, PROSE, Field(max_length=900), AfterValidator(_plain_text)]
"""Plain text of one or more paragraphs."""

Email = Annotated[str, AfterValidator(_email)]
"""An e-mail address."""

Url = Annotated[str, Field(max_length=500), AfterValidator(_url)]
"""An http or https URL."""
