"""The duration of a tool as text."""

from __future__ import annotations

from videnbank.core.language.formats import duration_text
from videnbank.core.model.optional_fields import duration_of
from videnbank.core.model.record import Record
from videnbank.core.site.site import Site


def time_needed(site: Site, record: Record) -> str:
    """The time a tool takes; empty when unknown and for kinds without a duration."""
    duration = duration_of(record)
    return duration_text(duration.min, duration.max, site.wording) if duration else ""
