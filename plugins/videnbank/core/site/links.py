"""Links to the front page, records, hand-written pages and lists of a site."""

from __future__ import annotations

from collections.abc import Iterable

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.entry import Page
from videnbank.core.catalogue.facet import Cell, Facet
from videnbank.core.model.reference import Kind
from videnbank.core.routing.addresses import HOME, cell_uri, overview_uri, term_uri, terms_uri
from videnbank.core.site.link import Link
from videnbank.core.site.marks import mark_name
from videnbank.core.site.site import Site


def home_link(site: Site) -> Link:
    """Link to the front page."""
    return Link(site.text("site.home"), site.addresses.of(HOME))


def entry_link(site: Site, entry: AnyEntry) -> Link:
    """Link to a record."""
    return Link(entry.record.title, site.addresses.of(entry.uri))


def page_link(site: Site, page: Page) -> Link:
    """Link to a hand-written page, titled by its URI if it has no title."""
    return Link(page.fields.title or page.uri, site.addresses.of(page.uri))


def overview_link(site: Site, kind: Kind) -> Link:
    """Link to the overview of a kind of record."""
    return Link(site.text(f"kinds.{kind.value}.other"), site.addresses.of(overview_uri(kind)))


def terms_link(site: Site, facet: Facet) -> Link:
    """Link to the list of a facet's values."""
    return Link(site.text(f"menu.{facet.plural}"), site.addresses.of(terms_uri(facet)))


def term_link(site: Site, facet: Facet, value: str) -> Link:
    """Link to the page of a facet value."""
    return Link(
        site.label(facet.terms, value),
        site.addresses.of(term_uri(facet, value)),
        mark_name(site.catalogue.vocabulary, facet, value),
    )


def term_links(site: Site, facet: Facet, values: Iterable[str]) -> tuple[Link, ...]:
    """Links to the pages of facet values."""
    return tuple(term_link(site, facet, value) for value in values)


def cell_link(site: Site, cell: Cell, text: str) -> Link:
    """Link to the page of a cell."""
    return Link(text, site.addresses.of(cell_uri(cell)))
