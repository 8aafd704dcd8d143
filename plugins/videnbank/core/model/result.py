"""A result: an evaluation, study, survey or lesson."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from videnbank.core.model.frozen_model import Distinct
from videnbank.core.model.outcome import ResultOutcome
from videnbank.core.model.record import Record
from videnbank.core.model.reference import CaseReference, Kind
from videnbank.core.model.text import Passage
from videnbank.core.model.vocabulary_field import TermList, VocabularyField


class ResultKind(StrEnum):
    """The type of a result, strongest first."""

    EVALUATION = "evaluation"
    RESEARCH = "research"
    SURVEY = "survey"
    LESSON = "lesson"


class Result(Record):
    """An evaluation, study, survey or cross-case lesson, with its limitations."""

    record_kind: ClassVar[Kind] = Kind.RESULT
    folder: ClassVar[str] = "resultater"

    kind: Annotated[ResultKind, VocabularyField(TermList.RESULT_KINDS, ResultKind)]
    question: Passage
    conclusion: Passage
    covers: Distinct[CaseReference] = ()
    outcomes: tuple[ResultOutcome, ...] = ()
    limitations: Annotated[tuple[Passage, ...], Field(min_length=1)]
