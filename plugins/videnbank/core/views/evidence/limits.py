"""What the outcomes of the bank are and are not, in sentences with figures counted from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from videnbank.core.catalogue.outcomes import EntryOutcome, is_examined
from videnbank.core.language.formats import number_text
from videnbank.core.model.optional_fields import covered_cases
from videnbank.core.model.outcome import Direction, Evidence
from videnbank.core.site.site import Site


def limits(site: Site, outcomes: Sequence[EntryOutcome]) -> tuple[str, ...]:
    """The limits of some outcomes; those about figures only where there are outcomes."""
    said = [site.text("known.limits.chosen")]
    if outcomes:
        said += _counted(site, outcomes)
    return (*said, site.text("known.limits.no_sum"))


def _counted(site: Site, outcomes: Sequence[EntryOutcome]) -> list[str]:
    directions = Counter(told.outcome.direction for told in outcomes)
    measured = [told for told in outcomes if told.outcome.evidence is Evidence.MEASURED]
    repeated = sum(bool(covered_cases(told.entry.record)) for told in outcomes)
    said = [
        site.text(
            "known.limits.examined",
            n=number_text(sum(is_examined(told.outcome) for told in outcomes)),
            total=number_text(len(outcomes)),
        ),
        site.text(
            "known.limits.measured",
            n=number_text(len(measured)),
            pairs=number_text(sum(map(_has_both, measured))),
        ),
        site.text(
            "known.limits.success",
            better=number_text(directions[Direction.BETTER]),
            worse=number_text(directions[Direction.WORSE]),
            total=number_text(len(outcomes)),
        ),
    ]
    if repeated:
        said.append(site.wording.count("known.limits.repeated", repeated, number_text(repeated)))
    return said


def _has_both(told: EntryOutcome) -> bool:
    measure = told.outcome.measure
    return measure is not None and measure.before is not None and measure.after is not None
