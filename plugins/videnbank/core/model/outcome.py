"""Outcomes of a project: direction, evidence and the figures behind them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator

from videnbank.core.issues.issue import IssueCode
from videnbank.core.issues.model_error import model_error
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.numbers import (
    DECIMAL,
    WHOLE,
    danish_number,
    danish_range,
    number_error,
)
from videnbank.core.model.reference import CaseReference
from videnbank.core.model.source import SourceId
from videnbank.core.model.text import Line, Passage, ShortLine
from videnbank.core.model.vocabulary_field import TermList, VocabularyField
from videnbank.core.model.yes_no import YesNo


class Direction(StrEnum):
    """The direction of an outcome."""

    BETTER = "better"
    WORSE = "worse"
    MIXED = "mixed"
    UNCHANGED = "unchanged"
    UNKNOWN = "unknown"


class Evidence(StrEnum):
    """The evidence for an outcome, strongest first (design §2)."""

    MEASURED = "measured"
    EVALUATED = "evaluated"
    REPORTED = "reported"
    CLAIMED = "claimed"
    PLANNED = "planned"

    @property
    def rank(self) -> int:
        """Its place among the kinds of evidence, from 0 for the strongest."""
        return list(Evidence).index(self)


class Quantity(FrozenModel):
    """A number, or a range when that is all the source gives."""

    min: Annotated[float, DECIMAL]
    max: Annotated[float, DECIMAL]

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.max < self.min:
            raise model_error(
                IssueCode.BACKWARDS, at="max", first=f"{self.min:.15g}", last=f"{self.max:.15g}"
            )
        return self

    @property
    def exact(self) -> float | None:
        """The number, or None for a range."""
        return self.min if self.min == self.max else None


def _number_as_range(value: Any) -> Any:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return {"min": value, "max": value}
    if isinstance(value, str):
        if (bounds := danish_range(value)) is not None:
            return {"min": bounds[0], "max": bounds[1]}
        if (number := danish_number(value)) is None:
            raise number_error(value, "amount")
        return {"min": number, "max": number}
    if not isinstance(value, (dict, Quantity)):
        raise model_error(IssueCode.WRONG_TYPE, expected="amount")
    return value


Amount = Annotated[Quantity, BeforeValidator(_number_as_range)]
"""`12,7`, or a range: `16-20` or `{min: 16, max: 20}`."""


class Measure(FrozenModel):
    """The figures behind an outcome, in one unit.

    `change` is derived when both `before` and `after` are given, and must then be left out.
    `n` is the sample size.
    """

    indicator: Line
    unit: Line | None = None
    before: Amount | None = None
    after: Amount | None = None
    change: Amount | None = None
    approximate: YesNo = False
    n: Annotated[int, Field(ge=1), WHOLE] | None = None
    period: Line | None = None
    comparison: Line | None = None

    @model_validator(mode="after")
    def _check_figures(self) -> Self:
        if self.before is None and self.after is None and self.change is None:
            raise model_error(IssueCode.MEASURE_WITHOUT_VALUE)
        if self.unit is None:
            raise model_error(IssueCode.MISSING_UNIT)
        if self.before is not None and self.after is not None and self.change is not None:
            raise model_error(IssueCode.COMPUTED_VALUE, at="change")
        return self


class Outcome(FrozenModel):
    """A finding on one bottom line, with direction, evidence and source.

    `short` is a long finding in one sentence that says no more than it.
    """

    bottom_line: Annotated[str, VocabularyField(TermList.BOTTOM_LINES)]
    finding: Passage
    short: ShortLine | None = None
    direction: Annotated[Direction, VocabularyField(TermList.DIRECTIONS, Direction)]
    evidence: Annotated[Evidence, VocabularyField(TermList.EVIDENCE, Evidence)]
    measure: Measure | None = None
    source: SourceId

    @model_validator(mode="after")
    def _require_measure(self) -> Self:
        if self.evidence is Evidence.MEASURED and self.measure is None:
            raise model_error(IssueCode.MISSING_MEASURE, at="evidence")
        return self


class Repetition(FrozenModel):
    """The outcome of a case that a result states again.

    `number` is its position among the case's outcomes on the same bottom line, counted from 1.
    """

    case: CaseReference
    number: Annotated[int, Field(ge=1), WHOLE] = 1


class ResultOutcome(Outcome):
    """An outcome in a result, which may be one that a covered case has already."""

    repeats: Repetition | None = None
