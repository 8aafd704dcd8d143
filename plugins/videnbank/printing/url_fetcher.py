"""Resolves the URLs of a print: images of the project and fonts; everything else is denied."""

from __future__ import annotations

import mimetypes
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urljoin, urlsplit

from videnbank.core.markup.start_tags import start_tags
from videnbank.printing.fonts import font_files
from videnbank.records.published_media import PublishedMedia

QR_SCHEME = "qr:"
"""URL scheme of generated QR codes in templates: `<img src="qr:https://…">`."""

PLACEHOLDER_URL = "https://videnbank.invalid/"
"""Base URL of a site without one (RFC 2606); it never appears in a print."""


@dataclass(frozen=True, slots=True)
class Resource:
    """The content of a file and its media type."""

    content: bytes
    media_type: str


class PrintResources:
    """Finds the files of a print by URL, without access to the network or other files."""

    def __init__(self, media: PublishedMedia, site_url: str) -> None:
        self._media = media
        self.base = site_url or PLACEHOLDER_URL
        self._fonts = {file.as_uri(): file for file in font_files().values()}

    def get(self, url: str) -> Resource | None:
        """The resource at a URL; None if a print may not use it."""
        font = self._fonts.get(url)
        content = self._picture(url) if font is None else font.read_bytes()
        if content is None:
            return None
        media_type = mimetypes.guess_type(urlsplit(url).path)[0] or "application/octet-stream"
        return Resource(content, media_type)

    def images_in(self, html: str) -> Iterator[bytes]:
        """The contents of the images of a print in document order, without QR codes."""
        urls = (tag.attributes.get("src", "") for tag in start_tags(html) if tag.name == "img")
        for url in urls:
            resource = None if url.startswith(QR_SCHEME) else self.get(urljoin(self.base, url))
            if resource is not None:
                yield resource.content

    def _picture(self, url: str) -> bytes | None:
        """The picture as the site shows it, never its source."""
        if not url.startswith(self.base):
            return None
        uri = posixpath.normpath(unquote(urlsplit(url[len(self.base) :]).path))
        return self._media.files(uri).get(uri)
