"""The list of pages for search engines (sitemaps.org)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from videnbank.core.catalogue.visibility import is_listed
from videnbank.core.model.record import State
from videnbank.core.routing.routes import PageType, Route, page_routes, record_route, text_route
from videnbank.core.site.site import Site
from videnbank.core.views.sharing.absolute_url import absolute_url
from videnbank.core.views.sharing.last_change import last_change

_WITHOUT_CONTENT = frozenset({PageType.FIND, PageType.COMPARE})
"""Pages that show nothing until a reader has asked for something."""


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """A page; `last_change` is an ISO date, empty when its content has none."""

    url: str
    last_change: str


def sitemap(site: Site) -> tuple[SitemapEntry, ...]:
    """The pages that a search engine should know, in the order of their addresses.

    The further pages of a list are reached from the first. Without the site's address there are none:
    the protocol requires absolute URLs.
    """
    if not site.site_url:
        return ()
    addresses = {site.addresses.of(route.uri): route for route in _routes(site)}
    return tuple(_entry(site, address, route) for address, route in sorted(addresses.items()))


def _entry(site: Site, address: str, route: Route) -> SitemapEntry:
    day = last_change(site.catalogue, route)
    return SitemapEntry(absolute_url(site, address), day.isoformat() if day else "")


def _routes(site: Site) -> Iterator[Route]:
    # A generated page also when its text is hand-written: it shows the same records.
    yield from map(text_route, site.pages)
    for route in page_routes(site.catalogue):
        if route.page_type not in _WITHOUT_CONTENT and route.number == 1:
            yield route
    for entry in site.catalogue.entries.values():
        if is_listed(entry.record) and entry.record.state is not State.DRAFT:
            yield record_route(entry)
