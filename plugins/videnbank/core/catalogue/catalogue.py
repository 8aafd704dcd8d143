"""All records of a build, checked and related, found by what they are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar, cast

from videnbank.core.catalogue.entry import ContentEntry
from videnbank.core.catalogue.facet import Cell, Facet, cells_of, facet_values
from videnbank.core.catalogue.visibility import has_page, is_listed
from videnbank.core.language.collation import danish_key
from videnbank.core.model.case import Case
from videnbank.core.model.news import News
from videnbank.core.model.record import Record
from videnbank.core.model.reference import Kind, Reference
from videnbank.core.model.result import Result
from videnbank.core.model.tool import Tool
from videnbank.core.model.vocabulary import Vocabulary

AnyEntry = ContentEntry[Record]
Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The records that readers can see on one day, immutable.

    `entries` holds every record with a page, withdrawn ones too. All other parts hold listed
    records only, kind by kind in Danish alphabetical order (news: newest first).
    """

    vocabulary: Vocabulary
    entries: Mapping[Reference, AnyEntry]
    by_kind: Mapping[Kind, tuple[AnyEntry, ...]]
    by_facet: Mapping[Facet, Mapping[str, tuple[AnyEntry, ...]]]
    by_cell: Mapping[Cell, tuple[AnyEntry, ...]]
    cases_using: Mapping[Reference, tuple[AnyEntry, ...]]
    results_covering: Mapping[Reference, tuple[AnyEntry, ...]]
    chosen_by: Mapping[Reference, tuple[AnyEntry, ...]]

    def listed(self) -> tuple[AnyEntry, ...]:
        """Every listed record, kind by kind."""
        return tuple(entry for kind in Kind for entry in self.by_kind[kind])

    def found(self, references: Iterable[Reference]) -> tuple[AnyEntry, ...]:
        """The listed records among `references`, in their order."""
        entries = (self.entries.get(reference) for reference in references)
        return tuple(entry for entry in entries if entry is not None and is_listed(entry.record))

    def with_value(self, facet: Facet, value: str) -> tuple[AnyEntry, ...]:
        """The records that have one value of a facet."""
        return self.by_facet[facet].get(value, ())


def compile_catalogue(
    entries: Iterable[AnyEntry], vocabulary: Vocabulary, today: date, *, drafts: bool = False
) -> Catalogue:
    """The catalogue of what can be seen on `today`; with `drafts`, drafts too (for the preview)."""
    visible = [entry for entry in entries if has_page(entry.record, today, drafts=drafts)]
    visible.sort(key=_shelf_order)
    listed = [entry for entry in visible if is_listed(entry.record)]
    by_facet: dict[Facet, dict[str, list[AnyEntry]]] = {facet: defaultdict(list) for facet in Facet}
    by_cell: dict[Cell, list[AnyEntry]] = defaultdict(list)
    used: dict[Reference, list[AnyEntry]] = defaultdict(list)
    covered: dict[Reference, list[AnyEntry]] = defaultdict(list)
    chosen: dict[Reference, list[AnyEntry]] = defaultdict(list)
    for entry in listed:
        record = entry.record
        for facet in Facet:
            for value in facet_values(record, facet):
                by_facet[facet][value].append(entry)
        for cell in cells_of(record):
            by_cell[cell].append(entry)
        for reference in record.related:
            chosen[reference].append(entry)
        for reference in tools_of(record):
            used[reference].append(entry)
        for reference in cases_covered_by(record):
            covered[reference].append(entry)
    return Catalogue(
        vocabulary=vocabulary,
        entries={entry.reference: entry for entry in visible},
        by_kind={
            kind: tuple(entry for entry in listed if entry.reference.kind is kind) for kind in Kind
        },
        by_facet={facet: _frozen(values) for facet, values in by_facet.items()},
        by_cell=_frozen(by_cell),
        cases_using=_frozen(used),
        results_covering=_frozen(covered),
        chosen_by=_frozen(chosen),
    )


def tools_of(record: Record) -> tuple[Reference, ...]:
    """The tools a case used; none for other kinds."""
    return record.tools if isinstance(record, Case) else ()


def cases_covered_by(record: Record) -> tuple[Reference, ...]:
    """The cases a result rests on; none for other kinds."""
    return record.covers if isinstance(record, Result) else ()


_KINDS = {kind: place for place, kind in enumerate(Kind)}


def _shelf_order(entry: AnyEntry) -> tuple[int, int, tuple[str, str], Reference]:
    newest_first = -entry.record.date.toordinal() if isinstance(entry.record, News) else 0
    kind = _KINDS[entry.reference.kind]
    return kind, newest_first, danish_key(entry.record.title), entry.reference


def _frozen(lists: Mapping[Key, list[AnyEntry]]) -> dict[Key, tuple[AnyEntry, ...]]:
    return {key: tuple(items) for key, items in lists.items()}


def cases(entries: Iterable[AnyEntry]) -> tuple[ContentEntry[Case], ...]:
    """The cases among entries."""
    return tuple(cast(ContentEntry[Case], e) for e in entries if isinstance(e.record, Case))


def results(entries: Iterable[AnyEntry]) -> tuple[ContentEntry[Result], ...]:
    """The results among entries."""
    return tuple(cast(ContentEntry[Result], e) for e in entries if isinstance(e.record, Result))


def tools(entries: Iterable[AnyEntry]) -> tuple[ContentEntry[Tool], ...]:
    """The tools among entries."""
    return tuple(cast(ContentEntry[Tool], e) for e in entries if isinstance(e.record, Tool))
