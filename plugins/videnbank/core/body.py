"""A record's body from Markdown to harmless HTML with its links in place."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import quote, unquote, urlsplit, urlunsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from videnbank.core.cleaning import cleaned


@dataclass(frozen=True, slots=True)
class AnchorLink:
    """A link from a body to a heading of another page: the page's source place and the heading."""

    uri: str
    anchor: str
    written: str


@dataclass(frozen=True, slots=True)
class Body:
    """The HTML of a body, the headings it can be linked at, and the headings it links to."""

    html: str
    anchors: frozenset[str]
    anchor_links: tuple[AnchorLink, ...]


_TRIGGERS = {
    "backtick": "`",
    "escape": "\\",
    "reference": "[",
    "link": "[",
    "short_reference": "[",
    "image_link": "![",
    "image_reference": "![",
    "short_image_ref": "![",
    "autolink": "<",
    "automail": "<",
    "html": "<",
    "linebreak": "  \n",
    "entity": "&",
    "em_strong": "*",
    "em_strong2": "_",
}
"""What Python-Markdown's inline patterns cannot match without, by the names it registers them by."""

_MOST_PARSERS = 24


class BodyRenderer:
    """Renders one body after another with parsers that are made once.

    A parser costs half as much as a body, and most of its inline patterns are looked for in
    vain; so there is one for every set of characters that bodies have, without the patterns
    that cannot match. `address_of` gives the address of a source place, or None when there is
    no such page or file.
    """

    def __init__(
        self,
        extensions: Iterable[Any],
        configs: Mapping[str, Mapping[str, Any]],
        address_of: Callable[[str], str | None],
    ) -> None:
        self._extensions = list(extensions)
        self._configs = dict(configs)
        self._address_of = address_of
        self._parser = lru_cache(maxsize=_MOST_PARSERS)(self._make_parser)

    def render(self, body: str, uri: str, address: str) -> Body:
        """The body of the page with source place `uri`, which is shown at `address`."""
        absent = frozenset(name for name, trigger in _TRIGGERS.items() if trigger not in body)
        markdown, links = self._parser(absent)
        links.start(uri, address)
        markdown.reset()
        html = cleaned(markdown.convert(body))
        tokens: list[dict[str, Any]] = getattr(markdown, "toc_tokens", [])
        return Body(html, frozenset(_ids(tokens)), tuple(links.anchor_links))

    def _make_parser(self, absent: frozenset[str]) -> tuple[Markdown, _LinkPlacer]:
        markdown = Markdown(extensions=self._extensions, extension_configs=self._configs)
        for name in absent:
            markdown.inlinePatterns.deregister(name, strict=False)
        links = _LinkPlacer(markdown, self._address_of)
        # After the inline patterns have made links of the text, as MkDocs does for its pages.
        markdown.treeprocessors.register(links, "videnbank_links", 0)
        return markdown, links


def relative_address(target: str, start: str) -> str:
    """The way from the page at address `start` to `target`, both relative to the site's root."""
    folder = start if start.endswith("/") else posixpath.dirname(start)
    way = posixpath.relpath(target or ".", folder or ".")
    if target.endswith("/") or target in {"", "."}:
        return "./" if way == "." else f"{way}/"
    return way


class _LinkPlacer(Treeprocessor):
    def __init__(self, markdown: Markdown, address_of: Callable[[str], str | None]) -> None:
        super().__init__(markdown)
        self._address_of = address_of
        self._uri = ""
        self._address = ""
        self.anchor_links: list[AnchorLink] = []

    def start(self, uri: str, address: str) -> None:
        self._uri, self._address, self.anchor_links = uri, address, []

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag == "a":
                self._place(element, "href")
            elif element.tag == "img":
                self._place(element, "src")

    def _place(self, element: Element, attribute: str) -> None:
        written = element.get(attribute, "")
        parts = urlsplit(written)
        if parts.scheme or parts.netloc or not parts.path:
            return
        folder = posixpath.dirname(self._uri)
        uri = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
        address = self._address_of(uri)
        if address is None:
            return
        if parts.fragment:
            self.anchor_links.append(AnchorLink(uri, parts.fragment, written))
        path = quote(relative_address(address, self._address))
        element.set(attribute, urlunsplit(("", "", path, parts.query, parts.fragment)))


def _ids(tokens: Iterable[Mapping[str, Any]]) -> Iterable[str]:
    for token in tokens:
        yield token["id"]
        yield from _ids(token["children"])
