"""The records listed under a facet value: those that have it, and those that follow from them."""

from __future__ import annotations

from videnbank.core.catalogue.catalogue import AnyEntry, Catalogue, listing_order
from videnbank.core.catalogue.facet import MUNICIPALITY, Facet


def term_records(catalogue: Catalogue, facet: Facet, value: str) -> tuple[AnyEntry, ...]:
    """The listed records on the page of a facet value, in the order of all lists.

    A result names no municipality: it belongs to those of the cases that it covers.
    """
    entries = catalogue.with_value(facet, value)
    if facet is not MUNICIPALITY:
        return entries
    records = {entry.reference: entry for entry in entries}
    for entry in entries:
        for result in catalogue.results_covering.get(entry.reference, ()):
            records[result.reference] = result
    return tuple(sorted(records.values(), key=listing_order))
