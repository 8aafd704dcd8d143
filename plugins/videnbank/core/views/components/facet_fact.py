"""The fact that lists a record's values of a facet."""

from __future__ import annotations

from videnbank.core.catalogue.facet import Facet
from videnbank.core.model.record import Record
from videnbank.core.site.links import term_links
from videnbank.core.site.site import Site
from videnbank.core.views.components.fact import Fact, fact


def facet_fact(site: Site, facet: Facet, record: Record) -> Fact | None:
    """A record's values of a facet, linked to their pages if the facet has pages.

    Without values the result is None, unless the facet requires a reason for having none; then the
    reason is the fact. Sites whose vocabulary has no values of the facet need no reason.
    """
    values = facet.values(record)
    if not values:
        if not facet.reason or not site.catalogue.vocabulary.ids(facet.terms):
            return None
        return fact(site, facet.reason, getattr(record, facet.reason) or "", key=facet.fact)
    if facet.folder:
        return fact(site, facet.fact, *term_links(site, facet, values))
    return fact(site, facet.fact, *site.labels(facet.terms, values))
