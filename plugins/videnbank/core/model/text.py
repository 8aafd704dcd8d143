"""Plain-text field types: trimmed, without markup, limited in length."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from videnbank.core.issues.issue import IssueCode
from videnbank.core.issues.model_error import model_error
from videnbank.core.language.signs import without_ignorable, without_ligatures
from videnbank.core.model.mail_address import mail_problem
from videnbank.core.model.web_address import MAX_LENGTH, address_cure, address_problem

_MARKUP = re.compile(r"[<>`]|\*\*|__|\]\(|&[a-z]+;|&#\d+;")
_LINE_BREAK = re.compile(r"\s*\n\s*")


class Prose:
    """Marks a text field as prose, as opposed to an id, a URL or a file name."""


PROSE = Prose()


def _plain_text(text: str) -> str:
    stripped = without_ligatures(without_ignorable(text)).strip()
    if not any(letter.isprintable() and not letter.isspace() for letter in stripped):
        raise model_error(IssueCode.EMPTY_VALUE)
    if match := _MARKUP.search(stripped):
        raise model_error(IssueCode.MARKUP, markup=match[0])
    return stripped


def _join_lines(text: str) -> str:
    return _LINE_BREAK.sub(" ", text)


def _email(text: str) -> str:
    if (problem := mail_problem(text)) is not None:
        raise model_error(IssueCode.BAD_EMAIL, value=text, problem=problem.value)
    return text


def _url(text: str) -> str:
    if (problem := address_problem(text)) is None:
        return text
    cure = address_cure(problem, text)
    raise model_error(IssueCode.BAD_URL, value=text, problem=problem.value, cure=cure)


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

ShortLine = Annotated[
    str, PROSE, Field(max_length=110), AfterValidator(_plain_text), AfterValidator(_join_lines)
]
"""One short sentence: at most 110 characters, three lines on a phone."""

Expression = Annotated[
    str, PROSE, Field(max_length=60), AfterValidator(_plain_text), AfterValidator(_join_lines)
]
"""A word or a few that a reader may search for: the longest in use has 31 characters."""

Passage = Annotated[str, PROSE, Field(max_length=900), AfterValidator(_plain_text)]
"""Plain text of one or more paragraphs."""

Email = Annotated[str, AfterValidator(_email)]
"""An e-mail address."""

Url = Annotated[str, Field(max_length=MAX_LENGTH), AfterValidator(_url)]
"""An http or https URL."""
