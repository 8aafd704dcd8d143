"""References between records: `tool/<id>`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, PlainValidator, WithJsonSchema

from videnbank.core.issues.issue import IssueCode
from videnbank.core.issues.model_error import model_error
from videnbank.core.language.signs import plain_signs
from videnbank.core.language.slug import ID_PATTERN


class Kind(StrEnum):
    """The kinds of record; their models are in `registry.MODELS`."""

    CASE = "case"
    TOOL = "tool"
    RESULT = "result"
    NEWS = "news"


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """A reference to a record by kind and id."""

    kind: Kind
    id: str

    def __str__(self) -> str:
        return f"{self.kind.value}/{self.id}"


_PATTERN = re.compile(rf"({'|'.join(Kind)})/({ID_PATTERN.pattern})")


def parse_reference(text: str) -> Reference | None:
    """Parse `kind/id`; None when malformed. The record need not exist."""
    match = _PATTERN.fullmatch(plain_signs(text))
    return Reference(Kind(match[1]), match[2]) if match is not None else None


def _reference(value: object) -> Reference:
    if isinstance(value, Reference):
        return value
    if isinstance(value, (tuple, dict)):
        raise model_error(IssueCode.WRONG_TYPE, expected="reference")
    reference = parse_reference(value) if isinstance(value, str) else None
    if reference is None:
        raise model_error(IssueCode.BAD_REFERENCE, value=value)
    return reference


def _of(*kinds: Kind) -> AfterValidator:
    def check(reference: Reference) -> Reference:
        if reference.kind not in kinds:
            raise model_error(IssueCode.WRONG_KIND, value=reference, kind=kinds[0])
        return reference

    return AfterValidator(check)


def _schema(kinds: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": f"^({kinds})/{ID_PATTERN.pattern}$"})


AnyReference = Annotated[Reference, PlainValidator(_reference), _schema("|".join(Kind))]
"""A reference to any record."""

CaseReference = Annotated[Reference, PlainValidator(_reference), _of(Kind.CASE), _schema("case")]
"""A reference to a case: `case/<id>`."""

ToolReference = Annotated[Reference, PlainValidator(_reference), _of(Kind.TOOL), _schema("tool")]
"""A reference to a tool: `tool/<id>`."""
