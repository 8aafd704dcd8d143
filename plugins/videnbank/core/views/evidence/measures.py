"""What was measured: before and after where there are both, with all that the source says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from videnbank.core.catalogue.outcomes import EntryOutcome, is_examined
from videnbank.core.language.formats import number_text
from videnbank.core.model.outcome import Measure
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site
from videnbank.core.views.components.measure_figures import Figure, measure_figures, whole_of
from videnbank.core.views.evidence.grid import outcome_href


@dataclass(frozen=True, slots=True)
class MeasuredOutcome:
    """One measured outcome with its figures, whom it is for, and the record that tells it."""

    indicator: str
    figures: tuple[Figure, ...]
    bottom_line: str
    direction: str
    direction_label: str
    record: Link


@dataclass(frozen=True, slots=True)
class MeasuredOutcomes:
    """The measured outcomes, before and after first; `rest` says how many more there are.

    `unexamined` says how many figures nobody but a supplier vouches for; they are not shown.
    """

    outcomes: tuple[MeasuredOutcome, ...]
    rest: str
    unexamined: str


def measured_outcomes(site: Site, outcomes: Sequence[EntryOutcome], most: int) -> MeasuredOutcomes:
    """What was measured among some outcomes, at most so many; all are in the files to download."""
    with_figures = [
        (measure, told) for told in outcomes if (measure := told.outcome.measure) is not None
    ]
    examined = [pair for pair in with_figures if is_examined(pair[1].outcome)]
    examined.sort(key=lambda pair: (not _is_pair(pair[0]), whole_of(site, pair[0]) is None))
    left, unexamined = len(examined) - most, len(with_figures) - len(examined)
    return MeasuredOutcomes(
        outcomes=tuple(_measured(site, measure, told) for measure, told in examined[:most]),
        rest=site.wording.count("known.more_measures", left, number_text(left)) if left > 0 else "",
        unexamined=site.wording.count("known.unexamined", unexamined, number_text(unexamined))
        if unexamined
        else "",
    )


def _measured(site: Site, measure: Measure, told: EntryOutcome) -> MeasuredOutcome:
    outcome = told.outcome
    return MeasuredOutcome(
        indicator=measure.indicator,
        figures=measure_figures(site, measure),
        bottom_line=site.label(TermList.BOTTOM_LINES, outcome.bottom_line),
        direction=outcome.direction.value,
        direction_label=site.label(TermList.DIRECTIONS, outcome.direction),
        record=Link(told.entry.record.title, outcome_href(site, told)),
    )


def _is_pair(measure: Measure) -> bool:
    return measure.before is not None and measure.after is not None
