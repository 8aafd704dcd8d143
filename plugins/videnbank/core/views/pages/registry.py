"""Views of all pages and generated files, by route."""

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
from videnbank.core.site.left_out import left_out
from videnbank.core.site.link import Link
from videnbank.core.site.required_wording import check_wording
from videnbank.core.site.site import Site
from videnbank.core.views.compare.page import ComparePage, compare_page
from videnbank.core.views.compare.record_data import (
    MovedData,
    data_json,
    record_data,
)
from videnbank.core.views.components.news_feed_link import news_feed_link
from videnbank.core.views.entrances.front_page import FrontPage, front_page
from videnbank.core.views.entrances.path_page import PathPage, path_page
from videnbank.core.views.evidence.export_files import outcomes_csv, outcomes_json
from videnbank.core.views.evidence.page import EvidencePage, evidence_page
from videnbank.core.views.evidence.scopes import OutcomesByScope
from videnbank.core.views.find.page import FindPage, find_page
from videnbank.core.views.frame.text_page import TextPage, text_page
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.lists.fields_page import FieldsPage, fields_page
from videnbank.core.views.lists.glossary_page import GlossaryPage, glossary_page
from videnbank.core.views.lists.list_page import ListPage, list_page
from videnbank.core.views.lists.listing import Listing, cell_listing, overview, term_listing
from videnbank.core.views.lists.terms_page import TermsPage, terms_page
from videnbank.core.views.record.page import RecordPage, record_page
from videnbank.core.views.record.read_aloud import read_aloud_file
from videnbank.core.views.sharing.news_feed import news_feed
from videnbank.core.views.sharing.picture import SharingPicture, sharing_picture
from videnbank.core.views.sharing.robots_file import robots_file
from videnbank.core.views.status.page import StatusPage, status_page


class View(Protocol):
    """The data of a template; every page has a title, which is empty for the front page."""

    template: ClassVar[str]

    @property
    def title(self) -> str:
        """The text of the browser tab before the site's name."""

    @property
    def description(self) -> str:
        """What a search engine shows below the title; empty for the site's own description."""

    @property
    def breadcrumbs(self) -> tuple[Link, ...]:
        """The pages above it."""


@dataclass(frozen=True, slots=True)
class ViewFactory:
    """Builds the view of a page on demand; the template is known up front."""

    template: str
    make: Callable[[], View]


@dataclass(slots=True)
class _SharedData:
    """Data shared by the pages of a site, computed once."""

    site: Site
    cards: Cards
    by_scope: OutcomesByScope
    lists: dict[tuple[PageType, object], Listing] = field(default_factory=dict)

    def listing(self, route: Route) -> Listing:
        """The list of a route, shared by all of its pages."""
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


def _list(shared: _SharedData, route: Route) -> ListPage:
    return list_page(shared.site, shared.cards, shared.listing(route), route.number)


def _path(shared: _SharedData, route: Route) -> PathPage:
    return path_page(shared.site, shared.cards, route.subject_as(str))


def _evidence(shared: _SharedData, route: Route) -> EvidencePage:
    return evidence_page(shared.site, shared.by_scope, route.subject_as(Scope))


_PAGES: Mapping[PageType, tuple[str, Callable[[_SharedData, Route], View]]] = {
    PageType.FRONT: (FrontPage.template, lambda shared, _: front_page(shared.site, shared.cards)),
    PageType.FIELDS: (FieldsPage.template, lambda shared, _: fields_page(shared.site)),
    PageType.COMPARE: (ComparePage.template, lambda shared, _: compare_page(shared.site)),
    PageType.STATUS: (StatusPage.template, lambda shared, _: status_page(shared.site)),
    PageType.GLOSSARY: (GlossaryPage.template, lambda shared, _: glossary_page(shared.site)),
    PageType.FIND: (FindPage.template, lambda shared, _: find_page(shared.site)),
    PageType.PATH: (PathPage.template, _path),
    PageType.EVIDENCE: (EvidencePage.template, _evidence),
    PageType.TERMS: (
        TermsPage.template,
        lambda shared, route: terms_page(shared.site, route.subject_as(Facet)),
    ),
    **dict.fromkeys(_LISTINGS, (ListPage.template, _list)),
}
"""Template and view of each type of page generated from the catalogue."""


def _outcomes_csv(site: Site, _: Route, site_url: str) -> bytes:
    return outcomes_csv(site, site_url)


def _outcomes_json(site: Site, _: Route, site_url: str) -> bytes:
    return outcomes_json(site, site_url)


def _record_data(site: Site, route: Route, _: str) -> bytes:
    return data_json(record_data(site, site.catalogue.entries[route.subject_as(Reference)]))


def _redirect_data(_site: Site, route: Route, _: str) -> bytes:
    return data_json(MovedData(str(route.subject_as(Reference))))


def _read_aloud(site: Site, _route: Route, _: str) -> bytes:
    return read_aloud_file(site)


def _news_feed(site: Site, _route: Route, _: str) -> bytes:
    link = news_feed_link(site)
    assert link is not None, "a site without the feed has no route to it"
    return news_feed(site, link)


def _robots(site: Site, _route: Route, _: str) -> bytes:
    return robots_file(site)


_FILES: Mapping[PageType, Callable[[Site, Route, str], bytes]] = {
    PageType.OUTCOMES_CSV: _outcomes_csv,
    PageType.OUTCOMES_JSON: _outcomes_json,
    PageType.RECORD_DATA: _record_data,
    PageType.REDIRECT_DATA: _redirect_data,
    PageType.READ_ALOUD: _read_aloud,
    PageType.NEWS_FEED: _news_feed,
    PageType.ROBOTS: _robots,
}
"""Files generated from text; the search and print plugins and the drawing of pictures make the
others."""


def catalogue_pages(site: Site, cards: Cards) -> Mapping[str, ViewFactory]:
    """View factories of all pages generated from the catalogue, by source path.

    Views are built one at a time, when their page is rendered: together they would fill memory.

    Raises:
        MissingWordingError: if the wording lacks a text that the pages need.
    """
    check_wording(site.wording)
    shared = _SharedData(site, cards, outcomes_by_scope(site.catalogue))
    factories: dict[str, ViewFactory] = {}
    for route in page_routes(site.catalogue):
        if route.page_type is PageType.FIND and not site.searchable:
            continue
        template, view = _PAGES[route.page_type]
        factories[route.uri] = ViewFactory(template, partial(view, shared, route))
    return factories


def catalogue_files(site: Site, site_url: str) -> Mapping[str, Callable[[], bytes]]:
    """Functions that build the files generated from the catalogue, by address.

    `site_url` ends with a slash and may be empty if unknown.
    """
    omitted = left_out(site)
    return {
        route.uri: partial(_FILES[route.page_type], site, route, site_url)
        for route in file_routes(site.catalogue)
        if route.page_type in _FILES and route.page_type not in omitted
    }


def sharing_pictures(site: Site) -> Mapping[str, Callable[[], SharingPicture]]:
    """Functions that make the views of the sharing pictures, by address; empty without pictures."""
    if not site.sharing_pictures:
        return {}
    return {
        route.uri: partial(sharing_picture, site, route)
        for route in file_routes(site.catalogue)
        if route.page_type is PageType.SHARING_PICTURE
    }


def record_view_factory(site: Site, cards: Cards, entry: AnyEntry) -> ViewFactory:
    """The view factory of a record's page; `cards` are shared by all pages of a site."""
    return ViewFactory(RecordPage.template, partial(record_page, site, cards, entry))


def text_view_factory(site: Site, page: Page) -> ViewFactory:
    """The view factory of a hand-written page."""
    return ViewFactory(TextPage.template, partial(text_page, site, page))
