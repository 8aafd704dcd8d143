"""Whether a record can be used by those who come across it."""

from __future__ import annotations

from collections.abc import Iterator

from videnbank.core.authoring.content_rules.examined_record import ExaminedRecord
from videnbank.core.authoring.content_rules.remark import Remark, RemarkKind
from videnbank.core.model.optional_fields import has_no_way_to_use_it

_MOST_AUDIENCES = 3
"""Those who would act on it, mostly one or two; a filter that has everything filters nothing."""


def use(examined: ExaminedRecord) -> Iterator[Remark]:
    """Too many audiences, and a guide without steps or a word about them."""
    record = examined.record
    if (audiences := len(record.audiences)) > _MOST_AUDIENCES:
        yield Remark(RemarkKind.MANY_AUDIENCES, ("audiences",), (("n", audiences),))
    if has_no_way_to_use_it(record):
        yield Remark(RemarkKind.GUIDE_WITHOUT_STEPS, ("title",))
