"""From a page's place in the tree of sources to its address on the site."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from urllib.parse import quote

from videnbank.core.catalogue.entry import record_uri
from videnbank.core.catalogue.facet import AREA, TRACK, Cell, Facet
from videnbank.core.catalogue.outcomes import Scope
from videnbank.core.catalogue.project import ADDRESS_FOLDERS
from videnbank.core.model.reference import Kind, Reference

HOME = "index.md"
FIELDS_PAGE = "redaktion/felter.md"
FIND_PAGE = "find.md"
STATUS_PAGE = "om/status.md"
PATHS_FOLDER = "til"
COMPARE_PAGE = "sammenlign.md"
EVIDENCE_PAGE = f"{ADDRESS_FOLDERS[Kind.RESULT]}/hvad-ved-vi/index.md"

SPELLING_FILE = "find/words.json"
"""The words that "did you mean" chooses among."""

_ALL_AREAS = "alle-omraader"


def overview_uri(kind: Kind) -> str:
    """The source place of the list of one kind of record."""
    return f"{ADDRESS_FOLDERS[kind]}/index.md"


def terms_uri(facet: Facet) -> str:
    """The source place of the list of a facet's values."""
    return f"{facet.folder}/index.md"


def term_uri(facet: Facet, value: str) -> str:
    """The source place of the page of one value."""
    return f"{facet.folder}/{value}.md"


def cell_uri(cell: Cell) -> str:
    """The source place of the page of one area and track."""
    return f"{AREA.folder}/{cell.area}/{cell.track}.md"


def path_uri(audience: str) -> str:
    """The source place of an audience's way through the bank."""
    return f"{PATHS_FOLDER}/{audience}.md"


def evidence_uri(scope: Scope) -> str:
    """The source place of the page of what is known in a part of the bank."""
    if scope == Scope():
        return EVIDENCE_PAGE
    path = "/".join(part for part in (scope.area or _ALL_AREAS, scope.track) if part)
    return f"{posixpath.dirname(EVIDENCE_PAGE)}/{path}.md"


def outcomes_file(extension: str) -> str:
    """The address of the file with all outcomes, beside the page of what is known."""
    return f"{posixpath.dirname(EVIDENCE_PAGE)}/virkninger.{extension}"


def record_data_file(reference: Reference) -> str:
    """The address of the file with what the comparison shows of a record, beside its page."""
    return f"{posixpath.dirname(record_uri(reference))}/sammenlign.json"


def numbered_uri(uri: str, number: int) -> str:
    """The source place of a list's page `number`; the first is the list's own."""
    if number == 1:
        return uri
    return f"{uri.removesuffix('index.md').removesuffix('.md').rstrip('/')}/side-{number}.md"


def sheet_file(tool: str) -> str:
    """The address of a tool's printed sheet; the name says what it is when the file is saved."""
    return f"{ADDRESS_FOLDERS[Kind.TOOL]}/{tool}/{tool}-ark.pdf"


def deck_file(track: str) -> str:
    """The address of the printed cards of a track's tools."""
    return f"{TRACK.folder}/{track}/{track}-kort.pdf"


def booklet_file(area: str) -> str:
    """The address of the printed booklet about an area."""
    return f"{AREA.folder}/{area}/{area}-haefte.pdf"


@dataclass(frozen=True, slots=True)
class Addresses:
    """How source places become addresses, relative to the site's root.

    With `directory_urls`, `cases/x/index.md` is `cases/x/`; without, `cases/x/index.html`.
    """

    directory_urls: bool = True

    def of(self, uri: str) -> str:
        """The address of a source place."""
        stem = uri.removesuffix(".md")
        if not self.directory_urls:
            return f"{stem}.html"
        folder, name = posixpath.split(stem)
        if name == "index":
            return f"{folder}/" if folder else "./"
        return f"{stem}/"

    def of_file(self, folder_uri: str, name: str) -> str:
        """The address of a file that lies beside the page with source place `folder_uri`."""
        return quote(f"{posixpath.dirname(folder_uri)}/{name.removeprefix('./')}")
