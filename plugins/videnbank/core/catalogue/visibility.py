"""When a record is published, listed and due for review."""

from __future__ import annotations

from datetime import date

from videnbank.core.model.record import Record, State


def has_page(record: Record, today: date, *, drafts: bool) -> bool:
    """Whether a record has a page on `today`: never before its date, and drafts only with `drafts`."""
    if record.published > today:
        return False
    return drafts or record.state is not State.DRAFT


def is_listed(record: Record) -> bool:
    """Whether a record appears in lists; a withdrawn record keeps its page only."""
    return record.state is not State.WITHDRAWN


def review_due(record: Record) -> date:
    """The date by which a record should be reviewed again."""
    since = record.reviewed or record.published
    months = since.month - 1 + record.review_after
    year, month = since.year + months // 12, months % 12 + 1
    day = since.day
    while True:
        try:
            return date(year, month, day)
        except ValueError:
            day -= 1
