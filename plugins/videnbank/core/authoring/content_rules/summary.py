"""Whether a summary ends in what is not known."""

from __future__ import annotations

from collections.abc import Iterator

from videnbank.core.authoring.content_rules.examined_record import ExaminedRecord
from videnbank.core.authoring.content_rules.remark import Remark, RemarkKind
from videnbank.core.language.readability import split_sentences


def summary(examined: ExaminedRecord) -> Iterator[Remark]:
    """A summary whose last sentence says what is not known."""
    *_, last = ("", *split_sentences(examined.record.summary))
    if any(phrase in last.casefold() for phrase in examined.phrases("disclaimer")):
        heading = examined.wording.text("advice_on_content.words.unknowns")
        values = (("heading", heading),)
        yield Remark(RemarkKind.SUMMARY_ENDS_IN_A_DISCLAIMER, ("summary",), values)
