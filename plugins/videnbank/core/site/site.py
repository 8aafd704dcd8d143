"""The site: everything that views need to render a build."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from videnbank.core.catalogue.catalogue import Catalogue
from videnbank.core.catalogue.entry import Page
from videnbank.core.catalogue.related import RelatedRecords
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.language.wording import Wording
from videnbank.core.markup.picture_set import PictureLookup, no_pictures
from videnbank.core.model.places import NO_PLACES, Places
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.routing.addresses import Addresses
from videnbank.core.site.profile import Profile


@dataclass(frozen=True, slots=True)
class Site:
    """The context of all views.

    `analysis` is set when the site is indexed, and enables the search page and search boxes.
    `site_url` is the base URL with a trailing slash; empty when unknown. `prints` enables links
    to the PDFs. `pictures` gives the versions of a picture; `files` are the sources of the
    published files, relative to the project, by source URI. `name` and `tagline` are `site_name`
    and `site_description` of mkdocs.yml. `sharing_pictures` tells whether the pages have pictures to be shared with.
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
    pictures: PictureLookup = no_pictures
    files: Mapping[str, str] = field(default_factory=dict)
    name: str = ""
    tagline: str = ""
    sharing_pictures: bool = False

    @property
    def searchable(self) -> bool:
        """Whether the site has a search."""
        return self.analysis is not None

    def text(self, key: str, **values: object) -> str:
        """The text of a wording key."""
        return self.wording.text(key, **values)

    def label(self, terms: TermList, term: str) -> str:
        """The label of a term."""
        return self.catalogue.vocabulary.label(terms, term)

    def labels(self, terms: TermList, ids: Iterable[str]) -> tuple[str, ...]:
        """The labels of several terms."""
        return tuple(self.label(terms, term) for term in ids)

    def page(self, uri: str) -> Page | None:
        """The hand-written page with source URI `uri`."""
        return next((page for page in self.pages if page.uri == uri), None)

    def description(self, uri: str) -> str:
        """The description of the hand-written page with source URI `uri`; empty if none."""
        page = self.page(uri)
        return (page.fields.description if page is not None else None) or ""

    def records_text(self, n: int) -> str:
        """The number of records in words: `1 opslag`, `12 opslag`."""
        return self.wording.count("lists.records", n)
