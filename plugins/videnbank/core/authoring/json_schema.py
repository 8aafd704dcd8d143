"""JSON Schema for each kind of record, so that an editor can help while one writes."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from videnbank.core.language.wording import Wording
from videnbank.core.model.fields import field_help, nested_models
from videnbank.core.model.outcome import Quantity
from videnbank.core.model.record import unused_fields
from videnbank.core.model.reference import Kind
from videnbank.core.model.registry import MODELS
from videnbank.core.model.vocabulary import Term, Vocabulary
from videnbank.core.model.vocabulary_field import TermList

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NULL = {"type": "null"}
_LENGTHS_OF_LISTS = {"minLength": "minItems", "maxLength": "maxItems"}


def record_schema(kind: Kind, vocabulary: Vocabulary, wording: Wording) -> dict[str, Any]:
    """The schema of one kind's front matter: Danish help, and the values of the vocabulary.

    It holds every field to its own form; rules across fields are left to the check.
    """
    model = MODELS[kind]
    generated = _filled(model.model_json_schema(), vocabulary)
    groups = {shape.__name__: shape for shape in _groups(model)}
    inner = {
        name: _group(schema, groups[name], wording)
        for name, schema in generated.pop("$defs").items()
    }
    name = wording.text(f"kinds_in_text.{kind.value}")
    return {
        "$schema": _DIALECT,
        "title": wording.text("cli.schema_title", kind=name),
        **_group(generated, model, wording, unused_fields(vocabulary)),
        "$defs": inner,
    }


def _groups(model: type[BaseModel]) -> list[type[BaseModel]]:
    """Every group of keys inside a model, at any depth."""
    found: list[type[BaseModel]] = []
    for info in model.model_fields.values():
        for shape in nested_models(info.annotation):
            found += [shape, *_groups(shape)]
    return found


def _filled(schema: Any, vocabulary: Vocabulary) -> Any:
    """The schema with the vocabulary's values, and without what pydantic gets wrong or we say better."""
    if isinstance(schema, list):
        return [_filled(item, vocabulary) for item in schema]
    if not isinstance(schema, dict):
        return schema
    filled = {key: _filled(value, vocabulary) for key, value in schema.items()}
    if "x-vocabulary" in filled:
        filled |= _values(TermList(filled.pop("x-vocabulary")), vocabulary)
    if "x-limit" in filled:
        filled["maxItems"] = vocabulary.limit(TermList(filled.pop("x-limit")))
    if filled.get("type") == "array":
        # pydantic states a list's length as a text's when a validator of ours stands before it.
        filled = {_LENGTHS_OF_LISTS.get(key, key): value for key, value in filled.items()}
    return filled


def _values(terms: TermList, vocabulary: Vocabulary) -> dict[str, list[str]]:
    known = vocabulary.terms(terms)
    return {
        "enum": [term.id for term in known],
        "enumDescriptions": [term.label for term in known],
        "markdownEnumDescriptions": [_explained(term) for term in known],
    }


def _explained(term: Term) -> str:
    return f"{term.label}: {term.definition}" if term.definition else term.label


def _group(
    schema: dict[str, Any],
    model: type[BaseModel],
    wording: Wording,
    unused: frozenset[str] = frozenset(),
) -> dict[str, Any]:
    properties = {
        key: {
            **_field(schema["properties"][key], required=info.is_required()),
            "description": field_help(model, key, wording),
        }
        for key, info in model.model_fields.items()
        if key not in unused
    }
    group: dict[str, Any] = {
        "type": "object",
        "properties": properties,
        "required": schema.get("required", []),
        "additionalProperties": False,
    }
    # A quantity may be written as one number (outcome.Amount).
    return {"anyOf": [{"type": "number"}, group]} if model is Quantity else group


def _field(schema: dict[str, Any], *, required: bool) -> dict[str, Any]:
    """One field without pydantic's English title; one that may be left out may also be left empty."""
    field = {key: value for key, value in schema.items() if key not in {"title", "default"}}
    if not required and _NULL not in field.get("anyOf", []):
        field = {"anyOf": [field, _NULL]}
    default = schema.get("default")
    return field if default in (None, []) else {**field, "default": default}
