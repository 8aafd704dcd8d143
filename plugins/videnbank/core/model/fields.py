"""Introspection of the models: help texts and nested models."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from inspect import get_annotations
from typing import Any, cast

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from videnbank.core.language.wording import Wording
from videnbank.core.model.vocabulary_field import VocabularyField

ValuePath = tuple[str | int, ...]
"""The path of a value: keys and list indices, the latter counted from 0."""


def field_help(model: type[BaseModel], key: str, wording: Wording) -> str:
    """The help text of a field, looked up at the class that declares it.

    Raises:
        KeyError: when the model has no such field.
    """
    for owner in model.__mro__:
        if key in get_annotations(owner):
            return wording.text(f"fields.{owner.__name__.lower()}.{key}")
    message = f"{model.__name__} has no field {key}"
    raise KeyError(message)


def is_free_text(info: FieldInfo) -> bool:
    """Whether a field holds any text, as opposed to a term, an id, a number or a group."""
    is_constrained = any(
        isinstance(annotation, VocabularyField) or getattr(annotation, "pattern", None)
        for annotation in annotations_of(info)
    )
    return not is_constrained and str in types_in(info.annotation)


def types_in(annotation: Any) -> Iterator[Any]:
    """A type and the types inside it."""
    yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from types_in(inner)


def annotations_of(info: FieldInfo) -> Iterator[object]:
    """The annotations on the type of a field and on the types inside it."""
    yield from info.metadata
    for kind in types_in(info.annotation):
        for annotation in getattr(kind, "__metadata__", ()):
            yield from annotation.metadata if isinstance(annotation, FieldInfo) else (annotation,)


def free_texts(
    model: type[BaseModel], values: Mapping[str, Any], at: ValuePath = ()
) -> Iterator[ValuePath]:
    """The paths of the texts among `values`, which need not be valid, in fields that take any."""
    for key, value in values.items():
        info = model.model_fields.get(key)
        if info is None:
            continue
        nested = next(nested_models(info.annotation), None)
        for step, item in enumerate(value) if isinstance(value, tuple) else ((None, value),):
            path = (*at, key) if step is None else (*at, key, step)
            if isinstance(item, dict) and nested is not None:
                yield from free_texts(nested, item, path)
            elif isinstance(item, str) and is_free_text(info):
                yield path


def takes_any_text(model: type[BaseModel], at: ValuePath) -> bool:
    """Whether the field at the path `at` holds texts, as opposed to terms, ids or groups."""
    value: object = "text"
    for step in reversed(at):
        value = (value,) if isinstance(step, int) else {step: value}
    return any(True for _ in free_texts(model, cast("dict[str, Any]", value)))


def nested_models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models nested in the type of a field: `tuple[Source, ...]` contains `Source`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        return
    for inner in getattr(annotation, "__args__", ()):
        yield from nested_models(inner)
