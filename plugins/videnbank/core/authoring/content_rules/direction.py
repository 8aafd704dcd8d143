"""Whether the direction of an outcome is more than its evidence shows."""

from __future__ import annotations

from collections.abc import Iterator

from videnbank.core.authoring.content_rules.examined_record import ExaminedRecord
from videnbank.core.authoring.content_rules.lone_figure import is_lone
from videnbank.core.authoring.content_rules.remark import Remark, RemarkKind
from videnbank.core.model.optional_fields import OUTCOMES, outcomes_of
from videnbank.core.model.outcome import Direction, Evidence, Outcome

_SEEN = {Evidence.MEASURED, Evidence.EVALUATED}
"""Evidence by which somebody looked for a change; without it nothing can be called unchanged."""


def direction(examined: ExaminedRecord) -> Iterator[Remark]:
    """Directions of a lone figure, of a plan, and `unchanged` where nobody looked."""
    for index, outcome in enumerate(outcomes_of(examined.record)):
        kind = _kind(outcome)
        if kind is not None:
            at = (OUTCOMES, index, "direction")
            yield Remark(kind, at, (("direction", outcome.direction.value),))


def _kind(outcome: Outcome) -> RemarkKind | None:
    if outcome.direction is Direction.UNKNOWN:
        return None
    if outcome.evidence is Evidence.PLANNED:
        return RemarkKind.DIRECTION_OF_A_PLAN
    if is_lone(outcome):
        return RemarkKind.DIRECTION_OF_A_LONE_FIGURE
    if outcome.direction is Direction.UNCHANGED and outcome.evidence not in _SEEN:
        return RemarkKind.UNSEEN_UNCHANGED
    return None
