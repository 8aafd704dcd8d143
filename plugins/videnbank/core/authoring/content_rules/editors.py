"""Whether a body tells of the editors' choices, which the page shows by itself."""

from __future__ import annotations

from collections.abc import Iterator

from videnbank.core.authoring.content_rules.examined_record import ExaminedRecord
from videnbank.core.authoring.content_rules.remark import Remark, RemarkKind


def editors(examined: ExaminedRecord) -> Iterator[Remark]:
    """The first text of the body that says what the editors chose or wrote."""
    phrases = examined.phrases("editors")
    for text in examined.entry.body.texts:
        lowered = text.text.lower().replace("\n", " ")
        places = [lowered.find(phrase) for phrase in phrases if phrase in lowered]
        if places:
            line = text.line + text.text.count("\n", 0, min(places))
            yield Remark(RemarkKind.EDITORS_IN_BODY, line)
            return
