"""Whether a measured figure stands alone, with nothing to compare it with."""

from __future__ import annotations

from collections.abc import Iterator

from videnbank.core.authoring.content_rules.examined_record import ExaminedRecord
from videnbank.core.authoring.content_rules.remark import Remark, RemarkKind
from videnbank.core.model.optional_fields import OUTCOMES, outcomes_of
from videnbank.core.model.outcome import Evidence, Outcome


def lone_figure(examined: ExaminedRecord) -> Iterator[Remark]:
    """Lone figures whose measure does not say what they can be compared with."""
    for index, outcome in enumerate(outcomes_of(examined.record)):
        if is_lone(outcome) and outcome.measure and outcome.measure.comparison is None:
            yield Remark(RemarkKind.LONE_FIGURE, (OUTCOMES, index, "measure"))


def is_lone(outcome: Outcome) -> bool:
    """Whether it is measured with one figure, which is no change."""
    measure = outcome.measure
    return (
        outcome.evidence is Evidence.MEASURED
        and measure is not None
        and measure.change is None
        and (measure.before is None or measure.after is None)
    )
