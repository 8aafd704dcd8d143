"""What some kinds of record tell and others do not, read by the field that tells it.

A field means the same in every kind that has it; a kind without it has nothing to tell. So no
kind has to be named where these are used.
"""

from __future__ import annotations

from datetime import date

from videnbank.core.model.outcome import Outcome
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Reference
from videnbank.core.model.tool import Duration

OUTCOMES = "outcomes"


def outcomes_of(record: Record) -> tuple[Outcome, ...]:
    """The outcomes of a record."""
    outcomes: tuple[Outcome, ...] = getattr(record, OUTCOMES, ())
    return outcomes


def can_have_outcomes(model: type[Record]) -> bool:
    """Whether the records of a kind tell of outcomes, or could."""
    return OUTCOMES in model.model_fields


def tools_of(record: Record) -> tuple[Reference, ...]:
    """The tools a record says were used."""
    tools: tuple[Reference, ...] = getattr(record, "tools", ())
    return tools


def covered_cases(record: Record) -> tuple[Reference, ...]:
    """The cases a record rests on."""
    covered: tuple[Reference, ...] = getattr(record, "covers", ())
    return covered


def duration_of(record: Record) -> Duration | None:
    """The time a record says it takes to use it."""
    duration: Duration | None = getattr(record, "duration", None)
    return duration


def event_date(record: Record) -> date | None:
    """The day on which what a record reports took place."""
    day: date | None = getattr(record, "date", None)
    return day
