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
from videnbank.core.views.evidence.folds import fold_after, fold_text
from videnbank.core.views.evidence.grid import outcome_link

SHOWN_MEASURES = 3
"""Measures shown at once: a row on a wide screen, and one and a half screens of a phone."""

MAX_MEASURES = 40
"""Measures on a page, for its weight; the downloads have all."""


@dataclass(frozen=True, slots=True)
class MeasuredOutcome:
    """A measured outcome with its figures, bottom line, direction and records.

    `record` is where it is counted, `also` those that state it again.
    """

    indicator: str
    figures: tuple[Figure, ...]
    bottom_line: str
    direction: str
    direction_label: str
    record: Link
    also: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MeasuredOutcomeList:
    """Measured outcomes, pairs of before and after first; those in `folded` are shown on demand.

    `fold` is the label of that, and `more` counts those not on the page. `unexamined` counts figures that were neither measured nor evaluated; they are never shown.
    """

    outcomes: tuple[MeasuredOutcome, ...]
    folded: tuple[MeasuredOutcome, ...]
    fold: str
    more: str
    unexamined: str


def measured_outcomes(site: Site, outcomes: Sequence[EntryOutcome]) -> MeasuredOutcomeList:
    """The examined outcomes with a measure, as many as a page can hold."""
    with_measure = [
        (measure, listed) for listed in outcomes if (measure := listed.outcome.measure) is not None
    ]
    examined = [pair for pair in with_measure if is_examined(pair[1].outcome)]
    examined.sort(key=lambda pair: (not _is_pair(pair[0]), scale_maximum(site, pair[0]) is None))
    remaining, unexamined = len(examined) - MAX_MEASURES, len(with_measure) - len(examined)
    measured = tuple(_measured(site, measure, item) for measure, item in examined[:MAX_MEASURES])
    first, folded = fold_after(measured, SHOWN_MEASURES)
    return MeasuredOutcomeList(
        outcomes=first,
        folded=folded,
        fold=fold_text(site, "known.folded_measures", folded),
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
        record=outcome_link(site, listed),
        also=tuple(outcome_link(site, item) for item in listed.repeated_by),
    )


def _is_pair(measure: Measure) -> bool:
    return measure.before is not None and measure.after is not None
