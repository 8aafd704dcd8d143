"""The text of an area's hand-written page, rendered for its booklet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import quote

from videnbank.core.catalogue.facet import AREA
from videnbank.core.markup.picture_set import no_pictures
from videnbank.core.markup.print_html import print_html
from videnbank.core.markup.sanitizer import CleanHtml
from videnbank.core.routing.addresses import term_uri
from videnbank.core.site.body_publisher import body_publisher
from videnbank.core.site.site import Site


def area_introductions(site: Site, *, links: bool) -> Callable[[str], CleanHtml]:
    """A function from an area's id to its rendered text, empty if the area has no page.

    Addresses are relative to the root of the site; `links` keeps them, which requires that the site
    has a URL.
    """

    def address_of(uri: str) -> str:
        return site.addresses.of(uri) if uri.endswith(".md") else quote(uri)

    # Paper has one size of each picture.
    publisher = body_publisher(replace(site, pictures=no_pictures), address_of)
    pages = {page.uri: page for page in site.pages}

    def introduction(area: str) -> CleanHtml:
        page = pages.get(term_uri(AREA, area))
        if page is None:
            return CleanHtml("")
        return print_html(publisher.html(page.body, page.uri, ""), links=links)

    return introduction
