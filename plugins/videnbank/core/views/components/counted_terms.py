"""Links to the values of a facet with record counts."""

from __future__ import annotations

from videnbank.core.catalogue.facet import Facet, Order
from videnbank.core.catalogue.term_records import term_records
from videnbank.core.language.collation import danish_key
from videnbank.core.routing.addresses import term_uri
from videnbank.core.routing.routes import terms_with_page
from videnbank.core.site.link import CountedLink
from videnbank.core.site.marks import mark_name
from videnbank.core.site.site import Site


def counted_terms(site: Site, facet: Facet) -> tuple[CountedLink, ...]:
    """Links to all values of a facet that have a page, with record counts, in the facet's order."""
    terms = facet.terms
    values = terms_with_page(site.catalogue, facet)
    if facet.order is Order.ALPHABET:
        values = tuple(sorted(values, key=lambda value: danish_key(site.label(terms, value))))
    links: list[CountedLink] = []
    for value in values:
        term = site.catalogue.vocabulary.term(terms, value)
        count = len(term_records(site.catalogue, facet, value))
        href = site.addresses.of(term_uri(facet, value))
        count_text = site.records_text(count)
        definition, pattern = (
            term.definition or "",
            mark_name(site.catalogue.vocabulary, facet, value),
        )
        links.append(CountedLink(term.label, href, count, count_text, definition, pattern))
    return tuple(links)
