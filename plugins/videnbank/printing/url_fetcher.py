"""Resolves the URLs of a print: images of the project and fonts; everything else is denied."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from videnbank.core.markup.start_tags import start_tags
from videnbank.printing.fonts import font_files

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
    """Finds the files of a print by URL, without access to the network or other files.

    `files` are the sources of the files of the site, relative to the folder `root`, by address.
    """

    def __init__(self, root: Path, files: Mapping[str, str], site_url: str) -> None:
        self._root = root
        self._files = files
        self.base = site_url or PLACEHOLDER_URL
        self._fonts = {file.as_uri(): file for file in font_files().values()}

    def get(self, url: str) -> Resource | None:
        """The resource at a URL; None if a print may not use it."""
        file = self._fonts.get(url) or self._image_file(url)
        if file is None:
            return None
        media_type = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        return Resource(file.read_bytes(), media_type)

    def images_in(self, html: str) -> Iterator[bytes]:
        """The contents of the images of a print in document order, without QR codes."""
        urls = (tag.attributes.get("src", "") for tag in start_tags(html) if tag.name == "img")
        for url in urls:
            resource = None if url.startswith(QR_SCHEME) else self.get(urljoin(self.base, url))
            if resource is not None:
                yield resource.content

    def _image_file(self, url: str) -> Path | None:
        if not url.startswith(self.base):
            return None
        path = self._files.get(unquote(urlsplit(url[len(self.base) :]).path))
        file = self._root / path if path is not None else None
        return file if file is not None and file.is_file() and not file.is_symlink() else None
