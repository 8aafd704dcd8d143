"""The areas of a record, in a few words."""

from __future__ import annotations

from videnbank.core.model.record import Record
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site


def areas_text(site: Site, record: Record) -> str:
    """The names of a record's areas; that it belongs to all of them is said as such."""
    every = site.catalogue.vocabulary.ids(TermList.AREAS)
    if len(every) > 1 and set(every) <= set(record.areas):
        return site.text("lists.every_area")
    return ", ".join(site.labels(TermList.AREAS, record.areas))
