"""The pages of a built site, and the kind of page of each address."""

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
_PAGE_NUMBER = re.compile(r"side-\d+")
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
    def redirect_target(self) -> str | None:
        """The target of a redirect page; None for any other page."""
        content = self._first(_REFRESH)
        return content.partition("url=")[2] if content else None

    @cached_property
    def is_hidden(self) -> bool:
        """Whether the page has noindex."""
        return "noindex" in (self._first(_ROBOTS) or "")

    @cached_property
    def canonical(self) -> str | None:
        """The canonical URL of the page."""
        return self._first(_CANONICAL)

    @cached_property
    def is_record(self) -> bool:
        """Whether the page is a record."""
        return bool(self.tree.xpath(_RECORD))

    @property
    def shape(self) -> str:
        """The kind of page, as a pattern of its address: `/cases/*/`."""
        shape = shape_of(self.address)
        # A hand-written page in the folder of the records is not a record.
        return f"/{self.address}" if shape in _RECORD_SHAPES and not self.is_record else shape

    def _first(self, xpath: str) -> str | None:
        values = self.tree.xpath(xpath)
        return str(values[0]) if isinstance(values, list) and values else None


def shape_of(address: str) -> str:
    """The address with a star for each variable segment."""
    first, *others = address.removesuffix("/").split("/")
    if not first:
        return "/"
    stars = ("side-*" if _PAGE_NUMBER.fullmatch(part) else "*" for part in others)
    return "/".join(["", first, *stars, ""]) if address.endswith("/") else f"/{address}"


_RECORD_SHAPES = frozenset(f"/{folder}/*/" for folder in ADDRESS_FOLDERS.values())


def pages_of(site: Path) -> list[Page]:
    """Every page of the site, sorted by address."""
    files = {file.relative_to(site).as_posix(): file for file in site.rglob("*.html")}
    return [
        Page(name if name.rpartition("/")[2] != "index.html" else name[: -len("index.html")], file)
        for name, file in sorted(files.items())
    ]


def folder_on_server(pages: Iterable[Page]) -> str:
    """The base path of the site, from the canonical URL of its front page: `/videnbank/`."""
    front = next(page for page in pages if not page.address)
    return urlsplit(front.canonical or "").path or "/"


def largest_of_each(pages: Iterable[Page]) -> Mapping[str, Page]:
    """The largest page of each shape, without redirects."""
    shapes: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        if page.redirect_target is None:
            shapes[page.shape].append(page)
    return {
        shape: max(of_shape, key=lambda page: page.file.stat().st_size)
        for shape, of_shape in sorted(shapes.items())
    }
