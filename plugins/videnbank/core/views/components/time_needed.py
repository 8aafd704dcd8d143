"""How long something takes, in words."""

from __future__ import annotations

from videnbank.core.language.formats import duration_text
from videnbank.core.model.optional_fields import duration_of
from videnbank.core.model.record import Record
from videnbank.core.site.site import Site


def time_needed(site: Site, record: Record) -> str:
    """The time a tool takes; empty when unknown, and for kinds that take none."""
    length = duration_of(record)
    return duration_text(length.min, length.max, site.wording) if length else ""
