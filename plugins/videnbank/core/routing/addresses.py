"""Source URIs of generated pages, and the addresses they map to on the site."""

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
GLOSSARY_PAGE = "ordliste.md"
STATUS_PAGE = "om/status.md"
PATHS_FOLDER = "til"
COMPARE_PAGE = "sammenlign.md"
EVIDENCE_PAGE = f"{ADDRESS_FOLDERS[Kind.RESULT]}/hvad-ved-vi/index.md"

HANDBOOK_FOLDER = posixpath.dirname(FIELDS_PAGE)
"""The folder of the pages for those who write."""

READ_ALOUD_FILE = "laes-hoejt.json"
"""The words of reading aloud, fetched only where there is a voice."""

NEWS_FEED_FILE = f"{ADDRESS_FOLDERS[Kind.NEWS]}/feed.xml"
"""The Atom feed of the news, beside their overview."""

ROBOTS_FILE = "robots.txt"
"""What crawlers read first; they look for it at the root of a host and nowhere else (RFC 9309, §2.3)."""

SHARING_FOLDER = "deling"
"""The folder of the pictures that others show beside a link to a page."""

SEARCH_INDEX_FOLDER = "find/index"
"""The folder of the search index."""

ASSET_FOLDERS = ("assets/videnbank/", "assets/stylesheets/")
"""The folders of our style sheets, scripts and drawings, and of the theme's style sheet."""

HEADING_FONT_FILE = "assets/videnbank/headings.woff2"
"""The typeface of headings; the style sheet beside it names it."""

HEADING_LICENCE_FILE = "assets/videnbank/headings-license.txt"
"""The licence of that typeface, which must be where the typeface is."""

SITEMAP_FILE = "sitemap.xml"
NOT_FOUND_FILE = "404.html"

_ALL_AREAS = "alle-omraader"


def overview_uri(kind: Kind) -> str:
    """The source URI of the overview of a kind of record."""
    return f"{ADDRESS_FOLDERS[kind]}/index.md"


def terms_uri(facet: Facet) -> str:
    """The source URI of the list of a facet's values."""
    return f"{facet.folder}/index.md"


def term_uri(facet: Facet, value: str) -> str:
    """The source URI of the page of a facet value."""
    return f"{facet.folder}/{value}.md"


def cell_uri(cell: Cell) -> str:
    """The source URI of the page of a cell."""
    return f"{AREA.folder}/{cell.area}/{cell.track}.md"


def path_uri(audience: str) -> str:
    """The source URI of the reading path of an audience."""
    return f"{PATHS_FOLDER}/{audience}.md"


def evidence_uri(scope: Scope) -> str:
    """The source URI of the evidence page of a scope."""
    if scope == Scope():
        return EVIDENCE_PAGE
    path = "/".join(part for part in (scope.area or _ALL_AREAS, scope.track) if part)
    return f"{posixpath.dirname(EVIDENCE_PAGE)}/{path}.md"


def outcomes_file(extension: str) -> str:
    """The address of the export of all outcomes, next to the evidence page."""
    return f"{posixpath.dirname(EVIDENCE_PAGE)}/virkninger.{extension}"


def record_data_file(reference: Reference) -> str:
    """The address of the comparison data of a record, next to its page."""
    return f"{posixpath.dirname(record_uri(reference))}/sammenlign.json"


def sharing_picture_file(page_uri: str) -> str:
    """The address of the sharing picture of a page: `deling/cases/x.png`, `deling/index.png`."""
    stem = page_uri.removesuffix(".md")
    return f"{SHARING_FOLDER}/{stem.removesuffix('/index')}.png"


def numbered_uri(uri: str, number: int) -> str:
    """The source URI of page `number` of a list, from 1; the first keeps the URI of the list."""
    if number == 1:
        return uri
    return f"{uri.removesuffix('index.md').removesuffix('.md').rstrip('/')}/side-{number}.md"


def sheet_file(tool: str) -> str:
    """The address of the sheet of a tool; the file name is meaningful when saved."""
    return f"{ADDRESS_FOLDERS[Kind.TOOL]}/{tool}/{tool}-ark.pdf"


def deck_file(track: str) -> str:
    """The address of the card deck of a track."""
    return f"{TRACK.folder}/{track}/{track}-kort.pdf"


def booklet_file(area: str) -> str:
    """The address of the booklet of an area."""
    return f"{AREA.folder}/{area}/{area}-haefte.pdf"


def file_uri(page_uri: str, name: str) -> str:
    """The source URI of a file next to the page with source URI `page_uri`."""
    return posixpath.join(posixpath.dirname(page_uri), name.removeprefix("./"))


def file_at(address: str) -> str:
    """The file that a web server serves at an address, both relative to the site root."""
    if address == "./":
        return "index.html"
    return f"{address}index.html" if address.endswith("/") else address


@dataclass(frozen=True, slots=True)
class Addresses:
    """Maps source URIs to addresses, relative to the site root.

    With `directory_urls`, `cases/x/index.md` is `cases/x/`; without, `cases/x/index.html`.
    """

    directory_urls: bool = True

    def of(self, uri: str) -> str:
        """The address of a source URI."""
        stem = uri.removesuffix(".md")
        if not self.directory_urls:
            return f"{stem}.html"
        folder, name = posixpath.split(stem)
        if name == "index":
            return f"{folder}/" if folder else "./"
        return f"{stem}/"

    def file_of(self, uri: str) -> str:
        """The file that holds the page with source URI `uri`, relative to the site root."""
        return file_at(self.of(uri))

    def of_file(self, page_uri: str, name: str) -> str:
        """The address of a file next to the page with source URI `page_uri`."""
        return quote(file_uri(page_uri, name))
