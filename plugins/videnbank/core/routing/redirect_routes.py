"""The redirects of a site: from former addresses of records, and from retired terms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from videnbank.core.catalogue.catalogue import AnyEntry, Catalogue
from videnbank.core.catalogue.facet import AREA, TRACK, Cell, Facet
from videnbank.core.catalogue.outcomes import Scope
from videnbank.core.routing.addresses import Addresses, cell_uri, evidence_uri, term_uri
from videnbank.core.routing.routes import (
    FacetValue,
    PageType,
    Route,
    facets_with_pages,
    record_route,
    terms_with_page,
)


@dataclass(frozen=True, slots=True)
class RedirectRoute:
    """A former address, relative to the site root, and the page it leads to now.

    `source` is the file that names the address; empty when the vocabulary does.
    """

    address: str
    target: Route
    source: str = ""


def redirect_routes(catalogue: Catalogue, addresses: Addresses) -> Iterator[RedirectRoute]:
    """All redirects of a catalogue."""
    for entry in catalogue.entries.values():
        for former_url in entry.record.former_urls:
            yield former_url_route(entry, former_url)
    for facet in facets_with_pages(catalogue):
        with_page = set(terms_with_page(catalogue, facet))
        for retired, successor in _retired_terms(catalogue, facet):
            if successor in with_page:
                target = FacetValue(facet, successor)
                route = Route(term_uri(facet, successor), PageType.TERM, target)
                yield RedirectRoute(addresses.of(term_uri(facet, retired)), route)
    yield from _cell_routes(catalogue, addresses)
    yield from _scope_routes(catalogue, addresses)


def former_url_route(entry: AnyEntry, former_url: str) -> RedirectRoute:
    """The redirect from a former address of a record."""
    return RedirectRoute(f"{former_url.strip('/')}/", record_route(entry), entry.path)


def _cell_routes(catalogue: Catalogue, addresses: Addresses) -> Iterator[RedirectRoute]:
    lists = catalogue.vocabulary.lists
    areas, tracks = _successors(catalogue)
    for area in lists[AREA.terms]:
        for track in lists[TRACK.terms]:
            if area in areas or track in tracks:
                successor = Cell(areas.get(area, area), tracks.get(track, track))
                route = Route(cell_uri(successor), PageType.CELL, successor)
                yield RedirectRoute(addresses.of(cell_uri(Cell(area, track))), route)


def _scope_routes(catalogue: Catalogue, addresses: Addresses) -> Iterator[RedirectRoute]:
    lists = catalogue.vocabulary.lists
    areas, tracks = _successors(catalogue)
    for area in (None, *lists[AREA.terms]):
        for track in (None, *lists[TRACK.terms]):
            if area in areas or track in tracks:
                successor = Scope(
                    areas.get(area, area) if area else None,
                    tracks.get(track, track) if track else None,
                )
                route = Route(evidence_uri(successor), PageType.EVIDENCE, successor)
                yield RedirectRoute(addresses.of(evidence_uri(Scope(area, track))), route)


def _successors(catalogue: Catalogue) -> tuple[dict[str, str], dict[str, str]]:
    return dict(_retired_terms(catalogue, AREA)), dict(_retired_terms(catalogue, TRACK))


def _retired_terms(catalogue: Catalogue, facet: Facet) -> Iterator[tuple[str, str]]:
    vocabulary = catalogue.vocabulary
    for term in vocabulary.lists[facet.terms]:
        successor = vocabulary.successor(facet.terms, term)
        if successor is not None:
            yield term, successor
