"""The case that the front page presents, chosen by its data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from videnbank.core.catalogue.catalogue import Catalogue, entries_of
from videnbank.core.catalogue.entry import ContentEntry
from videnbank.core.catalogue.outcomes import is_documented_effect
from videnbank.core.model.case import Case
from videnbank.core.model.outcome import Evidence, Measure, Outcome
from videnbank.core.model.reference import Kind


@dataclass(frozen=True, slots=True)
class FeaturedCase:
    """A case with the outcome whose figures it is presented by.

    `bottom_lines` is the number of bottom lines on which it documents an effect.
    """

    entry: ContentEntry[Case]
    outcome: Outcome
    measure: Measure
    bottom_lines: int


def featured_case(catalogue: Catalogue) -> FeaturedCase | None:
    """The case that is best known in figures: measured both before and after.

    Exact figures come before approximate ones, then the case that is documented on most bottom
    lines, then the one that most results cover. The direction of the outcome does not count: a
    site that only presented what went well would be an advertisement. None without such figures.
    """
    candidates = _candidates(catalogue)
    return min(candidates, key=lambda candidate: _rank(catalogue, candidate), default=None)


def _candidates(catalogue: Catalogue) -> Iterator[FeaturedCase]:
    for entry in entries_of(catalogue.by_kind[Kind.CASE], Case):
        documented = [o for o in entry.record.outcomes if is_documented_effect(o)]
        bottom_lines = len({outcome.bottom_line for outcome in documented})
        for outcome in documented:
            measure = outcome.measure
            # A lone figure says nothing to those who do not know what was there before.
            if (
                outcome.evidence is Evidence.MEASURED
                and measure is not None
                and measure.before is not None
                and measure.after is not None
            ):
                yield FeaturedCase(entry, outcome, measure, bottom_lines)


def _rank(catalogue: Catalogue, candidate: FeaturedCase) -> tuple[object, ...]:
    """Sort key, best first; `min` keeps the first outcome of a case."""
    reference = candidate.entry.reference
    results = len(catalogue.results_covering.get(reference, ()))
    return not _is_exact(candidate.measure), -candidate.bottom_lines, -results, reference


def _is_exact(measure: Measure) -> bool:
    quantities = (measure.before, measure.after)
    return not measure.approximate and all(
        q is not None and q.exact is not None for q in quantities
    )
