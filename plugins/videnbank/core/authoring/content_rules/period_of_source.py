"""Whether a period begins or ends on the day its source was published."""

from __future__ import annotations

from collections.abc import Iterator

from videnbank.core.authoring.content_rules.examined_record import ExaminedRecord
from videnbank.core.authoring.content_rules.remark import Remark, RemarkKind
from videnbank.core.model.dates import PartialDate
from videnbank.core.model.optional_fields import PERIOD, period_of


def period_of_source(examined: ExaminedRecord) -> Iterator[Remark]:
    """Ends of a period that are the date of a source, at the precision of the period.

    Whole years are left out: work often ends in the year it is told of.
    """
    period = period_of(examined.record)
    ends = {"start": period.start, "end": period.end} if period is not None else {}
    for key, moment in ends.items():
        if moment is None or moment.month is None:
            continue
        for source in examined.record.sources:
            if source.date is not None and _is_in(source.date, moment):
                values = (("source", source.id),)
                yield Remark(RemarkKind.PERIOD_OF_THE_SOURCE, (PERIOD, key), values)
                break


def _is_in(date: PartialDate, moment: PartialDate) -> bool:
    parts = (date.year, date.month, date.day)
    return all(
        part is None or part == of_date
        for part, of_date in zip((moment.year, moment.month, moment.day), parts, strict=True)
    )
