"""One build's site: a catalogue on one day, with the words and addresses to show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from videnbank.core.catalogue.catalogue import Catalogue
from videnbank.core.catalogue.entry import Page
from videnbank.core.catalogue.related import RelatedRecords
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.language.wording import Wording
from videnbank.core.model.places import NO_PLACES, Places
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.routing.addresses import Addresses
from videnbank.core.site.profile import Profile


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
    profile: Profile = field(default_factory=Profile)
    places: Places = NO_PLACES

    @property
    def searchable(self) -> bool:
        """Whether there is a search."""
        return self.analysis is not None

    def text(self, key: str, **values: object) -> str:
        """The text of a key."""
        return self.wording.text(key, **values)

    def label(self, terms: TermList, term: str) -> str:
        """What a reader sees for an id of a controlled list."""
        return self.catalogue.vocabulary.label(terms, term)

    def labels(self, terms: TermList, ids: Iterable[str]) -> tuple[str, ...]:
        """What a reader sees for several ids."""
        return tuple(self.label(terms, term) for term in ids)

    def page(self, uri: str) -> Page | None:
        """The hand-written page with source place `uri`."""
        return next((page for page in self.pages if page.uri == uri), None)

    def description(self, uri: str) -> str:
        """What the hand-written page with source place `uri` says it is about; else empty."""
        page = self.page(uri)
        return (page.fields.description if page is not None else None) or ""

    def records_text(self, n: int) -> str:
        """`1 opslag`, `12 opslag`."""
        return self.wording.count("lists.records", n)
