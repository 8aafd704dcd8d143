"""Every page that a site makes from its catalogue, by its place among the sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Protocol

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.entry import Page
from videnbank.core.catalogue.outcomes import outcomes_by_scope
from videnbank.core.model.reference import Kind
from videnbank.core.routing.addresses import (
    COMPARE_PAGE,
    FIELDS_PAGE,
    FIND_PAGE,
    HOME,
    STATUS_PAGE,
    evidence_uri,
    outcomes_file,
    path_uri,
    terms_uri,
)
from videnbank.core.routing.routes import (
    audiences_with_path,
    cells,
    facets_with_pages,
    scopes,
    terms_with_page,
)
from videnbank.core.site.site import Site
from videnbank.core.views.compare.page import ComparePage, compare_page
from videnbank.core.views.entrances.front_page import FrontPage, front_page
from videnbank.core.views.entrances.path_page import PathPage, path_page
from videnbank.core.views.evidence.export_files import outcomes_csv, outcomes_json
from videnbank.core.views.evidence.page import EvidencePage, evidence_page
from videnbank.core.views.find.page import FindPage, find_page
from videnbank.core.views.frame.text_page import TextPage, text_page
from videnbank.core.views.lists.fields_page import FieldsPage, fields_page
from videnbank.core.views.lists.list_page import (
    ListPage,
    cell_listing,
    list_pages,
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


def catalogue_pages(site: Site) -> Mapping[str, Maker]:
    """The source place of every page made from the catalogue, each with what makes its view.

    Views are made one at a time, when their page is rendered: together they would fill memory.
    """
    found = {
        HOME: Maker(FrontPage.template, partial(front_page, site)),
        FIELDS_PAGE: Maker(FieldsPage.template, partial(fields_page, site)),
        COMPARE_PAGE: Maker(ComparePage.template, partial(compare_page, site)),
        STATUS_PAGE: Maker(StatusPage.template, partial(status_page, site)),
    }
    if site.searchable:
        found[FIND_PAGE] = Maker(FindPage.template, partial(find_page, site))
    for audience in audiences_with_path(site.catalogue):
        found[path_uri(audience)] = Maker(PathPage.template, partial(path_page, site, audience))
    bank = outcomes_by_scope(site.catalogue)
    for scope in scopes(site.catalogue):
        page = partial(evidence_page, site, bank, scope)
        found[evidence_uri(scope)] = Maker(EvidencePage.template, page)
    listings = [overview(site, kind) for kind in Kind]
    for facet in facets_with_pages(site.catalogue):
        found[terms_uri(facet)] = Maker(TermsPage.template, partial(terms_page, site, facet))
        values = terms_with_page(site.catalogue, facet)
        listings += (term_listing(site, facet, value) for value in values)
    listings += (cell_listing(site, cell) for cell in cells(site.catalogue))
    for listing in listings:
        for uri, make in list_pages(site, listing).items():
            found[uri] = Maker(ListPage.template, make)
    return found


def catalogue_files(site: Site, site_url: str) -> Mapping[str, bytes]:
    """The files to download that are made from the catalogue, by their address on the site.

    `site_url` is where the site lies, with a slash at its end; it may be empty when unknown.
    """
    return {
        outcomes_file("csv"): outcomes_csv(site, site_url),
        outcomes_file("json"): outcomes_json(site, site_url),
    }


def record_maker(site: Site, entry: AnyEntry) -> Maker:
    """What makes the page of a record."""
    return Maker(RecordPage.template, partial(record_page, site, entry))


def text_maker(site: Site, page: Page) -> Maker:
    """What makes the frame of a hand-written page."""
    return Maker(TextPage.template, partial(text_page, site, page))
