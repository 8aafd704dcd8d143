"""Whether what is called evaluated, or a lesson, rests on enough."""

from __future__ import annotations

from collections.abc import Iterator

from videnbank.core.authoring.content_rules.examined_record import ExaminedRecord
from videnbank.core.authoring.content_rules.remark import Remark, RemarkKind
from videnbank.core.model.case import Stage
from videnbank.core.model.optional_fields import (
    COVERS,
    covered_cases,
    outcomes_of,
    result_kind_of,
    stage_of,
)
from videnbank.core.model.outcome import Evidence
from videnbank.core.model.result import ResultKind

_FINDINGS = {Evidence.MEASURED, Evidence.EVALUATED}
"""Evidence that an evaluation gives."""

_LEAST = 2
"""What one case or one publisher says is its own finding; a lesson is what several share."""


def evaluation(examined: ExaminedRecord) -> Iterator[Remark]:
    """An evaluated project whose evaluation is not in the bank, and a lesson from one place only."""
    record = examined.record
    evidence = {outcome.evidence for outcome in outcomes_of(record)}
    is_evaluated = stage_of(record) is Stage.EVALUATED
    if is_evaluated and not evidence & _FINDINGS and not examined.is_covered:
        yield Remark(RemarkKind.EVALUATED_WITHOUT_EVALUATION, ("stage",))
    is_lesson = result_kind_of(record) is ResultKind.LESSON
    publishers = {source.publisher or source.id for source in record.sources}
    if is_lesson and max(len(covered_cases(record)), len(publishers)) < _LEAST:
        yield Remark(RemarkKind.LESSON_OF_ONE, (COVERS,) if covered_cases(record) else ("kind",))
