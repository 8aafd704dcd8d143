"""A record's body from Markdown to harmless HTML with its links in place."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import unquote, urlsplit, urlunsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from videnbank.core.markup.sanitizer import sanitize


@dataclass(frozen=True, slots=True)
class AnchorLink:
    """A link from a body to a place on a page: the page's source place and the place's id."""

    uri: str
    anchor: str
    written: str


@dataclass(frozen=True, slots=True)
class Body:
    """The HTML of a body, the ids it can be linked at, and the ids on pages that it links to.

    A link to one of its own ids is left out.
    """

    html: str
    anchors: frozenset[str]
    anchor_links: tuple[AnchorLink, ...]


_TRIGGERS = {
    "backtick": ("`",),
    "escape": ("\\",),
    "reference": ("[",),
    "link": ("[",),
    "short_reference": ("[",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_image_ref": ("![",),
    "autolink": ("<",),
    "automail": ("<",),
    "html": ("<",),
    "linebreak": ("  \n",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
}
"""Python-Markdown's inline patterns, by the names it registers them by: each cannot match without
at least one of these."""

_MOST_PARSERS = 24
"""The site's 132 bodies want ten."""


class MarkdownRenderer:
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
        seen = body.expandtabs()  # as the parser does first; tabs at a line's end may break it
        absent = frozenset(
            name
            for name, triggers in _TRIGGERS.items()
            if not any(trigger in seen for trigger in triggers)
        )
        markdown, links = self._parser(absent)
        links.start(uri, address)
        markdown.reset()
        html = sanitize(markdown.convert(body))
        elsewhere = (
            link
            for link in links.anchor_links
            if link.uri != uri or link.anchor not in links.anchors
        )
        return Body(html, frozenset(links.anchors), tuple(elsewhere))

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
        self.anchors: set[str] = set()
        self.anchor_links: list[AnchorLink] = []

    def start(self, uri: str, address: str) -> None:
        self._uri, self._address = uri, address
        self.anchors, self.anchor_links = set(), []

    def run(self, root: Element) -> None:
        for element in root.iter():
            if anchor := element.get("id"):
                self.anchors.add(anchor)
            if element.tag == "a":
                self._place(element, "href")
            elif element.tag == "img":
                self._place(element, "src")

    def _place(self, element: Element, attribute: str) -> None:
        written = element.get(attribute, "")
        parts = urlsplit(written)
        if parts.scheme or parts.netloc:
            return
        if not parts.path:
            if parts.fragment:
                self.anchor_links.append(AnchorLink(self._uri, parts.fragment, written))
            return
        folder = posixpath.dirname(self._uri)
        uri = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
        address = self._address_of(uri)
        if address is None:
            return
        if parts.fragment:
            self.anchor_links.append(AnchorLink(uri, parts.fragment, written))
        path = relative_address(address, self._address)
        element.set(attribute, urlunsplit(("", "", path, parts.query, parts.fragment)))
