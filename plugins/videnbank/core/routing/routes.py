"""Every page that is made from the catalogue rather than written by hand."""

from __future__ import annotations

from collections.abc import Iterator

from videnbank.core.catalogue.catalogue import Catalogue
from videnbank.core.catalogue.facet import Cell, Facet
from videnbank.core.catalogue.outcomes import Scope
from videnbank.core.model.reference import Kind
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.routing.addresses import (
    COMPARE_PAGE,
    FACET_FOLDERS,
    FIELDS_PAGE,
    FIND_PAGE,
    HOME,
    STATUS_PAGE,
    cell_uri,
    evidence_uri,
    numbered_uri,
    overview_uri,
    path_uri,
    term_uri,
    terms_uri,
)

PAGE_SIZE = 50
"""How many records a list shows on one page (design §6)."""

_ALWAYS = (Facet.AREA, Facet.TRACK)


def terms_with_page(catalogue: Catalogue, facet: Facet) -> tuple[str, ...]:
    """The values of a facet that have a page: all areas and tracks, others when they have records."""
    ids = catalogue.vocabulary.ids(TermList(facet.value))
    if facet in _ALWAYS:
        return ids
    held = catalogue.by_facet[facet]
    return tuple(value for value in ids if value in held)


def facets_with_pages(catalogue: Catalogue) -> tuple[Facet, ...]:
    """The facets that a site has pages for: those whose list has any words at all.

    A site may have no tracks, or no places; then it has no such pages, and no menu leads to them.
    """
    lists = catalogue.vocabulary.lists
    return tuple(facet for facet in FACET_FOLDERS if lists[TermList(facet.value)])


def cells(catalogue: Catalogue) -> tuple[Cell, ...]:
    """Every meeting of an area and a track, whether it has records or not."""
    return tuple(
        Cell(area, track)
        for area in catalogue.vocabulary.ids(TermList.AREAS)
        for track in catalogue.vocabulary.ids(TermList.TRACKS)
    )


def audiences_with_path(catalogue: Catalogue) -> tuple[str, ...]:
    """The audiences that records are written to, in the vocabulary's order."""
    held = catalogue.by_facet[Facet.AUDIENCE]
    return tuple(a for a in catalogue.vocabulary.ids(TermList.AUDIENCES) if a in held)


def scopes(catalogue: Catalogue) -> tuple[Scope, ...]:
    """Every part of the bank with a page of what is known: all, and each area, track and cell."""
    areas = (None, *catalogue.vocabulary.ids(TermList.AREAS))
    tracks = (None, *catalogue.vocabulary.ids(TermList.TRACKS))
    return tuple(Scope(area, track) for area in areas for track in tracks)


def page_count(records: int) -> int:
    """How many pages a list of so many records takes; an empty list takes one."""
    return max(1, -(-records // PAGE_SIZE))


def route_uris(catalogue: Catalogue) -> tuple[str, ...]:
    """The source places of all pages made from the catalogue."""
    known = (evidence_uri(scope) for scope in scopes(catalogue))
    single = (HOME, FIELDS_PAGE, FIND_PAGE, COMPARE_PAGE, STATUS_PAGE)
    return (*single, *known, *_lists(catalogue))


def _lists(catalogue: Catalogue) -> Iterator[str]:
    yield from map(path_uri, audiences_with_path(catalogue))
    for kind in Kind:
        yield from _numbered(overview_uri(kind), len(catalogue.by_kind[kind]))
    for facet in facets_with_pages(catalogue):
        yield terms_uri(facet)
        for value in terms_with_page(catalogue, facet):
            uri = term_uri(facet, value)
            yield from _numbered(uri, len(catalogue.with_value(facet, value)))
    for cell in cells(catalogue):
        yield from _numbered(cell_uri(cell), len(catalogue.by_cell.get(cell, ())))


def _numbered(uri: str, records: int) -> Iterator[str]:
    for number in range(1, page_count(records) + 1):
        yield numbered_uri(uri, number)
