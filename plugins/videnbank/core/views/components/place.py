"""The location of a record as text."""

from __future__ import annotations

from videnbank.core.catalogue.facet import COUNTRY, MUNICIPALITY
from videnbank.core.model.record import Record
from videnbank.core.site.site import Site


def place_text(site: Site, record: Record) -> str:
    """The municipalities of a record, or else its country; empty if it has neither."""
    for facet in (MUNICIPALITY, COUNTRY):
        if values := facet.values(record):
            return ", ".join(site.labels(facet.terms, values))
    return ""
