"""Introspection of the models: help texts and nested models."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import get_annotations
from typing import Any

from pydantic import BaseModel

from videnbank.core.language.wording import Wording


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


def nested_models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models nested in the type of a field: `tuple[Source, ...]` contains `Source`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        return
    for inner in getattr(annotation, "__args__", ()):
        yield from nested_models(inner)
