"""Facet indexes, such as the lists of all areas, topics or municipalities."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.facet import Facet
from videnbank.core.routing.addresses import terms_uri
from videnbank.core.site.link import CountedLink, Link
from videnbank.core.site.links import home_link
from videnbank.core.site.site import Site
from videnbank.core.views.components.counted_terms import counted_terms


@dataclass(frozen=True, slots=True)
class TermsPage:
    """The values of a facet that have a page, with record counts."""

    template: ClassVar[str] = "pages/terms.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    links: tuple[CountedLink, ...]


def terms_page(site: Site, facet: Facet) -> TermsPage:
    """The view of a facet's index."""
    lead = site.text(f"lists.{facet.plural}_lead")
    return TermsPage(
        title=site.text(f"lists.{facet.plural}_title"),
        description=site.description(terms_uri(facet)) or lead,
        breadcrumbs=(home_link(site),),
        lead=lead,
        links=counted_terms(site, facet),
    )
