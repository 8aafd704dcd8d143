"""The way from a page to its print, on a site that has prints."""

from __future__ import annotations

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.facet import Facet
from videnbank.core.routing.print_jobs import Print, PrintKind, has_sheet, prints_of
from videnbank.core.site.link import Link
from videnbank.core.site.site import Edition


def sheet_link(edition: Edition, entry: AnyEntry) -> Link | None:
    """The link from a tool to its sheet."""
    if not edition.prints or not has_sheet(entry):
        return None
    return _link(edition, Print(PrintKind.SHEET, entry.reference.id))


def value_print_link(edition: Edition, facet: Facet, value: str) -> Link | None:
    """The link from a track to its deck of cards, or from an area to its booklet."""
    kind = {Facet.TRACK: PrintKind.DECK, Facet.AREA: PrintKind.BOOKLET}.get(facet)
    if not edition.prints or kind is None:
        return None
    wanted = Print(kind, value)
    return _link(edition, wanted) if wanted in prints_of(edition.catalogue) else None


def _link(edition: Edition, wanted: Print) -> Link:
    return Link(edition.text(f"prints.{wanted.kind.value}.link"), wanted.address)
