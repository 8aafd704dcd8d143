"""The HTML of a body for one page: every link and image with its address there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from functools import partial
from html import escape
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from markdown_it.common.normalize_url import normalizeLink

from videnbank.core.markup.document import BodyLink, Document, LinkKind
from videnbank.core.markup.picture_set import PictureLookup, no_pictures, picture_html
from videnbank.core.markup.renderer import SLOT

SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""The schemes of addresses that a body may link to; none of them runs anything."""

_IMAGE = f'<img src="{SLOT}([0-9]+){SLOT}">'
_SLOTS = re.compile(f"<p>{_IMAGE}</p>|{_IMAGE}|{SLOT}([0-9]+){SLOT}")
_NO_ADDRESS = "#"


class BodyPublisher:
    """Fills the slots of bodies.

    `address_of` gives the address of a source URI, or None when nothing is there; `anchors_of` the
    ids of the page with a source URI; `slug` the id that a heading with a text has; `picture_of`
    the versions of a picture; `credits_of` the credits of the pictures of a page, by source URI.
    """

    def __init__(
        self,
        address_of: Callable[[str], str | None],
        anchors_of: Callable[[str], frozenset[str]],
        slug: Callable[[str], str],
        picture_of: PictureLookup = no_pictures,
        credits_of: Callable[[str], Mapping[str, str]] = lambda _: {},
    ) -> None:
        self._address_of = address_of
        self._anchors_of = anchors_of
        self._slug = slug
        self._picture_of = picture_of
        self._credits_of = credits_of

    def html(self, body: Document, uri: str, address: str) -> str:
        """The HTML of the page with source URI `uri`, published at `address`."""

        def fill(match: re.Match[str]) -> str:
            link = body.links[int(match[1] or match[2] or match[3])]
            target = self._target(link.address, uri, address)
            if match[3]:
                return escape(target)
            return self._image(link, target, uri, address, alone=match[1] is not None)

        return _SLOTS.sub(fill, body.html)

    def _image(self, link: BodyLink, source: str, uri: str, address: str, *, alone: bool) -> str:
        """An image; alone in its paragraph, it becomes a figure with its credit."""
        assert link.kind is LinkKind.IMAGE
        image_uri = resolved_uri(urlsplit(link.address.strip()).path, uri) or ""
        picture = self._picture_of(image_uri)
        credit = self._credits_of(uri).get(image_uri, "")
        title = link.title or ("" if alone else credit)
        if picture is None:
            html = _plain_image(link.text, source, title)
        else:
            html = picture_html(picture, partial(relative_address, start=address), link.text, title)
        if alone and credit:
            return f"<figure>{html}<figcaption>{escape(credit)}</figcaption></figure>"
        return f"<p>{html}</p>" if alone else html

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


def _plain_image(alt: str, source: str, title: str) -> str:
    attribute = f' title="{escape(title)}"' if title else ""
    return f'<img alt="{escape(alt)}" src="{escape(source)}"{attribute} loading="lazy">'
