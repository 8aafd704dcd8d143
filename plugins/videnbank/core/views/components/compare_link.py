"""The link from a record to the comparison page."""

from __future__ import annotations

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.visibility import is_listed
from videnbank.core.model.registry import MODELS
from videnbank.core.routing.addresses import COMPARE_PAGE
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site

COMPARED = tuple(kind for kind, model in MODELS.items() if model.comparable)
"""The kinds of record that have enough facts in common to stand side by side."""


def compare_link(site: Site, entry: AnyEntry) -> Link | None:
    """The link from a record's page to the comparison that begins with it, where there is one."""
    if not entry.record.comparable or not is_listed(entry.record):
        return None
    address = f"{site.addresses.of(COMPARE_PAGE)}?r={entry.reference}"
    return Link(site.text("compare.with_others"), address)
