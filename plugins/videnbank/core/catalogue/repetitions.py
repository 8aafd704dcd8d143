"""Validation of outcomes that state the finding of a case again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from videnbank.core.catalogue.outcomes import repeated_outcome
from videnbank.core.catalogue.references import ReferenceProblem
from videnbank.core.issues.issue import IssueCode
from videnbank.core.model.fields import ValuePath
from videnbank.core.model.optional_fields import (
    OUTCOMES,
    covered_cases,
    outcomes_of,
    repetition_of,
)
from videnbank.core.model.outcome import Outcome
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Reference


def repetition_problems(
    record: Record, records: Mapping[Reference, Record]
) -> Iterator[tuple[ValuePath, ReferenceProblem]]:
    """What is wrong with the repetitions of a record, and where.

    `records` are the valid records; a case that is not among them has errors of its own.
    """
    for index, outcome in enumerate(outcomes_of(record)):
        repetition = repetition_of(outcome)
        if repetition is None or repetition.case not in records:
            continue
        difference = _difference(record, records[repetition.case], repetition.case, outcome)
        if difference:
            details = (
                ("difference", difference),
                ("number", str(repetition.number)),
                ("value", str(repetition.case)),
            )
            problem = ReferenceProblem(IssueCode.NOT_REPEATED, details)
            yield (OUTCOMES, index, "repeats", "case"), problem


def _difference(record: Record, case: Record, reference: Reference, outcome: Outcome) -> str:
    if reference not in covered_cases(record):
        return "uncovered"
    index = repeated_outcome(case, outcome)
    if index is None:
        return "absent"
    # A finding that went another way, or is better known, would vanish behind the case's.
    repeated = outcomes_of(case)[index]
    is_same = (repeated.direction, repeated.evidence) == (outcome.direction, outcome.evidence)
    return "" if is_same else "other"
