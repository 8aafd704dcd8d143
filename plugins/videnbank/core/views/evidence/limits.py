"""Limits of the evidence, as sentences with figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from videnbank.core.catalogue.outcomes import EntryOutcome, is_examined
from videnbank.core.language.formats import number_text
from videnbank.core.model.outcome import Direction, Evidence
from videnbank.core.site.site import Site


def limits(site: Site, outcomes: Sequence[EntryOutcome]) -> tuple[str, ...]:
    """The limits of the given outcomes; sentences with figures are left out if there are none."""
    sentences = [site.text("known.limits.chosen")]
    if outcomes:
        sentences += _counted_limits(site, outcomes)
    return (*sentences, site.text("known.limits.no_sum"))


def _counted_limits(site: Site, outcomes: Sequence[EntryOutcome]) -> list[str]:
    directions = Counter(listed.outcome.direction for listed in outcomes)
    measured = [listed for listed in outcomes if listed.outcome.evidence is Evidence.MEASURED]
    repeated_count = sum(bool(listed.repeated_by) for listed in outcomes)
    sentences = [
        site.text(
            "known.limits.examined",
            n=number_text(sum(is_examined(listed.outcome) for listed in outcomes)),
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
    if repeated_count:
        sentences.append(
            site.wording.count("known.limits.repeated", repeated_count, number_text(repeated_count))
        )
    return sentences


def _has_both(listed: EntryOutcome) -> bool:
    measure = listed.outcome.measure
    return measure is not None and measure.before is not None and measure.after is not None
