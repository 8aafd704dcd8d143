"""A case: a project at one or more municipal workplaces."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import Field
from pydantic_core import PydanticCustomError

from videnbank.core.issues.issue import IssueCode
from videnbank.core.issues.model_error import model_error
from videnbank.core.model.dates import Period
from videnbank.core.model.frozen_model import Distinct, FrozenModel
from videnbank.core.model.numbers import DECIMAL, KRONER, WHOLE
from videnbank.core.model.outcome import Outcome
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Kind, ToolReference
from videnbank.core.model.text import Line, Passage
from videnbank.core.model.vocabulary_field import TermList, VocabularyField, VocabularyLookup


class Stage(StrEnum):
    """The stage of a project."""

    PLANNED = "planned"
    RUNNING = "running"
    COMPLETED = "completed"
    EVALUATED = "evaluated"


class Effort(FrozenModel):
    """The resources spent, where the source gives them; `budget_dkk` is in Danish kroner."""

    people: Annotated[int, Field(ge=1), WHOLE] | None = None
    workshops: Annotated[int, Field(ge=1), WHOLE] | None = None
    hours: Annotated[float, Field(gt=0), DECIMAL] | None = None
    budget_dkk: Annotated[int, Field(ge=1), KRONER] | None = None
    note: Line | None = None


class Case(Record):
    """A project at one or more municipal workplaces, with what was done and its outcomes."""

    record_kind: ClassVar[Kind] = Kind.CASE
    folder: ClassVar[str] = "cases"
    outside_docs: ClassVar[bool] = True
    shows_missing_outcomes: ClassVar[bool] = True
    comparable: ClassVar[bool] = True

    municipalities: Distinct[Annotated[str, VocabularyField(TermList.MUNICIPALITIES)]] = ()
    country: Annotated[str, VocabularyField(TermList.COUNTRIES)] | None = None
    workplaces: Distinct[Line] = ()
    workplace_types: Distinct[Annotated[str, VocabularyField(TermList.WORKPLACE_TYPES)]] = ()
    programme: Annotated[str, VocabularyField(TermList.PROGRAMMES)] | None = None
    partners: Distinct[Annotated[str, VocabularyField(TermList.ORGANISATIONS)]] = ()
    period: Period | None = None
    stage: Annotated[Stage, VocabularyField(TermList.STAGES, Stage)]
    cluster: Annotated[str, VocabularyField(TermList.CLUSTERS)] | None = None
    involved: Distinct[Annotated[str, VocabularyField(TermList.ROLES)]] = ()
    anchoring: Distinct[Annotated[str, VocabularyField(TermList.ANCHORINGS)]] = ()
    effort: Effort | None = None
    tools: Distinct[ToolReference] = ()
    barriers: tuple[Passage, ...] = ()
    advice: tuple[Passage, ...] = ()
    outcomes: tuple[Outcome, ...] = ()

    @classmethod
    def rules(
        cls, raw: Mapping[str, Any], vocabulary: VocabularyLookup
    ) -> list[PydanticCustomError]:
        """Check the rules of all records, and require a place if the site has places."""
        errors = super().rules(raw, vocabulary)
        if not vocabulary.ids(TermList.MUNICIPALITIES):
            return errors
        if not raw.get("municipalities") and not raw.get("country"):
            errors.append(model_error(IssueCode.MISSING_PLACE))
        return errors
