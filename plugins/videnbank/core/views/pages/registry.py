"""The view of every page of a site, made from its list of routes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import ClassVar, Protocol

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.entry import Page
from videnbank.core.catalogue.facet import Cell, Facet
from videnbank.core.catalogue.outcomes import Scope, outcomes_by_scope
from videnbank.core.model.reference import Kind, Reference
from videnbank.core.routing.routes import FacetValue, PageType, Route, file_routes, page_routes
from videnbank.core.site.required_wording import check_wording
from videnbank.core.site.site import Site
from videnbank.core.views.compare.page import ComparePage, compare_page
from videnbank.core.views.compare.record_data import (
    MovedData,
    data_json,
    record_data,
)
from videnbank.core.views.entrances.front_page import FrontPage, front_page
from videnbank.core.views.entrances.path_page import PathPage, path_page
from videnbank.core.views.evidence.export_files import outcomes_csv, outcomes_json
from videnbank.core.views.evidence.page import EvidencePage, evidence_page
from videnbank.core.views.evidence.scopes import Bank
from videnbank.core.views.find.page import FindPage, find_page
from videnbank.core.views.frame.text_page import TextPage, text_page
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.lists.fields_page import FieldsPage, fields_page
from videnbank.core.views.lists.list_page import (
    Listing,
    ListPage,
    cell_listing,
    list_page,
    overview,
    term_listing,
)
from videnbank.core.views.lists.terms_page import TermsPage, terms_page
from videnbank.core.views.record.page import RecordPage, record_page
from videnbank.core.views.status.page import StatusPage, status_page


class View(Protocol):
    """What a template shows; every page has a title, and the front page's is empty."""

    template: ClassVar[str]

    @property
    def title(self) -> str:
        """What stands in the browser's tab, before the name of the site."""


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the view of one page when it is needed; its template is known before."""

    template: str
    make: Callable[[], View]


@dataclass(slots=True)
class _Build:
    """What the pages of one site share: counted and made once."""

    site: Site
    cards: Cards
    bank: Bank
    lists: dict[tuple[PageType, object], Listing] = field(default_factory=dict)

    def listing(self, route: Route) -> Listing:
        """What the list of a route is about; the pages of one list share it."""
        key = (route.page_type, route.subject)
        if key not in self.lists:
            self.lists[key] = _LISTINGS[route.page_type](self.site, route)
        return self.lists[key]


def _listed_term(site: Site, route: Route) -> Listing:
    term: FacetValue = route.subject_as(FacetValue)
    return term_listing(site, term.facet, term.value)


_LISTINGS: Mapping[PageType, Callable[[Site, Route], Listing]] = {
    PageType.OVERVIEW: lambda site, route: overview(site, route.subject_as(Kind)),
    PageType.TERM: _listed_term,
    PageType.CELL: lambda site, route: cell_listing(site, route.subject_as(Cell)),
}


def _list(build: _Build, route: Route) -> ListPage:
    return list_page(build.site, build.cards, build.listing(route), route.number)


def _path(build: _Build, route: Route) -> PathPage:
    return path_page(build.site, build.cards, route.subject_as(str))


def _evidence(build: _Build, route: Route) -> EvidencePage:
    return evidence_page(build.site, build.bank, route.subject_as(Scope))


_PAGES: Mapping[PageType, tuple[str, Callable[[_Build, Route], View]]] = {
    PageType.FRONT: (FrontPage.template, lambda build, _: front_page(build.site, build.cards)),
    PageType.FIELDS: (FieldsPage.template, lambda build, _: fields_page(build.site)),
    PageType.COMPARE: (ComparePage.template, lambda build, _: compare_page(build.site)),
    PageType.STATUS: (StatusPage.template, lambda build, _: status_page(build.site)),
    PageType.FIND: (FindPage.template, lambda build, _: find_page(build.site)),
    PageType.PATH: (PathPage.template, _path),
    PageType.EVIDENCE: (EvidencePage.template, _evidence),
    PageType.TERMS: (
        TermsPage.template,
        lambda build, route: terms_page(build.site, route.subject_as(Facet)),
    ),
    **dict.fromkeys(_LISTINGS, (ListPage.template, _list)),
}
"""The template and the view of each type of page that is made from the catalogue."""


def _outcomes_csv(site: Site, _: Route, site_url: str) -> bytes:
    return outcomes_csv(site, site_url)


def _outcomes_json(site: Site, _: Route, site_url: str) -> bytes:
    return outcomes_json(site, site_url)


def _record_data(site: Site, route: Route, _: str) -> bytes:
    return data_json(record_data(site, site.catalogue.entries[route.subject_as(Reference)]))


def _moved_data(_site: Site, route: Route, _: str) -> bytes:
    return data_json(MovedData(str(route.subject_as(Reference))))


_FILES: Mapping[PageType, Callable[[Site, Route, str], bytes]] = {
    PageType.OUTCOMES_CSV: _outcomes_csv,
    PageType.OUTCOMES_JSON: _outcomes_json,
    PageType.RECORD_DATA: _record_data,
    PageType.REDIRECT_DATA: _moved_data,
}
"""The files that every site has; the others are written by the search and by the prints."""


def catalogue_pages(site: Site, cards: Cards) -> Mapping[str, Maker]:
    """The source place of every page made from the catalogue, each with what makes its view.

    Views are made one at a time, when their page is rendered: together they would fill memory.
    `cards` are those of the site.
    """
    check_wording(site.wording)
    build = _Build(site, cards, outcomes_by_scope(site.catalogue))
    makers: dict[str, Maker] = {}
    for route in page_routes(site.catalogue):
        if route.page_type is PageType.FIND and not site.searchable:
            continue
        template, make = _PAGES[route.page_type]
        makers[route.uri] = Maker(template, partial(make, build, route))
    return makers


def catalogue_files(site: Site, site_url: str) -> Mapping[str, Callable[[], bytes]]:
    """The files that are made from the catalogue, by their address, each with what makes it.

    `site_url` is where the site lies, with a slash at its end; it may be empty when unknown.
    """
    return {
        route.uri: partial(_FILES[route.page_type], site, route, site_url)
        for route in file_routes(site.catalogue)
        if route.page_type in _FILES
    }


def record_maker(site: Site, cards: Cards, entry: AnyEntry) -> Maker:
    """What makes the page of a record; records of one site share their `cards`."""
    return Maker(RecordPage.template, partial(record_page, site, cards, entry))


def text_maker(site: Site, page: Page) -> Maker:
    """What makes the frame of a hand-written page."""
    return Maker(TextPage.template, partial(text_page, site, page))
