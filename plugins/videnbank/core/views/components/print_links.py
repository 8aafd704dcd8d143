"""The way from a page to its print, on a site that has prints."""

from __future__ import annotations

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.facet import Facet
from videnbank.core.routing.print_jobs import FACET_PRINTS, Print, PrintKind, has_sheet, prints_of
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site


def sheet_link(site: Site, entry: AnyEntry) -> Link | None:
    """The link from a tool to its sheet."""
    if not site.prints or not has_sheet(entry):
        return None
    return _link(site, Print(PrintKind.SHEET, entry.reference.id))


def value_print_link(site: Site, facet: Facet, value: str) -> Link | None:
    """The link from a track to its deck of cards, or from an area to its booklet."""
    kind = FACET_PRINTS.get(facet)
    if not site.prints or kind is None:
        return None
    wanted = Print(kind, value)
    return _link(site, wanted) if wanted in prints_of(site.catalogue) else None


def _link(site: Site, wanted: Print) -> Link:
    return Link(site.text(f"prints.{wanted.kind.value}.link"), wanted.address)
