"""What people read in a file, without its markup, each piece with the line it begins on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from pydantic import BaseModel

from videnbank.core.catalogue.entry import ContentEntry
from videnbank.core.catalogue.project import Project
from videnbank.core.issues.issue import Issue
from videnbank.core.loading.front_matter import cut
from videnbank.core.loading.text_source import read_text_file
from videnbank.core.loading.yaml_source import ValuePath, locate
from videnbank.core.model.record import Record
from videnbank.core.model.text import PROSE

# Indented text is no code here: it is the inside of an admonition, which this parser does not know.
_MARKDOWN = MarkdownIt("commonmark").enable("table").disable("code")
_EXTENSIONS = re.compile(r"^(!!!|\?\?\?\+?)( \w+)*|\{:?[ ]?[#.][^{}]*\}|\[\^\w+\]:?|^\*\[")
"""The marks of admonitions, attributes, footnotes and abbreviations (mkdocs.yml)."""


@dataclass(frozen=True, slots=True)
class Text:
    """One field, paragraph, heading, list item or table cell.

    `at` is the field's place in the front matter; it is empty in the body. A line end in `text`
    is one in the file too when it stands in the body.
    """

    line: int
    text: str
    at: ValuePath = ()


def record_texts(project: Project, entry: ContentEntry[Record]) -> Iterator[Text]:
    """The texts of a record: the fields in the order of the model, then the body."""
    # The file is read once more: lines are kept for nothing but what is wrong.
    file = read_text_file(project.root / entry.path, entry.path)
    parts = file if isinstance(file, Issue) else cut(file, required=True)
    front_matter, first_line = (
        ("", 1) if isinstance(parts, Issue) else (parts.front_matter, parts.front_matter_line)
    )
    for at, text in field_texts(entry.record):
        yield Text(locate(front_matter, at, first_line).position.line, text, at)
    yield from body_texts(entry.body, entry.body_line)


def field_texts(shape: BaseModel, above: ValuePath = ()) -> Iterator[tuple[ValuePath, str]]:
    """The texts in a group of fields and in the groups inside it, each with its place."""
    for key in type(shape).model_fields:
        value = getattr(shape, key)
        prose = _is_prose(type(shape), key)
        many = isinstance(value, tuple)
        for place, item in enumerate(value if many else (value,)):
            at = (*above, key, place) if many else (*above, key)
            if isinstance(item, BaseModel):
                yield from field_texts(item, at)
            elif isinstance(item, str) and prose:
                yield at, item


@cache
def _is_prose(model: type[BaseModel], key: str) -> bool:
    field = model.model_fields[key]
    return PROSE in field.metadata or _mentions_prose(field.annotation)


def _mentions_prose(annotation: Any) -> bool:
    inside = getattr(annotation, "__args__", ())
    return PROSE in getattr(annotation, "__metadata__", ()) or any(map(_mentions_prose, inside))


def body_texts(body: str, first_line: int) -> Iterator[Text]:
    """The texts of a Markdown body that begins on line `first_line` of its file; code is none."""
    for block in _MARKDOWN.parse(body):
        if block.type == "inline" and block.map is not None:
            text = _EXTENSIONS.sub("", "".join(map(_said, block.children or ())))
            yield Text(first_line + block.map[0], text)


def _said(token: Token) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return "\n"
    return token.content if token.type in {"text", "text_special", "image"} else ""
