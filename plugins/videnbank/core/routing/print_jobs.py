"""What can be printed of a catalogue: a sheet a tool, a deck of cards a track, a booklet an area."""

from __future__ import annotations

import posixpath
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
    """The three things a reader can take along on paper."""

    SHEET = "sheet"
    DECK = "deck"
    BOOKLET = "booklet"


_FILES = {
    PrintKind.SHEET: sheet_file,
    PrintKind.DECK: deck_file,
    PrintKind.BOOKLET: booklet_file,
}

FACET_PRINTS: Mapping[Facet, PrintKind] = {TRACK: PrintKind.DECK, AREA: PrintKind.BOOKLET}
"""What is printed of each value of a facet; the prints of other facets are none."""

BOOKLET_KINDS = (Kind.CASE, Kind.RESULT, Kind.TOOL)
"""The kinds of record that a booklet shows; an area with none of them has no booklet."""


@dataclass(frozen=True, slots=True)
class Print:
    """One PDF: `id` is the tool's, the track's or the area's."""

    kind: PrintKind
    id: str

    @property
    def address(self) -> str:
        """Where it lies on the site, and below any other folder it is written to."""
        return _FILES[self.kind](self.id)


def prints_of(catalogue: Catalogue) -> tuple[Print, ...]:
    """Every print of a catalogue, in the order of kinds and ids."""
    return (*_sheets(catalogue), *_decks(catalogue), *_booklets(catalogue))


def has_sheet(entry: AnyEntry) -> bool:
    """Whether a record is a listed tool that gets a sheet of ours.

    One whose author has put a file of that name beside it has a sheet already.
    """
    name = posixpath.basename(sheet_file(entry.reference.id))
    is_tool = entry.reference.kind is Kind.TOOL and is_listed(entry.record)
    return is_tool and name not in entry.media


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
        found = catalogue.with_value(AREA, area)
        if any(entry.reference.kind in BOOKLET_KINDS for entry in found):
            yield Print(PrintKind.BOOKLET, area)


def _reference(entry: AnyEntry) -> Reference:
    return entry.reference
