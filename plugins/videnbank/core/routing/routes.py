"""The route table: generated pages, records, hand-written pages and files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from videnbank.core.catalogue.catalogue import AnyEntry, Catalogue
from videnbank.core.catalogue.entry import Page
from videnbank.core.catalogue.facet import (
    AREA,
    AUDIENCE,
    MUNICIPALITY,
    PAGED_FACETS,
    TRACK,
    Cell,
    Facet,
)
from videnbank.core.catalogue.outcomes import Scope
from videnbank.core.model.reference import Kind, Reference
from videnbank.core.model.registry import MODELS
from videnbank.core.routing.addresses import (
    COMPARE_PAGE,
    FIELDS_PAGE,
    FIND_PAGE,
    GLOSSARY_PAGE,
    HOME,
    NEWS_FEED_FILE,
    READ_ALOUD_FILE,
    ROBOTS_FILE,
    STATUS_PAGE,
    cell_uri,
    evidence_uri,
    numbered_uri,
    outcomes_file,
    overview_uri,
    path_uri,
    record_data_file,
    sharing_picture_file,
    term_uri,
    terms_uri,
)
from videnbank.core.routing.print_jobs import Print, prints_of

PAGE_SIZE = 100
"""Records per page of a list: 100 cards are 9 kB compressed, and a list of one page is filtered and
sorted whole."""


class PageType(StrEnum):
    """The type of a page or file; `views.pages.registry` maps each to its view."""

    FRONT = "front"
    FIELDS = "fields"
    COMPARE = "compare"
    STATUS = "status"
    FIND = "find"
    GLOSSARY = "glossary"
    PATH = "path"
    EVIDENCE = "evidence"
    TERMS = "terms"
    MUNICIPALITIES = "municipalities"
    MUNICIPALITY = "municipality"
    OVERVIEW = "overview"
    TERM = "term"
    CELL = "cell"
    RECORD = "record"
    TEXT = "text"
    OUTCOMES_CSV = "outcomes-csv"
    OUTCOMES_JSON = "outcomes-json"
    READ_ALOUD = "read-aloud"
    RECORD_DATA = "record-data"
    REDIRECT_DATA = "moved-data"
    PRINT = "print"
    NEWS_FEED = "news-feed"
    ROBOTS = "robots"
    SHARING_PICTURE = "sharing-picture"


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a facet."""

    facet: Facet
    value: str


RouteSubject = Kind | Facet | FacetValue | Cell | Scope | Reference | Print | str
"""The object that a page shows: a kind for an overview, an audience id for a reading path …"""

AnyRouteSubject = TypeVar("AnyRouteSubject")


@dataclass(frozen=True, slots=True)
class Route:
    """A page or file of a site.

    `uri` is the source URI of a page, or the address of a file. `number` is the page number
    within a paginated list, from 1. `source` is the source file, relative to the project; empty
    for content generated from the catalogue.
    """

    uri: str
    page_type: PageType
    subject: RouteSubject | None = None
    number: int = 1
    source: str = ""

    def subject_as(self, kind: type[AnyRouteSubject]) -> AnyRouteSubject:
        """The subject, narrowed to the type that the page type implies."""
        assert isinstance(self.subject, kind)
        return self.subject


def page_routes(catalogue: Catalogue) -> tuple[Route, ...]:
    """All pages generated from the catalogue."""
    return tuple(_page_routes(catalogue))


def file_routes(catalogue: Catalogue) -> tuple[Route, ...]:
    """All files generated from the catalogue, including those of plugins that may be disabled."""
    return (
        Route(outcomes_file("csv"), PageType.OUTCOMES_CSV),
        Route(outcomes_file("json"), PageType.OUTCOMES_JSON),
        Route(READ_ALOUD_FILE, PageType.READ_ALOUD),
        *_record_data_routes(catalogue),
        *(Route(document.address, PageType.PRINT, document) for document in prints_of(catalogue)),
        *((Route(NEWS_FEED_FILE, PageType.NEWS_FEED),) if catalogue.by_kind[Kind.NEWS] else ()),
        Route(ROBOTS_FILE, PageType.ROBOTS),
        *(
            Route(sharing_picture_file(uri), PageType.SHARING_PICTURE, subject)
            for uri, subject in pictured_pages(catalogue).items()
        ),
    )


def pictured_pages(catalogue: Catalogue) -> dict[str, RouteSubject]:
    """What the pages with a sharing picture of their own show, by source URI.

    Other pages are shared with the picture of the front page.
    """
    return {
        HOME: HOME,
        **{
            term_uri(facet, value): FacetValue(facet, value)
            for facet in (AREA, TRACK)
            for value in terms_with_page(catalogue, facet)
        },
        **{entry.uri: entry.reference for entry in catalogue.listed()},
    }


def _record_data_routes(catalogue: Catalogue) -> Iterator[Route]:
    # The current address of a record takes precedence over the former address of another.
    routes: dict[str, Route] = {}
    for entry in catalogue.entries.values():
        if entry.record.comparable:
            for former in _former_references(entry):
                file = record_data_file(former)
                routes.setdefault(
                    file.lower(), Route(file, PageType.REDIRECT_DATA, entry.reference)
                )
    for entry in catalogue.entries.values():
        if entry.record.comparable:
            file = record_data_file(entry.reference)
            routes[file.lower()] = Route(file, PageType.RECORD_DATA, entry.reference)
    yield from routes.values()


def _former_references(entry: AnyEntry) -> Iterator[Reference]:
    # Comparison links name records by kind and id, so other forms of former URL cannot occur there.
    for address in entry.record.former_urls:
        folder, _, name = address.strip("/").partition("/")
        if folder in _COMPARABLE and name and "/" not in name:
            yield Reference(_COMPARABLE[folder], name)


_COMPARABLE = {model.folder: kind for kind, model in MODELS.items() if model.comparable}


def record_route(entry: AnyEntry) -> Route:
    """The route of a record."""
    return Route(entry.uri, PageType.RECORD, entry.reference, source=entry.path)


def text_route(page: Page) -> Route:
    """The route of a hand-written page."""
    return Route(page.uri, PageType.TEXT, page.uri, source=page.path)


def _page_routes(catalogue: Catalogue) -> Iterator[Route]:
    yield Route(HOME, PageType.FRONT)
    yield Route(FIELDS_PAGE, PageType.FIELDS)
    yield Route(COMPARE_PAGE, PageType.COMPARE)
    yield Route(STATUS_PAGE, PageType.STATUS)
    yield Route(FIND_PAGE, PageType.FIND)
    if catalogue.vocabulary.glossary.terms:
        yield Route(GLOSSARY_PAGE, PageType.GLOSSARY)
    for audience in audiences_with_path(catalogue):
        yield Route(path_uri(audience), PageType.PATH, audience)
    for scope in scopes(catalogue):
        yield Route(evidence_uri(scope), PageType.EVIDENCE, scope)
    paged = facets_with_pages(catalogue)
    for facet in paged:
        page_type = PageType.MUNICIPALITIES if facet is MUNICIPALITY else PageType.TERMS
        yield Route(terms_uri(facet), page_type, facet)
    for kind in Kind:
        yield from _list_routes(
            overview_uri(kind), PageType.OVERVIEW, kind, len(catalogue.by_kind[kind])
        )
    for facet in paged:
        for value in terms_with_page(catalogue, facet):
            if facet is MUNICIPALITY:
                subject = FacetValue(facet, value)
                yield Route(term_uri(facet, value), PageType.MUNICIPALITY, subject)
                continue
            records = len(catalogue.with_value(facet, value))
            yield from _list_routes(
                term_uri(facet, value), PageType.TERM, FacetValue(facet, value), records
            )
    for cell in cells(catalogue):
        records = len(catalogue.by_cell.get(cell, ()))
        yield from _list_routes(cell_uri(cell), PageType.CELL, cell, records)


def _list_routes(
    uri: str, page_type: PageType, subject: RouteSubject, records: int
) -> Iterator[Route]:
    for number in range(1, page_count(records) + 1):
        yield Route(numbered_uri(uri, number), page_type, subject, number)


def terms_with_page(catalogue: Catalogue, facet: Facet) -> tuple[str, ...]:
    """The values of a facet that have a page, in vocabulary order."""
    ids = catalogue.vocabulary.ids(facet.terms)
    if facet.always_paged:
        return ids
    values_with_records = catalogue.by_facet[facet]
    return tuple(value for value in ids if value in values_with_records)


def facets_with_pages(catalogue: Catalogue) -> tuple[Facet, ...]:
    """The facets with pages: those whose list is not empty.

    A site may have no tracks or no places, and then has neither such pages nor menu items.
    """
    lists = catalogue.vocabulary.lists
    return tuple(facet for facet in PAGED_FACETS if lists[facet.terms])


def cells(catalogue: Catalogue) -> tuple[Cell, ...]:
    """All cells of areas and tracks, including empty ones."""
    vocabulary = catalogue.vocabulary
    return tuple(
        Cell(area, track)
        for area in vocabulary.ids(AREA.terms)
        for track in vocabulary.ids(TRACK.terms)
    )


def audiences_with_path(catalogue: Catalogue) -> tuple[str, ...]:
    """The audiences with records, in vocabulary order."""
    return terms_with_page(catalogue, AUDIENCE)


def scopes(catalogue: Catalogue) -> tuple[Scope, ...]:
    """The scopes with an evidence page: everything, and each area, track and cell."""
    areas = (None, *catalogue.vocabulary.ids(AREA.terms))
    tracks = (None, *catalogue.vocabulary.ids(TRACK.terms))
    return tuple(Scope(area, track) for area in areas for track in tracks)


def page_count(records: int) -> int:
    """The number of pages of a list; an empty list has one."""
    return max(1, -(-records // PAGE_SIZE))
