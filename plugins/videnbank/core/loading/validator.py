"""Validates values against a model, and locates every error in the YAML source."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from videnbank.core.issues.choices import choices_text
from videnbank.core.issues.issue import Issue, IssueCode
from videnbank.core.language.suggestion import nearest
from videnbank.core.loading.yaml_source import DANISH_THOUSANDS, ValuePath, locate
from videnbank.core.model.fields import nested_models
from videnbank.core.model.vocabulary_field import VocabularyLookup

Model = TypeVar("Model", bound=BaseModel)

_OUR_CODES = {code.value: code for code in IssueCode}
_QUOTED_RAW = {
    IssueCode.BAD_DATE,
    IssueCode.IMPOSSIBLE_DATE,
    IssueCode.BAD_REFERENCE,
}
"""Codes that quote the source text, since YAML may parse it as something else (`no`)."""
_OUT_OF_RANGE = {
    "greater_than_equal": ("ge", "least"),
    "greater_than": ("gt", "above"),
    "less_than_equal": ("le", "most"),
}
"""Pydantic's error type → the context key of the limit, and which side of it was exceeded."""


@dataclass(frozen=True, slots=True)
class ValidationResult(Generic[Model]):
    """The validated model, or else the issues."""

    model: Model | None
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class YamlSource:
    """A piece of YAML and its location in a file, for reporting issues at source positions.

    `prefix` is the path of the values that are validated; the names of fields in issues omit its
    first `unnamed` steps.
    """

    path: str
    yaml: str
    first_line: int = 1
    prefix: ValuePath = ()
    unnamed: int = 0

    def issue(self, code: IssueCode, at: ValuePath, **details: str) -> Issue:
        """An issue at the value at the path `at`."""
        return self._issue(code, at, details, key=False)

    def key_issue(self, code: IssueCode, at: ValuePath, **details: str) -> Issue:
        """An issue at the key at the path `at`, or at the group that lacks it."""
        return self._issue(code, at, details, key=True)

    def _issue(
        self, code: IssueCode, at: ValuePath, details: Mapping[str, str], *, key: bool
    ) -> Issue:
        path = (*self.prefix, *at)
        location = locate(self.yaml, path, self.first_line, key=key)
        return Issue(
            self.path,
            location.position,
            code,
            field_name(path[self.unnamed :]),
            tuple(sorted(details.items())),
        )

    def raw_value(self, at: ValuePath) -> str:
        """The source text of the value at the path `at`."""
        return locate(self.yaml, (*self.prefix, *at), self.first_line).raw

    def nested(self, at: ValuePath) -> YamlSource:
        """The same source, for validating the values at the path `at` separately."""
        return replace(self, prefix=(*self.prefix, *at))


def validate(
    model: type[Model], values: Mapping[str, Any], source: YamlSource, vocabulary: VocabularyLookup
) -> ValidationResult[Model]:
    """Validates `values`, parsed from `source`, against `model` and the vocabulary."""
    try:
        return ValidationResult(model.model_validate(values, context={"vocabulary": vocabulary}))
    except ValidationError as failure:
        errors = failure.errors(include_url=False)
        error_paths = [error["loc"] for error in errors]
        reported = (error for error in errors if not _is_miscount(error, error_paths))
        return ValidationResult(None, tuple(_issue(model, error, source) for error in reported))


def _is_miscount(error: Mapping[str, Any], error_paths: list[tuple[int | str, ...]]) -> bool:
    # Pydantic does not count invalid items, so a list with one can seem too short as well.
    at = error["loc"]
    return error["type"] == "too_short" and any(
        len(other) > len(at) and other[: len(at)] == at for other in error_paths
    )


def field_name(path: ValuePath) -> str:
    """The path in the notation of messages: `outcomes[2].source`, items counted from 1."""
    name = ""
    for step in path:
        if isinstance(step, int):
            name += f"[{step + 1}]"
        else:
            name += f".{step}" if name else step
    return name


def parse_path(dotted: str) -> ValuePath:
    """The path written as `tools.0`, items counted from 0."""
    return tuple(int(step) if step.isdigit() else step for step in dotted.split("."))


def _issue(model: type[BaseModel], error: Mapping[str, Any], source: YamlSource) -> Issue:
    context: dict[str, str] = {k: str(v) for k, v in error.get("ctx", {}).items()}
    context.pop("code", None)
    at: ValuePath = error["loc"]
    if subpath := context.pop("at", ""):
        at = (*at, *parse_path(subpath))
    kind = error["type"]
    if kind in _OUR_CODES:
        code = _OUR_CODES[kind]
        if code is IssueCode.WRONG_TYPE:
            return _wrong_type(context["expected"], at, source)
        if code in _QUOTED_RAW:
            context["value"] = source.raw_value(at)
        return source.issue(code, at, **context)
    return _pydantic_issue(model, kind, at, context, source)


def _pydantic_issue(
    model: type[BaseModel], kind: str, at: ValuePath, context: Mapping[str, str], source: YamlSource
) -> Issue:
    match kind:
        case "missing":
            return source.key_issue(IssueCode.MISSING_KEY, at)
        case "extra_forbidden":
            known = known_keys(model, at[:-1])
            return source.key_issue(
                IssueCode.UNKNOWN_KEY,
                at,
                value=str(at[-1]),
                suggestion=nearest(str(at[-1]), known),
                allowed=choices_text(known),
            )
        case "string_too_long":
            length = str(len(source.raw_value(at)))
            return source.issue(IssueCode.TOO_LONG, at, most=context["max_length"], length=length)
        case "string_too_short":
            return source.issue(IssueCode.EMPTY_VALUE, at)
        case "too_long":
            return source.issue(IssueCode.TOO_MANY, at, most=context["max_length"])
        case "too_short":
            return source.issue(IssueCode.TOO_FEW, at, least=context["min_length"])
        case _ if kind in _OUT_OF_RANGE:
            name, side = _OUT_OF_RANGE[kind]
            limit = f"{float(context[name]):.15g}"
            return source.issue(IssueCode.OUT_OF_RANGE, at, limit=limit, side=side)
        case "literal_error":
            return _unknown_literal(at, re.findall("'([^']+)'", context["expected"]), source)
        case "string_pattern_mismatch":
            return _pattern_issue(at, source)
        case _:
            return _wrong_type(_EXPECTED[kind], at, source)


def _unknown_literal(at: ValuePath, allowed: list[str], source: YamlSource) -> Issue:
    value = source.raw_value(at)
    return source.issue(
        IssueCode.UNKNOWN_TERM,
        at,
        value=value,
        terms="page_parts",
        suggestion=nearest(value, allowed),
        allowed=", ".join(allowed),
    )


def _pattern_issue(at: ValuePath, source: YamlSource) -> Issue:
    value = source.raw_value(at)
    shape = "phone" if at[-1] == "phone" else "id"
    return source.issue(IssueCode.BAD_SHAPE, at, value=value, shape=shape)


_EXPECTED = {
    "string_type": "text",
    "int_type": "whole-number",
    "int_from_float": "whole-number",
    "float_type": "number",
    "bool_type": "yes-or-no",
    "tuple_type": "list",
    "model_type": "group",
    "model_attributes_type": "group",
    "dict_type": "group",
}


_UNQUOTED_PATTERNS = {
    "whole-number": re.compile(r"-?(0|[1-9][0-9]{0,17})"),
    "number": re.compile(r"-?(0|[1-9][0-9]{0,9})(\.[0-9]{1,6})?"),
    "amount": re.compile(r"-?(0|[1-9][0-9]{0,9})(\.[0-9]{1,6})?"),
    "yes-or-no": re.compile(r"true|false"),
}
"""Values that would be valid without their quotes."""


def _wrong_type(expected: str, at: ValuePath, source: YamlSource) -> Issue:
    value = source.raw_value(at)
    pattern = _UNQUOTED_PATTERNS.get(expected)
    valid_unquoted = pattern and pattern.fullmatch(value) and not DANISH_THOUSANDS.fullmatch(value)
    quoted = {"quoted": "yes"} if valid_unquoted else {}
    return source.issue(IssueCode.WRONG_TYPE, at, expected=expected, value=value, **quoted)


def known_keys(model: type[BaseModel], at: ValuePath) -> tuple[str, ...]:
    """The allowed keys of the group at the path `at` of a model."""
    current: type[BaseModel] = model
    for step in at:
        if isinstance(step, int):
            continue
        field = current.model_fields.get(step)
        nested_model = next(nested_models(field.annotation), None) if field is not None else None
        if nested_model is None:
            return ()
        current = nested_model
    return tuple(current.model_fields)
