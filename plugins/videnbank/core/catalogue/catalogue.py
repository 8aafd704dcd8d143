"""The index of all validated records of a build: by kind, facet, cell and reference."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar, cast

from videnbank.core.catalogue.entry import ContentEntry
from videnbank.core.catalogue.facet import FACETS, Cell, Facet, cells_of
from videnbank.core.catalogue.visibility import has_page, is_listed
from videnbank.core.language.collation import danish_key
from videnbank.core.model.optional_fields import covered_cases, event_date, tools_of
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Kind, Reference
from videnbank.core.model.vocabulary import Vocabulary

AnyEntry = ContentEntry[Record]
AnyRecord = TypeVar("AnyRecord", bound=Record)
Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The records visible on a given day; immutable.

    `entries` holds every record with a page, including withdrawn ones. The other indexes hold
    listed records only, grouped by kind and sorted in Danish alphabetical order (news: newest
    first). `related_from` maps a record to those that name it in their `related` field.
    """

    vocabulary: Vocabulary
    entries: Mapping[Reference, AnyEntry]
    by_kind: Mapping[Kind, tuple[AnyEntry, ...]]
    by_facet: Mapping[Facet, Mapping[str, tuple[AnyEntry, ...]]]
    by_cell: Mapping[Cell, tuple[AnyEntry, ...]]
    cases_using: Mapping[Reference, tuple[AnyEntry, ...]]
    results_covering: Mapping[Reference, tuple[AnyEntry, ...]]
    related_from: Mapping[Reference, tuple[AnyEntry, ...]]

    def listed(self) -> tuple[AnyEntry, ...]:
        """All listed records, grouped by kind."""
        return tuple(entry for kind in Kind for entry in self.by_kind[kind])

    def resolve(self, references: Iterable[Reference]) -> tuple[AnyEntry, ...]:
        """Look up references in the order given, skipping records that are not listed."""
        entries = (self.entries.get(reference) for reference in references)
        return tuple(entry for entry in entries if entry is not None and is_listed(entry.record))

    def with_value(self, facet: Facet, value: str) -> tuple[AnyEntry, ...]:
        """The listed records with the given value of a facet."""
        return self.by_facet[facet].get(value, ())


def compile_catalogue(
    entries: Iterable[AnyEntry], vocabulary: Vocabulary, today: date, *, drafts: bool = False
) -> Catalogue:
    """Build the catalogue for `today`; `drafts` includes drafts, for the preview server."""
    visible = [entry for entry in entries if has_page(entry.record, today, drafts=drafts)]
    visible.sort(key=listing_order)
    listed = [entry for entry in visible if is_listed(entry.record)]
    by_facet: dict[Facet, dict[str, list[AnyEntry]]] = {
        facet: defaultdict(list) for facet in FACETS
    }
    by_cell: dict[Cell, list[AnyEntry]] = defaultdict(list)
    cases_using: dict[Reference, list[AnyEntry]] = defaultdict(list)
    results_covering: dict[Reference, list[AnyEntry]] = defaultdict(list)
    related_from: dict[Reference, list[AnyEntry]] = defaultdict(list)
    for entry in listed:
        record = entry.record
        for facet in FACETS:
            for value in facet.values(record):
                by_facet[facet][value].append(entry)
        for cell in cells_of(record):
            by_cell[cell].append(entry)
        for reference in record.related:
            related_from[reference].append(entry)
        for reference in tools_of(record):
            cases_using[reference].append(entry)
        for reference in covered_cases(record):
            results_covering[reference].append(entry)
    return Catalogue(
        vocabulary=vocabulary,
        entries={entry.reference: entry for entry in visible},
        by_kind={
            kind: tuple(entry for entry in listed if entry.reference.kind is kind) for kind in Kind
        },
        by_facet={facet: _frozen(values) for facet, values in by_facet.items()},
        by_cell=_frozen(by_cell),
        cases_using=_frozen(cases_using),
        results_covering=_frozen(results_covering),
        related_from=_frozen(related_from),
    )


_KIND_ORDER = {kind: position for position, kind in enumerate(Kind)}


def listing_order(entry: AnyEntry) -> tuple[int, int, tuple[str, str], Reference]:
    """The place of a record in every list: by kind, then news by date and others by title."""
    event = event_date(entry.record)
    newest_first = -event.toordinal() if event is not None else 0
    kind = _KIND_ORDER[entry.reference.kind]
    return kind, newest_first, danish_key(entry.record.title), entry.reference


def _frozen(lists: Mapping[Key, list[AnyEntry]]) -> dict[Key, tuple[AnyEntry, ...]]:
    return {key: tuple(items) for key, items in lists.items()}


def entries_of(
    entries: Iterable[AnyEntry], model: type[AnyRecord]
) -> tuple[ContentEntry[AnyRecord], ...]:
    """Narrow entries to one model, with the type to match: `entries_of(entries, Case)`."""
    return tuple(
        cast(ContentEntry[AnyRecord], entry)
        for entry in entries
        if entry.reference.kind is model.record_kind
    )
