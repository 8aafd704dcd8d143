"""The pages of a built site, and what kind of page each address is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from lxml import html

from videnbank.core.catalogue.project import ADDRESS_FOLDERS

NOT_FOUND = "404.html"
_NUMBERED = re.compile(r"side-\d+")
_REFRESH = "//meta[@http-equiv='refresh']/@content"
_ROBOTS = "//meta[@name='robots']/@content"
_RECORD = "//article[@data-videnbank-kind]"
_CANONICAL = "//link[@rel='canonical']/@href"


@dataclass(frozen=True)
class Page:
    """One page: its address from the site's root, and its file."""

    address: str
    file: Path

    @cached_property
    def tree(self) -> html.HtmlElement:
        """The page as a tree."""
        parser = html.HTMLParser(encoding="utf-8")
        tree: html.HtmlElement = html.document_fromstring(self.file.read_bytes(), parser=parser)
        return tree

    @cached_property
    def leads_to(self) -> str | None:
        """Where the page sends its reader at once, if it is an old address."""
        content = self._first(_REFRESH)
        return content.partition("url=")[2] if content else None

    @cached_property
    def is_hidden(self) -> bool:
        """Whether search engines are asked to leave the page out."""
        return "noindex" in (self._first(_ROBOTS) or "")

    @cached_property
    def canonical(self) -> str | None:
        """The address the page calls its own."""
        return self._first(_CANONICAL)

    @cached_property
    def is_record(self) -> bool:
        """Whether this is the page of a record."""
        return bool(self.tree.xpath(_RECORD))

    @property
    def shape(self) -> str:
        """The page's kind as far as its address tells it: `/cases/*/`."""
        shape = shape_of(self.address)
        # A page of its own that lies among the records is not one of them.
        return f"/{self.address}" if shape in _SHELVES and not self.is_record else shape

    def _first(self, xpath: str) -> str | None:
        found = self.tree.xpath(xpath)
        return str(found[0]) if isinstance(found, list) and found else None


def shape_of(address: str) -> str:
    """The address with a star for each part that differs from page to page."""
    first, *others = address.removesuffix("/").split("/")
    if not first:
        return "/"
    stars = ("side-*" if _NUMBERED.fullmatch(part) else "*" for part in others)
    return "/".join(["", first, *stars, ""]) if address.endswith("/") else f"/{address}"


_SHELVES = frozenset(f"/{folder}/*/" for folder in ADDRESS_FOLDERS.values())


def pages_of(site: Path) -> list[Page]:
    """Every page of the site, in the order of their addresses."""
    files = {file.relative_to(site).as_posix(): file for file in site.rglob("*.html")}
    return [
        Page(name if name.rpartition("/")[2] != "index.html" else name[: -len("index.html")], file)
        for name, file in sorted(files.items())
    ]


def folder_on_server(pages: Iterable[Page]) -> str:
    """The path the site lies at, as its front page's own address tells it: `/videnbank/`."""
    front = next(page for page in pages if not page.address)
    return urlsplit(front.canonical or "").path or "/"


def largest_of_each(pages: Iterable[Page]) -> Mapping[str, Page]:
    """The largest page of each shape, old addresses left out."""
    shapes: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        if page.leads_to is None:
            shapes[page.shape].append(page)
    return {
        shape: max(of_shape, key=lambda page: page.file.stat().st_size)
        for shape, of_shape in sorted(shapes.items())
    }
