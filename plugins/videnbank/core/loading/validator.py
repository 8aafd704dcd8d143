"""Values held against a model: a typed object, or every mistake with its place."""

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
_SAID_AS_WRITTEN = {
    IssueCode.BAD_DATE,
    IssueCode.IMPOSSIBLE_DATE,
    IssueCode.BAD_REFERENCE,
}
"""Here the value may be something else to YAML than to its author, as `no` is."""
_OUT_OF_RANGE = {
    "greater_than_equal": ("ge", "least"),
    "greater_than": ("gt", "above"),
    "less_than_equal": ("le", "most"),
}
"""pydantic's word for a limit that is broken: where it says the limit, and which side it is on."""


@dataclass(frozen=True, slots=True)
class Checked(Generic[Model]):
    """What came of a check: the model when all is well, else the issues."""

    model: Model | None
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A piece of YAML as it stands in its file, for finding the place of a mistake.

    `above` are the steps to the values looked at; a field's name begins after `unnamed` of them.
    """

    path: str
    yaml: str
    first_line: int = 1
    above: ValuePath = ()
    unnamed: int = 0

    def issue(self, code: IssueCode, at: ValuePath, **details: str) -> Issue:
        """The issue `code` at the value that stands at `at`."""
        return self._issue(code, at, details, key=False)

    def key_issue(self, code: IssueCode, at: ValuePath, **details: str) -> Issue:
        """The issue `code` at the key that stands at `at`, or where it is missing."""
        return self._issue(code, at, details, key=True)

    def _issue(
        self, code: IssueCode, at: ValuePath, details: Mapping[str, str], *, key: bool
    ) -> Issue:
        whole = (*self.above, *at)
        place = locate(self.yaml, whole, self.first_line, key=key)
        return Issue(
            self.path,
            place.position,
            code,
            field_name(whole[self.unnamed :]),
            tuple(sorted(details.items())),
        )

    def written_at(self, at: ValuePath) -> str:
        """The value at `at` just as its author wrote it."""
        return locate(self.yaml, (*self.above, *at), self.first_line).written

    def below(self, at: ValuePath) -> Written:
        """The same text, for values that are checked apart and stand below `at`."""
        return replace(self, above=(*self.above, *at))


def validate(
    model: type[Model], values: Mapping[str, Any], written: Written, vocabulary: VocabularyLookup
) -> Checked[Model]:
    """Holds `values`, read from `written`, against `model` and the vocabulary."""
    try:
        return Checked(model.model_validate(values, context={"vocabulary": vocabulary}))
    except ValidationError as error:
        lines = error.errors(include_url=False)
        wrong = [line["loc"] for line in lines]
        told = (line for line in lines if not _is_only_miscounted(line, wrong))
        return Checked(None, tuple(_issue(model, line, written) for line in told))


def _is_only_miscounted(line: Mapping[str, Any], wrong: list[tuple[int | str, ...]]) -> bool:
    # pydantic leaves items with a mistake out when it counts a list.
    at = line["loc"]
    return line["type"] == "too_short" and any(
        len(other) > len(at) and other[: len(at)] == at for other in wrong
    )


def field_name(path: ValuePath) -> str:
    """The path as an author would say it: `outcomes[2].source`, items counted from 1."""
    name = ""
    for step in path:
        if isinstance(step, int):
            name += f"[{step + 1}]"
        else:
            name += f".{step}" if name else step
    return name


def path_of(dotted: str) -> ValuePath:
    """The path that `tools.0` names."""
    return tuple(int(step) if step.isdigit() else step for step in dotted.split("."))


def _issue(model: type[BaseModel], line: Mapping[str, Any], written: Written) -> Issue:
    context: dict[str, str] = {k: str(v) for k, v in line.get("ctx", {}).items()}
    context.pop("code", None)
    at: ValuePath = line["loc"]
    if below := context.pop("at", ""):
        at = (*at, *path_of(below))
    kind = line["type"]
    if kind in _OUR_CODES:
        code = _OUR_CODES[kind]
        if code is IssueCode.WRONG_TYPE:
            return _wrong_type(context["expected"], at, written)
        if code in _SAID_AS_WRITTEN:
            context["value"] = written.written_at(at)
        return written.issue(code, at, **context)
    return _pydantic_issue(model, kind, at, context, written)


def _pydantic_issue(
    model: type[BaseModel], kind: str, at: ValuePath, context: Mapping[str, str], written: Written
) -> Issue:
    match kind:
        case "missing":
            return written.key_issue(IssueCode.MISSING_KEY, at)
        case "extra_forbidden":
            known = known_keys(model, at[:-1])
            return written.key_issue(
                IssueCode.UNKNOWN_KEY,
                at,
                value=str(at[-1]),
                suggestion=nearest(str(at[-1]), known),
                allowed=choices_text(known),
            )
        case "string_too_long":
            length = str(len(written.written_at(at)))
            return written.issue(IssueCode.TOO_LONG, at, most=context["max_length"], length=length)
        case "string_too_short":
            return written.issue(IssueCode.EMPTY_VALUE, at)
        case "too_long":
            return written.issue(IssueCode.TOO_MANY, at, most=context["max_length"])
        case "too_short":
            return written.issue(IssueCode.TOO_FEW, at, least=context["min_length"])
        case _ if kind in _OUT_OF_RANGE:
            name, side = _OUT_OF_RANGE[kind]
            limit = f"{float(context[name]):.15g}"
            return written.issue(IssueCode.OUT_OF_RANGE, at, limit=limit, side=side)
        case "literal_error":
            return _not_among(at, re.findall("'([^']+)'", context["expected"]), written)
        case "string_pattern_mismatch":
            return _out_of_shape(at, written)
        case _:
            return _wrong_type(_EXPECTED[kind], at, written)


def _not_among(at: ValuePath, allowed: list[str], written: Written) -> Issue:
    value = written.written_at(at)
    return written.issue(
        IssueCode.UNKNOWN_TERM,
        at,
        value=value,
        terms="page_parts",
        suggestion=nearest(value, allowed),
        allowed=", ".join(allowed),
    )


def _out_of_shape(at: ValuePath, written: Written) -> Issue:
    value = written.written_at(at)
    if at[0] == "former_urls":
        return written.issue(IssueCode.BAD_FORMER_URL, at, value=value)
    shape = "phone" if at[-1] == "phone" else "id"
    return written.issue(IssueCode.BAD_SHAPE, at, value=value, shape=shape)


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


_WOULD_DO = {
    "whole-number": re.compile(r"-?(0|[1-9][0-9]{0,17})"),
    "number": re.compile(r"-?(0|[1-9][0-9]{0,9})(\.[0-9]{1,6})?"),
    "amount": re.compile(r"-?(0|[1-9][0-9]{0,9})(\.[0-9]{1,6})?"),
    "yes-or-no": re.compile(r"true|false"),
}
"""What would be right if it did not stand in quotes."""


def _wrong_type(expected: str, at: ValuePath, written: Written) -> Issue:
    value = written.written_at(at)
    pattern = _WOULD_DO.get(expected)
    would_do = pattern and pattern.fullmatch(value) and not DANISH_THOUSANDS.fullmatch(value)
    quoted = {"quoted": "yes"} if would_do else {}
    return written.issue(IssueCode.WRONG_TYPE, at, expected=expected, value=value, **quoted)


def known_keys(model: type[BaseModel], at: ValuePath) -> tuple[str, ...]:
    """The keys that may stand in the group at `at` of a model."""
    shape: type[BaseModel] = model
    for step in at:
        if isinstance(step, int):
            continue
        inner = shape.model_fields.get(step)
        found = next(nested_models(inner.annotation), None) if inner is not None else None
        if found is None:
            return ()
        shape = found
    return tuple(shape.model_fields)
