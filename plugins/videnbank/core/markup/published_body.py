"""The HTML of a body for one page: every link and image with its address there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from html import escape
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from markdown_it.common.normalize_url import normalizeLink

from videnbank.core.markup.document import BodyLink, Document, LinkKind
from videnbank.core.markup.renderer import SLOT

SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""The schemes of addresses that a body may link to; none of them runs anything."""

_SLOTS = re.compile(f'<img src="{SLOT}([0-9]+){SLOT}">|{SLOT}([0-9]+){SLOT}')
_NO_ADDRESS = "#"


class BodyPublisher:
    """Fills the slots of bodies.

    `address_of` gives the address of a source URI, or None when nothing is there; `anchors_of` the
    ids of the page with a source URI; `slug` the id that a heading with a text has.
    """

    def __init__(
        self,
        address_of: Callable[[str], str | None],
        anchors_of: Callable[[str], frozenset[str]],
        slug: Callable[[str], str],
    ) -> None:
        self._address_of = address_of
        self._anchors_of = anchors_of
        self._slug = slug

    def html(self, body: Document, uri: str, address: str) -> str:
        """The HTML of the page with source URI `uri`, published at `address`."""

        def fill(match: re.Match[str]) -> str:
            link = body.links[int(match[1] or match[2])]
            target = self._target(link.address, uri, address)
            return _image(link, target) if match[1] else escape(target)

        return _SLOTS.sub(fill, body.html)

    def _target(self, href: str, uri: str, address: str) -> str:
        try:
            parts = urlsplit(href.strip())
        except ValueError:
            return _NO_ADDRESS
        if parts.scheme or parts.netloc or href.startswith(("/", "\\")):
            return (
                normalizeLink(href.strip()) if parts.scheme.lower() in SAFE_SCHEMES else _NO_ADDRESS
            )
        target_uri = resolved_uri(parts.path, uri) if parts.path else uri
        if target_uri is None:
            return _NO_ADDRESS
        fragment = anchor(parts.fragment, self._anchors_of(target_uri), self._slug)
        if not parts.path:
            return urlunsplit(("", "", "", parts.query, fragment))
        target = self._address_of(target_uri)
        if target is None:
            return normalizeLink(href.strip())
        return urlunsplit(("", "", relative_address(target, address), parts.query, fragment))


def anchor(fragment: str, anchors: frozenset[str], slug: Callable[[str], str]) -> str:
    """The id that a link means: as written, or as the heading it names would have it."""
    written = unquote(fragment)
    if not written or written in anchors:
        return written
    meant = slug(written)
    return meant if meant in anchors else quote(written)


def resolved_uri(path: str, uri: str) -> str | None:
    """The source URI that a path means on the page `uri`; None if it leaves the site."""
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(uri), unquote(path)))
    return None if joined == ".." or joined.startswith("../") or "\\" in joined else joined


def relative_address(target: str, start: str) -> str:
    """The relative URL from the page at `start` to `target`, both relative to the site root."""
    folder = start if start.endswith("/") else posixpath.dirname(start)
    path = posixpath.relpath(target or ".", folder or ".")
    if target.endswith("/") or target in {"", "."}:
        return "./" if path == "." else f"{path}/"
    return path


def _image(link: BodyLink, source: str) -> str:
    assert link.kind is LinkKind.IMAGE
    title = f' title="{escape(link.title)}"' if link.title else ""
    return f'<img alt="{escape(link.text)}" src="{escape(source)}"{title} loading="lazy">'
