"""Links from pages to their PDFs, on sites that publish prints."""

from __future__ import annotations

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.facet import Facet
from videnbank.core.routing.print_jobs import FACET_PRINTS, Print, PrintKind, has_sheet, prints_of
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site


def sheet_link(site: Site, entry: AnyEntry) -> Link | None:
    """Link from a tool to its sheet, or None."""
    if not site.prints or not has_sheet(entry):
        return None
    return _link(site, Print(PrintKind.SHEET, entry.reference.id))


def value_print_link(site: Site, facet: Facet, value: str) -> Link | None:
    """Link from a track to its deck of cards or from an area to its booklet, or None."""
    kind = FACET_PRINTS.get(facet)
    if not site.prints or kind is None:
        return None
    print_ = Print(kind, value)
    return _link(site, print_) if print_ in prints_of(site.catalogue) else None


def _link(site: Site, print_: Print) -> Link:
    return Link(site.text(f"prints.{print_.kind.value}.link"), print_.address)
