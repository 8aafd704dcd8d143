"""One edition of the site: a catalogue on one day, with the words and addresses to show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from videnbank.core.addresses import (
    Addresses,
    cell_uri,
    overview_uri,
    term_uri,
    terms_uri,
)
from videnbank.core.card import Card
from videnbank.core.catalogue import AnyEntry, Catalogue, Cell, Facet
from videnbank.core.entry import Page
from videnbank.core.link import Link
from videnbank.core.model.reference import Kind, Reference
from videnbank.core.model.term import TermList
from videnbank.core.related import RelatedRecords
from videnbank.core.wording import Wording


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything a view is made from."""

    catalogue: Catalogue
    pages: tuple[Page, ...]
    wording: Wording
    addresses: Addresses
    today: date
    related: RelatedRecords
    cards: dict[Reference, Card] = field(default_factory=dict)

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
        return Link(label, self.addresses.of(term_uri(facet, value)))

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

    def home_link(self) -> Link:
        """The link to the front page."""
        return Link(self.text("site.home"), self.addresses.of("index.md"))

    def records_text(self, n: int) -> str:
        """`1 opslag`, `12 opslag`."""
        return self.wording.count("lists.records", n)


_MENU = {Kind.CASE: "cases", Kind.TOOL: "tools", Kind.RESULT: "results", Kind.NEWS: "news"}
