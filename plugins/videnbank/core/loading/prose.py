"""The prose of a record without markup, each piece with its line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from videnbank.core.catalogue.entry import ContentEntry
from videnbank.core.catalogue.project import Project
from videnbank.core.loading.field_lines import FieldLines
from videnbank.core.markup.document import Document
from videnbank.core.model.fields import ValuePath
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
    lines = FieldLines(project)
    for at, text in field_texts(entry.record):
        yield ProseText(lines.line(entry.path, at), text, at)
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
