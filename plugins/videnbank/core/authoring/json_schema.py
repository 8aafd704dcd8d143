"""JSON Schema for each kind of record, for completion and help in text editors."""

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
_NUMBER = {"anyOf": [{"type": "number"}, {"type": "string", "pattern": "[0-9½¼¾]"}]}
_LIST_LENGTH_KEYWORDS = {"minLength": "minItems", "maxLength": "maxItems"}


def record_schema(kind: Kind, vocabulary: Vocabulary, wording: Wording) -> dict[str, Any]:
    """The JSON Schema of one kind's front matter, with Danish help and vocabulary values.

    It validates each field on its own; rules across fields are left to `videnbank check`.
    """
    model = MODELS[kind]
    generated = _adapt(model.model_json_schema(), vocabulary)
    models_by_name = {model_.__name__: model_ for model_ in _nested_models(model)}
    definitions = {
        name: _object_schema(schema, models_by_name[name], wording)
        for name, schema in generated.pop("$defs").items()
    }
    name = wording.text(f"kinds_in_text.{kind.value}")
    return {
        "$schema": _DIALECT,
        "title": wording.text("cli.schema_title", kind=name),
        **_object_schema(generated, model, wording, unused_fields(vocabulary)),
        "$defs": definitions,
    }


def _nested_models(model: type[BaseModel]) -> list[type[BaseModel]]:
    """The models nested in a model, at any depth."""
    models: list[type[BaseModel]] = []
    for info in model.model_fields.values():
        for model_ in nested_models(info.annotation):
            models += [model_, *_nested_models(model_)]
    return models


def _adapt(schema: Any, vocabulary: Vocabulary) -> Any:
    """The schema with vocabulary values filled in and pydantic's list lengths corrected."""
    if isinstance(schema, list):
        return [_adapt(item, vocabulary) for item in schema]
    if not isinstance(schema, dict):
        return schema
    adapted = {key: _adapt(value, vocabulary) for key, value in schema.items()}
    if "x-vocabulary" in adapted:
        adapted |= _enum_values(TermList(adapted.pop("x-vocabulary")), vocabulary)
    if "x-limit" in adapted:
        adapted["maxItems"] = vocabulary.limit(TermList(adapted.pop("x-limit")))
    if adapted.get("type") == "array":
        # With a validator before it, pydantic gives a list the length keywords of strings.
        adapted = {_LIST_LENGTH_KEYWORDS.get(key, key): value for key, value in adapted.items()}
    return adapted


def _enum_values(terms: TermList, vocabulary: Vocabulary) -> dict[str, list[str]]:
    names = {term.id: term for term in vocabulary.terms(terms)}
    for term in vocabulary.terms(terms):
        if vocabulary.matches(terms, term.label) == (term.id,):
            names.setdefault(term.label, term)
    return {
        "enum": list(names),
        "enumDescriptions": [term.label for term in names.values()],
        "markdownEnumDescriptions": [_term_help(term) for term in names.values()],
    }


def _term_help(term: Term) -> str:
    return f"{term.label}: {term.definition}" if term.definition else term.label


def _object_schema(
    schema: dict[str, Any],
    model: type[BaseModel],
    wording: Wording,
    unused: frozenset[str] = frozenset(),
) -> dict[str, Any]:
    properties = {
        key: {
            **_field_schema(schema["properties"][key], required=info.is_required()),
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
    # A quantity may be a single number or written as a range (outcome.Amount).
    return {"anyOf": [_NUMBER, group]} if model is Quantity else group


def _field_schema(schema: dict[str, Any], *, required: bool) -> dict[str, Any]:
    """One field without pydantic's English title; optional fields also accept null."""
    field = {key: value for key, value in schema.items() if key not in {"title", "default"}}
    if not required and _NULL not in field.get("anyOf", []):
        field = {"anyOf": [field, _NULL]}
    default = schema.get("default")
    return field if default in (None, []) else {**field, "default": default}
