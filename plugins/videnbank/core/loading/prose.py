"""The prose of a record without markup, each piece with its line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from videnbank.core.catalogue.entry import ContentEntry
from videnbank.core.catalogue.project import Project
from videnbank.core.issues.issue import Issue
from videnbank.core.loading.front_matter import split_front_matter
from videnbank.core.loading.text_source import read_text_file
from videnbank.core.loading.yaml_source import ValuePath, locate
from videnbank.core.markup.document import Document
from videnbank.core.model.record import Record
from videnbank.core.model.text import PROSE


@dataclass(frozen=True, slots=True)
class ProseText:
    """One field, paragraph, heading, list item or table cell.

    `at` is the path of the field in the front matter, empty for text of the body. Only in the body
    do line breaks in `text` match those of the file.
    """

    line: int
    text: str
    at: ValuePath = ()


def record_texts(project: Project, entry: ContentEntry[Record]) -> Iterator[ProseText]:
    """The texts of a record: the fields in the order of the model, then the body."""
    # Read again, since source positions are not kept for valid values.
    file = read_text_file(project.root / entry.path, entry.path)
    document = file if isinstance(file, Issue) else split_front_matter(file, required=True)
    front_matter, first_line = (
        ("", 1)
        if isinstance(document, Issue)
        else (document.front_matter, document.front_matter_line)
    )
    for at, text in field_texts(entry.record):
        yield ProseText(locate(front_matter, at, first_line).position.line, text, at)
    yield from body_texts(entry.body)


def field_texts(shape: BaseModel, prefix: ValuePath = ()) -> Iterator[tuple[ValuePath, str]]:
    """The prose fields of a model and of the models nested in it, each with its path."""
    for key in type(shape).model_fields:
        value = getattr(shape, key)
        prose = _is_prose(type(shape), key)
        is_list = isinstance(value, tuple)
        for index, item in enumerate(value if is_list else (value,)):
            at = (*prefix, key, index) if is_list else (*prefix, key)
            if isinstance(item, BaseModel):
                yield from field_texts(item, at)
            elif isinstance(item, str) and prose:
                yield at, item


@cache
def _is_prose(model: type[BaseModel], key: str) -> bool:
    field = model.model_fields[key]
    return PROSE in field.metadata or _contains_prose(field.annotation)


def _contains_prose(annotation: Any) -> bool:
    arguments = getattr(annotation, "__args__", ())
    return PROSE in getattr(annotation, "__metadata__", ()) or any(map(_contains_prose, arguments))


def body_texts(body: Document) -> Iterator[ProseText]:
    """The texts of a body, without code."""
    for text in body.texts:
        yield ProseText(text.line, text.text)
