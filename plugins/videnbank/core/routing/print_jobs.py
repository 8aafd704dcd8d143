"""The PDFs of a site: a sheet per tool, a card deck per track, a booklet per area."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from videnbank.core.catalogue.catalogue import AnyEntry, Catalogue, entries_of
from videnbank.core.catalogue.facet import AREA, TRACK, Facet
from videnbank.core.catalogue.visibility import is_listed
from videnbank.core.model.reference import Kind, Reference
from videnbank.core.model.tool import Tool
from videnbank.core.routing.addresses import booklet_file, deck_file, sheet_file


class PrintKind(StrEnum):
    """The kinds of PDF."""

    SHEET = "sheet"
    DECK = "deck"
    BOOKLET = "booklet"


_FILES = {
    PrintKind.SHEET: sheet_file,
    PrintKind.DECK: deck_file,
    PrintKind.BOOKLET: booklet_file,
}

FACET_PRINTS: Mapping[Facet, PrintKind] = {TRACK: PrintKind.DECK, AREA: PrintKind.BOOKLET}
"""The facets whose values have a PDF, and its kind."""

BOOKLET_KINDS = (Kind.CASE, Kind.RESULT, Kind.TOOL)
"""The kinds of record in a booklet; an area without any of them has no booklet."""


@dataclass(frozen=True, slots=True)
class Print:
    """A PDF; `id` is that of the tool, track or area."""

    kind: PrintKind
    id: str

    @property
    def address(self) -> str:
        """Its address, relative to the site root or to any other output folder."""
        return _FILES[self.kind](self.id)


def prints_of(catalogue: Catalogue) -> tuple[Print, ...]:
    """All PDFs of a catalogue, by kind and id."""
    return (*_sheets(catalogue), *_decks(catalogue), *_booklets(catalogue))


def has_sheet(entry: AnyEntry) -> bool:
    """Whether a record gets a generated sheet: listed tools that name no file of that address.

    An author can replace the generated sheet by a file next to the record.
    """
    is_tool = entry.reference.kind is Kind.TOOL and is_listed(entry.record)
    return is_tool and sheet_file(entry.reference.id) not in entry.files


def _sheets(catalogue: Catalogue) -> Iterator[Print]:
    for entry in sorted(catalogue.by_kind[Kind.TOOL], key=_reference):
        if has_sheet(entry):
            yield Print(PrintKind.SHEET, entry.reference.id)


def _decks(catalogue: Catalogue) -> Iterator[Print]:
    for track in catalogue.vocabulary.ids(TRACK.terms):
        if entries_of(catalogue.with_value(TRACK, track), Tool):
            yield Print(PrintKind.DECK, track)


def _booklets(catalogue: Catalogue) -> Iterator[Print]:
    for area in catalogue.vocabulary.ids(AREA.terms):
        entries = catalogue.with_value(AREA, area)
        if any(entry.reference.kind in BOOKLET_KINDS for entry in entries):
            yield Print(PrintKind.BOOKLET, area)


def _reference(entry: AnyEntry) -> Reference:
    return entry.reference
