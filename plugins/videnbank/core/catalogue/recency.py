"""How new what a record tells is, as opposed to when it was written down here."""

from __future__ import annotations

from datetime import date

from videnbank.core.model.optional_fields import event_date
from videnbank.core.model.record import Record


def latest_date(record: Record) -> date:
    """The day of the event, else of the newest source, else of publication.

    A bank is filled in one go: the day of publication says little about the age of what it tells.
    """
    event = event_date(record)
    if event is not None:
        return event
    dates = [source.date.first_day for source in record.sources if source.date is not None]
    return max(dates, default=record.published)
