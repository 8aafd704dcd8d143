"""A news item or press release."""

from __future__ import annotations

from typing import ClassVar

from videnbank.core.model.dates import Day
from videnbank.core.model.media import Download
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Kind
from videnbank.core.model.source import Contact
from videnbank.core.model.text import Passage


class News(Record):
    """A news item; `date` is when it happened, `published` when the site shows it."""

    record_kind: ClassVar[Kind] = Kind.NEWS
    folder: ClassVar[str] = "nyheder"
    evergreen: ClassVar[bool] = False

    date: Day
    lead: Passage
    press_contact: Contact | None = None
    attachments: tuple[Download, ...] = ()
