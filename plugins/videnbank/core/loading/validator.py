"""Validates values against a model, and locates every error in the YAML source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from videnbank.core.issues.choices import choices_text
from videnbank.core.issues.issue import MAX_ALIKE, Issue, IssueCode, more_alike
from videnbank.core.language.signs import quoted_as_value, typographic_quotes
from videnbank.core.language.suggestion import nearest
from videnbank.core.loading.yaml_positions import SourceValue, locate
from videnbank.core.model.field_names import field_meant
from videnbank.core.model.fields import ValuePath, free_texts, nested_models, takes_any_text
from videnbank.core.model.vocabulary_field import VocabularyLookup

Model = TypeVar("Model", bound=BaseModel)

_OUR_CODES = {code.value: code for code in IssueCode}
_QUOTED_RAW = {
    IssueCode.BAD_DATE,
    IssueCode.IMPOSSIBLE_DATE,
    IssueCode.BAD_REFERENCE,
}
"""Codes that quote the source text, since YAML may parse it as something else (`no`)."""
_SUSPICIOUS = re.compile("[^\\s#][ \\t]+#|[\u2018-\u201f\u00ab\u00bb\u2039\u203a\uff02]")
"""What a file must have for a text in it to be cut at `#` or wrapped in typographic quotes."""

_BULLET = re.compile("[\u2010-\u2015\u2022\u00b7\u2219\u2023\u25e6\u25cf\u25aa*](?=\\s)")
_DASH_WITHOUT_SPACE = re.compile(r"-[^\W\d]")
_MISSING_BY_RULE = {
    IssueCode.MISSING_PLACE.value: "municipalities",
    IssueCode.MISSING_TRACK_REASON.value: "tracks",
}
"""Rules that miss a field, and the field."""

_NOT_OF_A_VALUE = {
    "missing",
    "extra_forbidden",
    IssueCode.MARKUP.value,
    "string_too_long",
    *_MISSING_BY_RULE,
}
"""Errors that have another cause than quotes round the value, if it has them."""

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
        return self.located(at).raw

    def located(self, at: ValuePath) -> SourceValue:
        """The value at the path `at` as its file has it."""
        return locate(self.yaml, (*self.prefix, *at), self.first_line)

    def nested(self, at: ValuePath) -> YamlSource:
        """The same source, for validating the values at the path `at` separately."""
        return replace(self, prefix=(*self.prefix, *at))


def validate(
    model: type[Model], values: Mapping[str, Any], source: YamlSource, vocabulary: VocabularyLookup
) -> ValidationResult[Model]:
    """Validates `values`, parsed from `source`, against `model` and the vocabulary."""
    slips = tuple(_text_slips(model, values, source))
    try:
        valid = model.model_validate(values, context={"vocabulary": vocabulary})
    except ValidationError as failure:
        errors = failure.errors(include_url=False)
        error_paths = [error["loc"] for error in errors]
        renamed = _renamed_fields(model, errors)
        reported = (
            error
            for error in errors
            if not _is_miscount(error, error_paths) and _field_of(error) not in renamed
        )
        issues = _bounded(model, reported, source)
        places = {slip.position for slip in slips}
        others = tuple(issue for issue in issues if issue.position not in places)
        return ValidationResult(None, (*slips, *others))
    return ValidationResult(None, slips) if slips else ValidationResult(valid)


def _bounded(
    model: type[BaseModel], errors: Iterable[Mapping[str, Any]], source: YamlSource
) -> Iterator[Issue]:
    """The issues of the first errors of each kind in each list, and one that counts the rest."""
    dropped: dict[tuple[object, ...], Mapping[str, Any]] = {}
    counts: Counter[tuple[object, ...]] = Counter()
    for error in errors:
        at = error["loc"][:-1] if error["type"] == "extra_forbidden" else error["loc"]
        kind = (error["type"], *(step for step in at if isinstance(step, str)))
        counts[kind] += 1
        if counts[kind] <= MAX_ALIKE:
            yield _issue(model, error, source)
        else:
            dropped.setdefault(kind, error)
    for kind, first in dropped.items():
        yield more_alike(_issue(model, first, source), counts[kind] - MAX_ALIKE)


def _text_slips(
    model: type[BaseModel], values: Mapping[str, Any], source: YamlSource
) -> Iterator[Issue]:
    """Texts that YAML reads otherwise than they are meant, without saying so."""
    if not _SUSPICIOUS.search(source.yaml):
        return
    for at in free_texts(model, values):
        located = source.located(at)
        if located.style:
            continue
        if located.after_hash:
            yield source.issue(IssueCode.TEXT_AFTER_HASH, at, value=located.after_hash)
        elif quotes := quoted_as_value(located.raw):
            yield source.issue(IssueCode.TYPOGRAPHIC_QUOTES, at, value=quotes)


def _renamed_fields(
    model: type[BaseModel], errors: Iterable[Mapping[str, Any]]
) -> frozenset[ValuePath]:
    """The fields that are there under another name, so that they are not missing as well."""
    return frozenset(
        (*error["loc"][:-1], meant.partition(":")[0])
        for error in errors
        if error["type"] == "extra_forbidden"
        and (meant := field_meant(str(error["loc"][-1]), known_keys(model, error["loc"][:-1])))
    )


def _field_of(error: Mapping[str, Any]) -> ValuePath | None:
    """The field that an error says is missing; None for errors of other types."""
    at: ValuePath = error["loc"]
    if error["type"] == "missing":
        return at
    missing = _MISSING_BY_RULE.get(error["type"])
    return (*at, missing) if missing else None


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
    raw = "" if kind in _NOT_OF_A_VALUE else source.raw_value(at)
    quotes = typographic_quotes(raw)
    if quotes and (kind != IssueCode.BAD_URL or quotes.startswith(raw[:1])):
        return source.issue(IssueCode.TYPOGRAPHIC_QUOTES, at, value=quotes)
    if kind in _OUR_CODES:
        code = _OUR_CODES[kind]
        if code is IssueCode.WRONG_TYPE:
            return _wrong_type(model, context["expected"], at, source, error["input"])
        if code in _QUOTED_RAW:
            context["value"] = source.raw_value(at)
        return source.issue(code, at, **context)
    if kind in _EXPECTED:
        return _wrong_type(model, _EXPECTED[kind], at, source, error["input"])
    return _pydantic_issue(model, kind, at, context, source)


def _pydantic_issue(
    model: type[BaseModel], kind: str, at: ValuePath, context: Mapping[str, str], source: YamlSource
) -> Issue:
    match kind:
        case "missing":
            return source.key_issue(IssueCode.MISSING_KEY, at)
        case "extra_forbidden":
            return _unknown_key(model, at, source)
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
        case _:
            return _pattern_issue(at, source)


def _unknown_key(model: type[BaseModel], at: ValuePath, source: YamlSource) -> Issue:
    known = known_keys(model, at[:-1])
    name = str(at[-1])
    meant = field_meant(name, known)
    if meant == "":
        return source.key_issue(IssueCode.UNKNOWN_KEY, at, value=name, foreign="yes")
    suggestion = meant or ""
    if source.raw_value(at).lower() in {"false", "no"}:
        suggestion = suggestion.partition(":")[0]
    return source.key_issue(
        IssueCode.UNKNOWN_KEY, at, value=name, suggestion=suggestion, allowed=choices_text(known)
    )


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


def _wrong_type(
    model: type[BaseModel], expected: str, at: ValuePath, source: YamlSource, given: object
) -> Issue:
    is_item = isinstance(at[-1], int) and isinstance(given, dict)
    if expected == "text" and is_item and takes_any_text(model, at):
        return source.issue(IssueCode.BAD_YAML_COLON, at)
    if expected == "text" and isinstance(given, (tuple, dict)):
        return source.issue(IssueCode.WRONG_TYPE, at, expected="single-text", value="")
    value = source.raw_value(at)
    if expected == "list" and _DASH_WITHOUT_SPACE.match(value):
        return source.issue(IssueCode.BAD_YAML_SPACE, at, value="-")
    if expected == "list" and (bullet := _BULLET.match(value)):
        return source.issue(IssueCode.BAD_YAML_LOOK_ALIKE, at, value=bullet[0], right="-")
    if expected == "list" and takes_any_text(model, at):
        return source.issue(IssueCode.WRONG_TYPE, at, expected="list-of-texts", value="")
    return source.issue(IssueCode.WRONG_TYPE, at, expected=expected, value=value)


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
