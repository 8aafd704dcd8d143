"""Renders Markdown bodies to sanitized HTML with resolved links."""

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
    """A link from a body to an anchor: source URI of the page and id of the anchor.

    `href` is the link as the author wrote it.
    """

    uri: str
    anchor: str
    href: str


@dataclass(frozen=True, slots=True)
class Body:
    """A rendered body: its HTML, its anchors, and its links to anchors.

    Links to its own anchors are left out.
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
"""Python-Markdown's inline patterns by name; none matches without one of its triggers."""

_PARSER_CACHE_SIZE = 24
"""Ten are enough for a bank of 132 bodies."""


class MarkdownRenderer:
    """Renders Markdown bodies with cached parsers.

    Creating a parser costs half as much as rendering a body, and most inline patterns never
    match; so there is one parser per set of trigger characters, without the patterns that cannot
    match. `address_of` returns the address of a source URI, or None when nothing is there.
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
        self._parser = lru_cache(maxsize=_PARSER_CACHE_SIZE)(self._make_parser)

    def render(self, body: str, uri: str, address: str) -> Body:
        """Render the body of the page with source URI `uri`, published at `address`."""
        text = (
            body.expandtabs()
        )  # the parser does this first; a trailing tab may become a line break
        absent = frozenset(
            name
            for name, triggers in _TRIGGERS.items()
            if not any(trigger in text for trigger in triggers)
        )
        markdown, links = self._parser(absent)
        links.start(uri, address)
        markdown.reset()
        html = sanitize(markdown.convert(body))
        unresolved = (
            link
            for link in links.anchor_links
            if link.uri != uri or link.anchor not in links.anchors
        )
        return Body(html, frozenset(links.anchors), tuple(unresolved))

    def _make_parser(self, absent: frozenset[str]) -> tuple[Markdown, _LinkResolver]:
        markdown = Markdown(extensions=self._extensions, extension_configs=self._configs)
        for name in absent:
            markdown.inlinePatterns.deregister(name, strict=False)
        links = _LinkResolver(markdown, self._address_of)
        # After the inline patterns have created the links, as in MkDocs.
        markdown.treeprocessors.register(links, "videnbank_links", 0)
        return markdown, links


def relative_address(target: str, start: str) -> str:
    """The relative URL from the page at `start` to `target`, both relative to the site root."""
    folder = start if start.endswith("/") else posixpath.dirname(start)
    path = posixpath.relpath(target or ".", folder or ".")
    if target.endswith("/") or target in {"", "."}:
        return "./" if path == "." else f"{path}/"
    return path


class _LinkResolver(Treeprocessor):
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
                self._resolve(element, "href")
            elif element.tag == "img":
                self._resolve(element, "src")

    def _resolve(self, element: Element, attribute: str) -> None:
        href = element.get(attribute, "")
        parts = urlsplit(href)
        if parts.scheme or parts.netloc:
            return
        if not parts.path:
            if parts.fragment:
                self.anchor_links.append(AnchorLink(self._uri, parts.fragment, href))
            return
        folder = posixpath.dirname(self._uri)
        uri = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
        address = self._address_of(uri)
        if address is None:
            return
        if parts.fragment:
            self.anchor_links.append(AnchorLink(uri, parts.fragment, href))
        path = relative_address(address, self._address)
        element.set(attribute, urlunsplit(("", "", path, parts.query, parts.fragment)))
