"""Redirects from former addresses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from videnbank.core.catalogue.facet import AREA, TRACK, Cell, Facet
from videnbank.core.catalogue.outcomes import Scope
from videnbank.core.routing.addresses import cell_uri, evidence_uri, term_uri
from videnbank.core.routing.routes import facets_with_pages, terms_with_page
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
        return f"{self.address}index.html" if self.address.endswith("/") else self.address


def redirects(site: Site) -> Iterator[Redirect]:
    """All redirects: for renamed records, and for retired terms that had a page."""
    for entry in site.catalogue.entries.values():
        for former_url in entry.record.former_urls:
            yield Redirect(former_url.strip("/") + "/", entry_link(site, entry))
    for facet in facets_with_pages(site.catalogue):
        with_page = set(terms_with_page(site.catalogue, facet))
        for retired, successor in _retired_terms(site, facet):
            if successor in with_page:
                address = site.addresses.of(term_uri(facet, retired))
                yield Redirect(address, term_link(site, facet, successor))
    yield from _cell_redirects(site)
    yield from _scope_redirects(site)


def _cell_redirects(site: Site) -> Iterator[Redirect]:
    vocabulary = site.catalogue.vocabulary
    areas, tracks = dict(_retired_terms(site, AREA)), dict(_retired_terms(site, TRACK))
    for area in vocabulary.lists[AREA.terms]:
        for track in vocabulary.lists[TRACK.terms]:
            if area in areas or track in tracks:
                successor = Cell(areas.get(area, area), tracks.get(track, track))
                labels = (
                    site.label(AREA.terms, successor.area),
                    site.label(TRACK.terms, successor.track),
                )
                text = site.text("lists.cell_title", area=labels[0], track=labels[1])
                address = site.addresses.of(cell_uri(Cell(area, track)))
                yield Redirect(address, cell_link(site, successor, text))


def _scope_redirects(site: Site) -> Iterator[Redirect]:
    vocabulary = site.catalogue.vocabulary
    areas, tracks = dict(_retired_terms(site, AREA)), dict(_retired_terms(site, TRACK))
    for area in (None, *vocabulary.lists[AREA.terms]):
        for track in (None, *vocabulary.lists[TRACK.terms]):
            if area in areas or track in tracks:
                successor = Scope(
                    areas.get(area, area) if area else None,
                    tracks.get(track, track) if track else None,
                )
                address = site.addresses.of(evidence_uri(Scope(area, track)))
                target = Link(site.text("known.title"), site.addresses.of(evidence_uri(successor)))
                yield Redirect(address, target)


def _retired_terms(site: Site, facet: Facet) -> Iterator[tuple[str, str]]:
    vocabulary = site.catalogue.vocabulary
    for term in vocabulary.lists[facet.terms]:
        successor = vocabulary.successor(facet.terms, term)
        if successor is not None:
            yield term, successor
