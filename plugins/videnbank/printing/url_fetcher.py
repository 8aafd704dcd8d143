"""The files that a print may show: pictures of the project, and typefaces; nothing else."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from videnbank.core.catalogue.project import Project
from videnbank.core.markup.start_tags import start_tags
from videnbank.printing.fonts import font_files

CODE = "qr:"
"""How a template asks for the code of an address: `<img src="qr:https://…">`. It is no file."""

NOWHERE = "https://videnbank.invalid/"
"""Where the addresses of a site without one are taken to lie (RFC 2606); no print shows it."""


@dataclass(frozen=True, slots=True)
class Resource:
    """What a file holds, and what kind of file it is."""

    content: bytes
    media_type: str


class PrintResources:
    """Finds what a print asks for by address; the network and the rest of the disk are closed."""

    def __init__(self, project: Project, site_url: str) -> None:
        self._project = project
        self.base = site_url or NOWHERE
        self._fonts = {file.as_uri(): file for file in font_files().values()}

    def get(self, url: str) -> Resource | None:
        """The resource at an address; None when there is none for a print."""
        file = self._fonts.get(url) or self._picture(url)
        if file is None:
            return None
        media_type = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        return Resource(file.read_bytes(), media_type)

    def pictures_in(self, html: str) -> Iterator[bytes]:
        """What the pictures of a print hold, codes aside, in their order."""
        urls = (tag.attributes.get("src", "") for tag in start_tags(html) if tag.name == "img")
        for url in urls:
            found = None if url.startswith(CODE) else self.get(urljoin(self.base, url))
            if found is not None:
                yield found.content

    def _picture(self, url: str) -> Path | None:
        if not url.startswith(self.base):
            return None
        path = unquote(urlsplit(url[len(self.base) :]).path)
        root = self._project.root
        beside = [f for f in self._project.folders_outside_docs() if path.startswith(f"{f}/")]
        file = ((root if beside else self._docs) / path).resolve()
        allowed = root / beside[0] if beside else self._docs
        return file if file.is_relative_to(allowed.resolve()) and file.is_file() else None

    @property
    def _docs(self) -> Path:
        return self._project.root / self._project.docs
