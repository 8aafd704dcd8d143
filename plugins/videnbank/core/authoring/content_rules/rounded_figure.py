"""Whether a figure is told as rounded and stored as exact."""

from __future__ import annotations

import re
from collections.abc import Iterator

from videnbank.core.authoring.content_rules.examined_record import ExaminedRecord
from videnbank.core.authoring.content_rules.remark import Remark, RemarkKind
from videnbank.core.language.figures import prose_numbers
from videnbank.core.model.optional_fields import OUTCOMES, outcomes_of
from videnbank.core.model.outcome import Measure


def rounded_figure(examined: ExaminedRecord) -> Iterator[Remark]:
    """Measures without `approximate` whose finding has a word such as "omkring" at their figure."""
    words = "|".join(map(re.escape, examined.phrases("about")))
    about = re.compile(rf"(?<!\w)(?:{words})\s$", re.IGNORECASE)
    for index, outcome in enumerate(outcomes_of(examined.record)):
        measure = outcome.measure
        if measure is None or measure.approximate:
            continue
        values = _values(measure)
        for number in prose_numbers(outcome.finding):
            word = about.search(outcome.finding, 0, number.start)
            if word is not None and number.value in values:
                at = (OUTCOMES, index, "measure")
                text = f"{word[0]}{number.text}"
                yield Remark(RemarkKind.ABOUT_UNMARKED, at, (("text", text),))
                break


def _values(measure: Measure) -> set[float]:
    amounts = (measure.before, measure.after, measure.change)
    return {abs(value) for amount in amounts if amount for value in (amount.min, amount.max)}
