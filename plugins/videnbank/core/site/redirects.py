"""Redirects from former addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from videnbank.core.catalogue.facet import AREA, TRACK, Cell
from videnbank.core.model.reference import Reference
from videnbank.core.routing.addresses import file_at
from videnbank.core.routing.redirect_routes import redirect_routes
from videnbank.core.routing.routes import FacetValue, PageType, Route
from videnbank.core.site.link import Link
from videnbank.core.site.links import cell_link, entry_link, term_link
from videnbank.core.site.site import Site


@dataclass(frozen=True, slots=True)
class Redirect:
    """A former address, relative to the site root, and its current target."""

    address: str
    target: Link

    @property
    def file(self) -> str:
        """The file that a web server serves for the address."""
        return file_at(self.address)


def redirects(site: Site) -> Iterator[Redirect]:
    """All redirects: for renamed records, and for retired terms that had a page."""
    for route in redirect_routes(site.catalogue, site.addresses):
        yield Redirect(route.address, _TARGETS[route.target.page_type](site, route.target))


def _record(site: Site, route: Route) -> Link:
    return entry_link(site, site.catalogue.entries[route.subject_as(Reference)])


def _term(site: Site, route: Route) -> Link:
    term = route.subject_as(FacetValue)
    return term_link(site, term.facet, term.value)


def _cell(site: Site, route: Route) -> Link:
    cell = route.subject_as(Cell)
    area, track = site.label(AREA.terms, cell.area), site.label(TRACK.terms, cell.track)
    return cell_link(site, cell, site.text("lists.cell_title", area=area, track=track))


def _scope(site: Site, route: Route) -> Link:
    return Link(site.text("known.title"), site.addresses.of(route.uri))


_TARGETS: Mapping[PageType, Callable[[Site, Route], Link]] = {
    PageType.RECORD: _record,
    PageType.TERM: _term,
    PageType.CELL: _cell,
    PageType.EVIDENCE: _scope,
}
