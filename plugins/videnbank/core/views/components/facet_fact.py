"""The fact that shows what a record is marked with."""

from __future__ import annotations

from videnbank.core.catalogue.facet import Facet
from videnbank.core.model.record import Record
from videnbank.core.site.links import term_links
from videnbank.core.site.site import Site
from videnbank.core.views.components.fact import Fact, fact


def facet_fact(site: Site, facet: Facet, record: Record) -> Fact | None:
    """The values of a facet, with links to their pages where they have any.

    A record without values has no such fact, unless the facet asks for a reason: then it is that. On
    a site without any value of the facet there is nothing to give a reason for.
    """
    values = facet.values(record)
    if not values:
        if not facet.reason or not site.catalogue.vocabulary.ids(facet.terms):
            return None
        return fact(site, facet.reason, getattr(record, facet.reason) or "", key=facet.fact)
    if facet.folder:
        return fact(site, facet.fact, *term_links(site, facet, values))
    return fact(site, facet.fact, *site.labels(facet.terms, values))
