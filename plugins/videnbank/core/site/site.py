"""One site of the site: a catalogue on one day, with the words and addresses to show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlencode

from videnbank.core.catalogue.catalogue import AnyEntry, Catalogue
from videnbank.core.catalogue.entry import Page
from videnbank.core.catalogue.facet import Cell, Facet
from videnbank.core.catalogue.filters import Filter
from videnbank.core.catalogue.related import RelatedRecords
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.language.wording import Wording
from videnbank.core.model.reference import Kind, Reference
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.routing.addresses import (
    FIND_PAGE,
    Addresses,
    cell_uri,
    overview_uri,
    term_uri,
    terms_uri,
)
from videnbank.core.site.card import Card
from videnbank.core.site.link import Link


@dataclass(frozen=True, slots=True)
class Site:
    """Everything a view is made from.

    One with an `analysis` is about to be indexed: it has a page for finding, and search boxes.
    `site_url` is the address of the whole site with a slash at its end; empty when it is not known.
    One with `prints` is about to have PDFs beside its pages, which the pages lead to.
    """

    catalogue: Catalogue
    pages: tuple[Page, ...]
    wording: Wording
    addresses: Addresses
    today: date
    site_url: str
    related: RelatedRecords
    analysis: WordAnalyzer | None = None
    prints: bool = False
    cards: dict[Reference, Card] = field(default_factory=dict)

    @property
    def searchable(self) -> bool:
        """Whether there is a search."""
        return self.analysis is not None

    def text(self, key: str, **values: object) -> str:
        """The Danish text of a key."""
        return self.wording.text(key, **values)

    def label(self, terms: TermList, term: str) -> str:
        """What a reader sees for an id of a controlled list."""
        return self.catalogue.vocabulary.label(terms, term)

    def labels(self, terms: TermList, ids: Iterable[str]) -> tuple[str, ...]:
        """What a reader sees for several ids."""
        return tuple(self.label(terms, term) for term in ids)

    def entry_link(self, entry: AnyEntry) -> Link:
        """The link to a record."""
        return Link(entry.record.title, self.addresses.of(entry.uri))

    def term_link(self, facet: Facet, value: str) -> Link:
        """The link to the page of one value."""
        label = self.label(TermList(facet.value), value)
        return Link(label, self.addresses.of(term_uri(facet, value)), self.mark(facet, value))

    def mark(self, facet: Facet, value: str) -> str:
        """The pattern that an area or a track is known by, besides its name; else empty.

        It goes by the place in the vocabulary, where retired words keep theirs.
        """
        kind = _MARKS.get(facet)
        if kind is None:
            return ""
        name, patterns = kind
        place = list(self.catalogue.vocabulary.lists[TermList(facet.value)]).index(value)
        return f"{name}{place % patterns + 1}"

    def term_links(self, facet: Facet, values: Iterable[str]) -> tuple[Link, ...]:
        """The links to the pages of several values."""
        return tuple(self.term_link(facet, value) for value in values)

    def cell_link(self, cell: Cell, text: str) -> Link:
        """The link to the page of an area and a track."""
        return Link(text, self.addresses.of(cell_uri(cell)))

    def overview_link(self, kind: Kind) -> Link:
        """The link to the list of one kind of record."""
        return Link(self.text(f"menu.{_MENU[kind]}"), self.addresses.of(overview_uri(kind)))

    def terms_link(self, facet: Facet) -> Link:
        """The link to the list of a facet's values."""
        return Link(self.text(f"menu.{facet.value}"), self.addresses.of(terms_uri(facet)))

    def tool_title(self, tool: str) -> str:
        """The title of a tool by its id; the id itself while the tool cannot be seen."""
        entry = self.catalogue.entries.get(Reference(Kind.TOOL, tool))
        return entry.record.title if entry is not None else tool

    def page_link(self, page: Page) -> Link:
        """The link to a hand-written page."""
        return Link(page.fields.title or page.uri, self.addresses.of(page.uri))

    def description(self, uri: str) -> str:
        """What the hand-written page with source place `uri` says it is about; else empty."""
        found = next((page for page in self.pages if page.uri == uri), None)
        return (found.fields.description if found is not None else None) or ""

    def find_address(self, facet: Facet, value: str) -> str:
        """The address of the search among the records with one value; empty without a search."""
        name = _FILTERS.get(facet)
        return self.find_by(((name, value),)) if name is not None else ""

    def find_by(self, chosen: Iterable[tuple[Filter, str]]) -> str:
        """The address of the search with values chosen; empty without a search."""
        if not self.searchable:
            return ""
        query = urlencode([(name.value, value) for name, value in chosen])
        return f"{self.addresses.of(FIND_PAGE)}?{query}"

    def find_address_of_cell(self, cell: Cell) -> str:
        """The address of the search among the records of an area and a track; empty without one."""
        area = self.find_address(Facet.AREA, cell.area)
        return f"{area}&{Filter.TRACK.value}={cell.track}" if area else ""

    def home_link(self) -> Link:
        """The link to the front page."""
        return Link(self.text("site.home"), self.addresses.of("index.md"))

    def records_text(self, n: int) -> str:
        """`1 opslag`, `12 opslag`."""
        return self.wording.count("lists.records", n)


_MARKS = {Facet.AREA: ("area", 6), Facet.TRACK: ("track", 3)}
"""What the patterns of a facet are called in marks.css, and how many there are."""

_FILTERS = {
    Facet.AREA: Filter.AREA,
    Facet.TRACK: Filter.TRACK,
    Facet.TOPIC: Filter.TOPIC,
    Facet.MUNICIPALITY: Filter.MUNICIPALITY,
}
_MENU = {Kind.CASE: "cases", Kind.TOOL: "tools", Kind.RESULT: "results", Kind.NEWS: "news"}
