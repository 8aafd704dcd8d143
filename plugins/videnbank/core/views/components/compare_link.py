"""The link from a record to the comparison page."""

from __future__ import annotations

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.visibility import is_listed
from videnbank.core.model.registry import MODELS
from videnbank.core.routing.addresses import COMPARE_PAGE
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site

COMPARABLE_KINDS = tuple(kind for kind, model in MODELS.items() if model.comparable)
"""Kinds whose records share enough facts to be compared side by side."""


def compare_link(site: Site, entry: AnyEntry) -> Link | None:
    """Link from a record's page to a comparison starting with that record.

    None for kinds that cannot be compared and for records that are not listed.
    """
    if not entry.record.comparable or not is_listed(entry.record):
        return None
    address = f"{site.addresses.of(COMPARE_PAGE)}?r={entry.reference}"
    return Link(site.text("compare.with_others"), address)
