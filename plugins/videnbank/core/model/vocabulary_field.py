"""Field types for controlled lists, validated against the vocabulary."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from videnbank.core.issues.choices import choices_text
from videnbank.core.issues.issue import IssueCode
from videnbank.core.issues.model_error import model_error
from videnbank.core.language.suggestion import nearest


class TermList(StrEnum):
    """The controlled lists: those of vocabulary.yml, and the municipalities."""

    AREAS = "areas"
    TRACKS = "tracks"
    BOTTOM_LINES = "bottom_lines"
    DIRECTIONS = "directions"
    EVIDENCE = "evidence"
    STAGES = "stages"
    STATES = "states"
    RESULT_KINDS = "result_kinds"
    AUDIENCES = "audiences"
    FORMATS = "formats"
    TOPICS = "topics"
    ORGANISATIONS = "organisations"
    WORKPLACE_TYPES = "workplace_types"
    ROLES = "roles"
    ANCHORINGS = "anchorings"
    PROGRAMMES = "programmes"
    CLUSTERS = "clusters"
    COUNTRIES = "countries"
    SUCCESS_CRITERIA = "success_criteria"
    MUNICIPALITIES = "municipalities"


OPTIONAL_LISTS = (TermList.TRACKS, TermList.FORMATS, TermList.MUNICIPALITIES)
"""Lists that a site may leave out entirely; the fields that use them are then not allowed."""


class VocabularyLookup(Protocol):
    """The interface that the models need for validating against a vocabulary."""

    def knows(self, terms: TermList, term: str) -> bool:
        """Whether a term is in use."""

    def ids(self, terms: TermList) -> tuple[str, ...]:
        """The ids in use, in list order."""

    def matches(self, terms: TermList, text: str) -> tuple[str, ...]:
        """The ids that a text can mean: itself if it is one, else those with it as label."""

    def limit(self, terms: TermList) -> int:
        """The maximum number of terms per record."""

    def successor(self, terms: TermList, term: str) -> str | None:
        """The current successor of a retired term, or None when `term` is not retired."""


_SEPARATORS = re.compile(r"[;/|+&]| og ")
"""What authors write between two terms in place of a comma."""


@dataclass(frozen=True, slots=True)
class ListLimit:
    """Annotation: a field may hold at most as many terms as the site allows."""

    terms: TermList

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Validate the length against the vocabulary in the validation context."""
        return core_schema.with_info_after_validator_function(self._validate, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Add `x-limit`, which the JSON schema step replaces by the number."""
        return {**handler(schema), "x-limit": self.terms.value}

    def _validate(
        self, value: tuple[str, ...], info: core_schema.ValidationInfo
    ) -> tuple[str, ...]:
        vocabulary: VocabularyLookup = (info.context or {})["vocabulary"]
        maximum = vocabulary.limit(self.terms)
        if len(value) > maximum and (
            vocabulary.ids(self.terms) or self.terms not in OPTIONAL_LISTS
        ):
            raise model_error(IssueCode.TOO_MANY, most=maximum)
        return value


@dataclass(frozen=True, slots=True)
class VocabularyField:
    """Annotation: the value of a field is an id of a controlled list, or the label of one.

    `enum` is set for lists that the program itself depends on; the value is converted to its
    member. The validation context holds the vocabulary: `{"vocabulary": VocabularyLookup}`.
    """

    terms: TermList
    enum: type[StrEnum] | None = None

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Validate a string against the vocabulary in the validation context."""
        return core_schema.with_info_after_validator_function(
            self._validate, core_schema.str_schema(strict=True)
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Add `x-vocabulary`, which the JSON schema step replaces by the values."""
        return {"type": "string", "x-vocabulary": self.terms.value}

    def _validate(self, value: str, info: core_schema.ValidationInfo) -> str | StrEnum:
        context = info.context or {}
        vocabulary: VocabularyLookup = context["vocabulary"]
        if self.terms in OPTIONAL_LISTS and not vocabulary.ids(self.terms):
            return value  # the whole field is rejected (record.unused_fields)
        ids_meant = vocabulary.matches(self.terms, value)
        if len(ids_meant) > 1:
            raise model_error(
                IssueCode.AMBIGUOUS_TERM, value=value, terms=self.terms, ids=", ".join(ids_meant)
            )
        value = ids_meant[0] if ids_meant else value
        if not vocabulary.knows(self.terms, value):
            if (successor := vocabulary.successor(self.terms, value)) is not None:
                raise model_error(
                    IssueCode.RETIRED_TERM, value=value, terms=self.terms, successor=successor
                )
            if _is_joined(value, self.terms, vocabulary):
                raise model_error(IssueCode.BAD_YAML_COMMA)
            ids = vocabulary.ids(self.terms)
            raise model_error(
                IssueCode.UNKNOWN_TERM,
                value=value,
                terms=self.terms,
                suggestion=nearest(value, ids),
                allowed=choices_text(ids),
            )
        return self.enum(value) if self.enum else value


def _is_joined(value: str, terms: TermList, vocabulary: VocabularyLookup) -> bool:
    """Whether a value is several terms with another sign between them than a comma."""
    parts = _SEPARATORS.split(value)
    return len(parts) > 1 and all(vocabulary.matches(terms, part) for part in parts)
