"""Measured outcomes with their figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from videnbank.core.catalogue.outcomes import EntryOutcome, is_examined
from videnbank.core.language.formats import number_text
from videnbank.core.model.outcome import Measure
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site
from videnbank.core.views.components.measure_figures import Figure, measure_figures, scale_maximum
from videnbank.core.views.evidence.grid import outcome_href


@dataclass(frozen=True, slots=True)
class MeasuredOutcome:
    """A measured outcome with its figures, bottom line, direction and record."""

    indicator: str
    figures: tuple[Figure, ...]
    bottom_line: str
    direction: str
    direction_label: str
    record: Link


@dataclass(frozen=True, slots=True)
class MeasuredOutcomeList:
    """Measured outcomes, pairs of before and after first; `more` counts those not shown.

    `unexamined` counts figures that were neither measured nor evaluated; they are never shown.
    """

    outcomes: tuple[MeasuredOutcome, ...]
    more: str
    unexamined: str


def measured_outcomes(
    site: Site, outcomes: Sequence[EntryOutcome], limit: int
) -> MeasuredOutcomeList:
    """At most `limit` examined outcomes with a measure; the downloads contain all of them."""
    with_measure = [
        (measure, listed) for listed in outcomes if (measure := listed.outcome.measure) is not None
    ]
    examined = [pair for pair in with_measure if is_examined(pair[1].outcome)]
    examined.sort(key=lambda pair: (not _is_pair(pair[0]), scale_maximum(site, pair[0]) is None))
    remaining, unexamined = len(examined) - limit, len(with_measure) - len(examined)
    return MeasuredOutcomeList(
        outcomes=tuple(_measured(site, measure, listed) for measure, listed in examined[:limit]),
        more=site.wording.count("known.more_measures", remaining, number_text(remaining))
        if remaining > 0
        else "",
        unexamined=site.wording.count("known.unexamined", unexamined, number_text(unexamined))
        if unexamined
        else "",
    )


def _measured(site: Site, measure: Measure, listed: EntryOutcome) -> MeasuredOutcome:
    outcome = listed.outcome
    return MeasuredOutcome(
        indicator=measure.indicator,
        figures=measure_figures(site, measure),
        bottom_line=site.label(TermList.BOTTOM_LINES, outcome.bottom_line),
        direction=outcome.direction.value,
        direction_label=site.label(TermList.DIRECTIONS, outcome.direction),
        record=Link(listed.entry.record.title, outcome_href(site, listed)),
    )


def _is_pair(measure: Measure) -> bool:
    return measure.before is not None and measure.after is not None
