"""Addresses that a page had before, each with the page that has taken over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from videnbank.core.catalogue.facet import Cell, Facet
from videnbank.core.catalogue.outcomes import Scope
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.routing.addresses import FACET_FOLDERS, cell_uri, known_uri, term_uri
from videnbank.core.routing.routes import terms_with_page
from videnbank.core.site.link import Link
from videnbank.core.site.site import Edition


@dataclass(frozen=True, slots=True)
class Moved:
    """An old address, relative to the site's root, and where it leads now."""

    address: str
    to: Link

    @property
    def file(self) -> str:
        """The file that a server gives for the address."""
        return f"{self.address}index.html" if self.address.endswith("/") else self.address


def moved_pages(edition: Edition) -> Iterator[Moved]:
    """Every old address: of renamed records, and of retired words that had a page."""
    for entry in edition.catalogue.entries.values():
        for former in entry.record.former_urls:
            yield Moved(former.strip("/") + "/", edition.entry_link(entry))
    for facet in FACET_FOLDERS:
        shown = set(terms_with_page(edition.catalogue, facet))
        for retired, successor in _retired(edition, facet):
            if successor in shown:
                address = edition.addresses.of(term_uri(facet, retired))
                yield Moved(address, edition.term_link(facet, successor))
    yield from _moved_cells(edition)
    yield from _moved_scopes(edition)


def _moved_cells(edition: Edition) -> Iterator[Moved]:
    vocabulary = edition.catalogue.vocabulary
    areas, tracks = dict(_retired(edition, Facet.AREA)), dict(_retired(edition, Facet.TRACK))
    for area in vocabulary.lists[TermList.AREAS]:
        for track in vocabulary.lists[TermList.TRACKS]:
            if area in areas or track in tracks:
                now = Cell(areas.get(area, area), tracks.get(track, track))
                labels = (
                    edition.label(TermList.AREAS, now.area),
                    edition.label(TermList.TRACKS, now.track),
                )
                text = edition.text("lists.cell_title", area=labels[0], track=labels[1])
                address = edition.addresses.of(cell_uri(Cell(area, track)))
                yield Moved(address, edition.cell_link(now, text))


def _moved_scopes(edition: Edition) -> Iterator[Moved]:
    vocabulary = edition.catalogue.vocabulary
    areas, tracks = dict(_retired(edition, Facet.AREA)), dict(_retired(edition, Facet.TRACK))
    for area in (None, *vocabulary.lists[TermList.AREAS]):
        for track in (None, *vocabulary.lists[TermList.TRACKS]):
            if area in areas or track in tracks:
                now = Scope(
                    areas.get(area, area) if area else None,
                    tracks.get(track, track) if track else None,
                )
                address = edition.addresses.of(known_uri(Scope(area, track)))
                to = Link(edition.text("known.title"), edition.addresses.of(known_uri(now)))
                yield Moved(address, to)


def _retired(edition: Edition, facet: Facet) -> Iterator[tuple[str, str]]:
    vocabulary, terms = edition.catalogue.vocabulary, TermList(facet.value)
    for term in vocabulary.lists[terms]:
        successor = vocabulary.successor(terms, term)
        if successor is not None:
            yield term, successor
