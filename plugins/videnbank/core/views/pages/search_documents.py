"""The documents of the search index, in the order of their numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from videnbank.core.catalogue.best_known import best_known_first
from videnbank.core.catalogue.outcomes import Scope
from videnbank.core.index.document import SearchDocument
from videnbank.core.routing.routes import FacetValue, PageType, Route, page_routes
from videnbank.core.site.site import Site
from videnbank.core.views.find.page_document import (
    catalogue_document,
    term_document,
    text_document,
)
from videnbank.core.views.find.record_document import record_document
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.kinds.registry import KIND_VIEWS
from videnbank.core.views.pages.registry import ViewFactory, catalogue_pages

_NOT_FOUND = frozenset({PageType.FRONT, PageType.FIND, PageType.CELL})
"""Pages that a reader who searches has already seen, and lists of two values at once."""


def search_documents(site: Site, cards: Cards) -> Iterator[SearchDocument]:
    """The documents of all listed records, then those of the pages.

    The number of a record is its place among all that are best known and most used: it decides
    between two that fit a query equally well.
    """
    for entry in best_known_first(site.catalogue, site.catalogue.listed(), KIND_VIEWS):
        yield record_document(site, entry)
    routes = page_routes(site.catalogue)
    views = catalogue_pages(site, cards)
    for route in routes:
        if _is_searched(route):
            yield _route_document(site, views, route)
    catalogue_uris = {route.uri for route in routes}
    for page in site.pages:
        if page.uri not in catalogue_uris:
            yield text_document(site, page)


def _is_searched(route: Route) -> bool:
    if route.page_type is PageType.EVIDENCE:
        return route.subject == Scope()
    return route.number == 1 and route.page_type not in _NOT_FOUND


def _route_document(site: Site, views: Mapping[str, ViewFactory], route: Route) -> SearchDocument:
    if isinstance(route.subject, FacetValue):
        return term_document(site, route.subject.facet, route.subject.value)
    view = views[route.uri].make()
    return catalogue_document(site, route, view.title, view.description)
