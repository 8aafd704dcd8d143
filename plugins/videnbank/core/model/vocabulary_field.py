"""Values from the controlled lists, checked against the vocabulary while a record is read."""

from __future__ import annotations

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
    """The controlled lists of vocabulary.yml, and the municipalities of the table of places."""

    AREAS = "areas"
    TRACKS = "tracks"
    BOTTOM_LINES = "bottom_lines"
    DIRECTIONS = "directions"
    EVIDENCE = "evidence"
    STAGES = "stages"
    STATES = "states"
    RESULT_KINDS = "result_kinds"
    AUDIENCES = "audiences"
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


OPTIONAL_LISTS = (TermList.TRACKS, TermList.MUNICIPALITIES)
"""Lists that a site may do without altogether; no record then has the fields that hold them."""


class VocabularyLookup(Protocol):
    """What the model must be able to ask of a vocabulary while it reads a record."""

    def knows(self, terms: TermList, term: str) -> bool:
        """Whether an id is in use in a list."""

    def ids(self, terms: TermList) -> tuple[str, ...]:
        """The ids in use in a list, in the list's order."""

    def limit(self, terms: TermList) -> int:
        """How many words of a list a record may have."""

    def successor(self, terms: TermList, term: str) -> str | None:
        """The id that replaced a retired one, or None when `term` is not retired."""


@dataclass(frozen=True, slots=True)
class ListLimit:
    """Says that a field may hold no more words of a list than the site allows."""

    terms: TermList

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """A list held against the limit of the vocabulary in the validation context."""
        return core_schema.with_info_after_validator_function(self._checked, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """A list marked with what limits it; the schema step fills the number in."""
        return {**handler(schema), "x-limit": self.terms.value}

    def _checked(self, value: tuple[str, ...], info: core_schema.ValidationInfo) -> tuple[str, ...]:
        known: VocabularyLookup = (info.context or {})["vocabulary"]
        most = known.limit(self.terms)
        if len(value) > most and (known.ids(self.terms) or self.terms not in OPTIONAL_LISTS):
            raise model_error(IssueCode.TOO_MANY, most=most)
        return value


@dataclass(frozen=True, slots=True)
class VocabularyField:
    """Says that a field's value is an id of one controlled list.

    With `closed`, the list is one the program itself reasons about and the value becomes
    that enumeration's member. The validation context carries the vocabulary
    (`{"vocabulary": KnownTerms}`).
    """

    terms: TermList
    closed: type[StrEnum] | None = None

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """A string that must be known to the vocabulary of the validation context."""
        return core_schema.with_info_after_validator_function(
            self._checked, core_schema.str_schema(strict=True)
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """A string marked with the list its values come from; the schema step fills them in."""
        return {"type": "string", "x-vocabulary": self.terms.value}

    def _checked(self, value: str, info: core_schema.ValidationInfo) -> str | StrEnum:
        context = info.context or {}
        known: VocabularyLookup = context["vocabulary"]
        if self.terms in OPTIONAL_LISTS and not known.ids(self.terms):
            return value  # the whole field is refused (record.unused_fields)
        if not known.knows(self.terms, value):
            if (successor := known.successor(self.terms, value)) is not None:
                raise model_error(
                    IssueCode.RETIRED_TERM, value=value, terms=self.terms, successor=successor
                )
            ids = known.ids(self.terms)
            raise model_error(
                IssueCode.UNKNOWN_TERM,
                value=value,
                terms=self.terms,
                suggestion=nearest(value, ids),
                allowed=choices_text(ids),
            )
        return self.closed(value) if self.closed else value
