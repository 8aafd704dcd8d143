"""A document of the search index: what can be found of a record or a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from videnbank.core.index.field import Field


@dataclass(frozen=True, slots=True)
class Passage:
    """Texts of one field under a heading, with the heading's HTML id on the page.

    Both are empty for texts without a heading.
    """

    field: Field
    anchor: str
    heading: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alias:
    """Other names of a term or an organisation that a document is about."""

    label: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A record or a page, as it is indexed and shown as a hit.

    `address` is relative to the root of the site; `kind` is the kind of record, or what a page
    shows, and `label` its name. `notes` are what a card shows below the excerpt. `terms` are the
    labels of its vocabulary terms; `details` are texts that are searched but never shown as a
    passage.
    """

    address: str
    kind: str
    label: str
    title: str
    summary: str = ""
    notes: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    details: tuple[str, ...] = ()
    aliases: tuple[Alias, ...] = ()

    def texts(self) -> Iterator[tuple[Field, str]]:
        """Its texts with their fields, in reading order."""
        yield Field.TITLE, self.title
        yield Field.SUMMARY, self.summary
        for passage in self.passages:
            if passage.heading:
                yield Field.BODY, passage.heading
            for text in passage.texts:
                yield passage.field, text
        for text in self.details:
            yield Field.BODY, text
        for label in self.terms:
            yield Field.TERMS, label


@dataclass(frozen=True, slots=True)
class RecordDocument(SearchDocument):
    """A record that can be filtered and sorted.

    `facets` are its values by filter; `published` is the day of its publication as a proleptic
    Gregorian ordinal, and `title_key` the key of its title in Danish order.
    """

    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    published: int = 0
    title_key: tuple[str, str] = ("", "")
    is_tool: bool = False
