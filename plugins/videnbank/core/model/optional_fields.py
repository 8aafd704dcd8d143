"""Accessors for fields that only some kinds of record have; other kinds give an empty value.

A field means the same in every kind that has it, so callers need not check the kind.
"""

from __future__ import annotations

from datetime import date

from videnbank.core.model.case import Stage
from videnbank.core.model.dates import Period
from videnbank.core.model.outcome import Outcome, Repetition
from videnbank.core.model.provenance import StepProvenance
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Reference
from videnbank.core.model.result import ResultKind
from videnbank.core.model.tool import Duration

OUTCOMES = "outcomes"
COVERS = "covers"
PERIOD = "period"


def outcomes_of(record: Record) -> tuple[Outcome, ...]:
    """The outcomes of a record."""
    outcomes: tuple[Outcome, ...] = getattr(record, OUTCOMES, ())
    return outcomes


def repetition_of(outcome: Outcome) -> Repetition | None:
    """The outcome of a case that this one states again."""
    repetition: Repetition | None = getattr(outcome, "repeats", None)
    return repetition


def can_have_outcomes(model: type[Record]) -> bool:
    """Whether a kind of record can have outcomes."""
    return OUTCOMES in model.model_fields


def tools_of(record: Record) -> tuple[Reference, ...]:
    """The tools that were used."""
    tools: tuple[Reference, ...] = getattr(record, "tools", ())
    return tools


def covered_cases(record: Record) -> tuple[Reference, ...]:
    """The cases that a result covers."""
    covered: tuple[Reference, ...] = getattr(record, COVERS, ())
    return covered


def period_of(record: Record) -> Period | None:
    """The period of a project."""
    period: Period | None = getattr(record, PERIOD, None)
    return period


def stage_of(record: Record) -> Stage | None:
    """The stage of a project."""
    stage: Stage | None = getattr(record, "stage", None)
    return stage


def result_kind_of(record: Record) -> ResultKind | None:
    """The type of a result."""
    kind: ResultKind | None = getattr(record, "kind", None)
    return kind


def has_no_way_to_use_it(record: Record) -> bool:
    """Whether a guide has neither steps nor a word about where they are."""
    return getattr(record, "steps", None) == () and getattr(record, "shortened", None) is None


def step_count(record: Record) -> int | None:
    """The number of steps of a guide; None in kinds without steps."""
    steps: tuple[object, ...] | None = getattr(record, "steps", None)
    return None if steps is None else len(steps)


def duration_of(record: Record) -> Duration | None:
    """The duration of using a tool."""
    duration: Duration | None = getattr(record, "duration", None)
    return duration


def step_of_image(record: Record) -> int | None:
    """The number of the step that its image shows; None if it shows all or none."""
    step: int | None = getattr(record, "image_step", None)
    return step


def steps_by_source(record: Record) -> StepProvenance:
    """Which parts of its steps are the source's own; none in kinds without steps."""
    provenance: StepProvenance = getattr(record, "steps_by_source", StepProvenance())
    return provenance


def has_fold_up_card(record: Record) -> bool:
    """Whether its steps are the sides of a card to fold."""
    has_card: bool = getattr(record, "fold_up_card", False)
    return has_card


def event_date(record: Record) -> date | None:
    """The date of the event that a record reports."""
    event: date | None = getattr(record, "date", None)
    return event
