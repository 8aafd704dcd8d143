"""What is published of the pictures and drawings of a project, made once and kept."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from videnbank.core.markup.picture_set import PictureSet, PictureSource
from videnbank.core.media.derivatives import Derivative, derivatives
from videnbank.core.media.drawing import Drawing, DrawingError, read_drawing
from videnbank.core.media.picture import PictureError
from videnbank.core.media.picture_format import (
    DRAWING_EXTENSION,
    PICTURE_EXTENSIONS,
    PictureFormat,
)
from videnbank.core.media.published_names import derivative_names
from videnbank.records.derivative_cache import DerivativeCache


def is_picture(uri: str) -> bool:
    """Whether a file is published as derivatives or cleaned, and never as it is."""
    extension = PurePosixPath(uri).suffix.lower()
    return extension in PICTURE_EXTENSIONS or extension == DRAWING_EXTENSION


class PublishedMedia:
    """The pictures and drawings of a project by source URI (`cases/<id>/photo.jpg`).

    `sources` are the files that are published, relative to the project, by source URI. Each is read
    anew when its file has changed.
    """

    def __init__(self, root: Path, sources: Mapping[str, str] | None = None) -> None:
        self.sources: Mapping[str, str] = {} if sources is None else sources
        self._root = root
        self._cache = DerivativeCache(root)
        self._kept: dict[Path, tuple[object, Mapping[str, Derivative] | Drawing | None]] = {}

    def files(self, uri: str) -> Mapping[str, bytes]:
        """The content of each file published for a picture or drawing, by its own URI.

        Empty when it cannot be published, which the check has reported.
        """
        content = self._content(uri)
        if content is None:
            return {}
        if isinstance(content, Drawing):
            return {uri: content.svg}
        folder = posixpath.dirname(uri)
        return {posixpath.join(folder, name): one.data for name, one in content.items()}

    def picture_set(self, uri: str) -> PictureSet | None:
        """The versions of a picture; None for other files and for drawings of unknown size."""
        content = self._content(uri)
        if content is None:
            return None
        if isinstance(content, Drawing):
            return PictureSet(quote(uri), *content.size) if content.size else None
        folder = posixpath.dirname(uri)
        addresses = {name: quote(posixpath.join(folder, name)) for name in content}
        main = content[posixpath.basename(uri)]
        webp = [(name, one) for name, one in content.items() if _is_webp_beside(one, main)]
        own = [(name, one) for name, one in content.items() if one.format is main.format]
        return PictureSet(
            addresses[posixpath.basename(uri)],
            main.width,
            main.height,
            tuple(PictureSource(addresses[name], one.width) for name, one in own)
            if len(own) > 1
            else (),
            tuple(PictureSource(addresses[name], one.width) for name, one in webp),
        )

    def _source(self, uri: str) -> Path | None:
        path = self.sources.get(uri)
        file = self._root / path if path is not None else None
        # While serving, the last valid site may refer to files that have been deleted since.
        return file if file is not None and file.is_file() and not file.is_symlink() else None

    def _content(self, uri: str) -> Mapping[str, Derivative] | Drawing | None:
        if not is_picture(uri):
            return None
        file = self._source(uri)
        if file is None:
            return None
        status = file.stat()
        # macOS stores decomposed letters; the addresses of the site are composed.
        names = (unicodedata.normalize("NFC", item.name) for item in file.parent.iterdir())
        siblings = tuple(sorted(names))
        fingerprint = (status.st_mtime_ns, status.st_size, siblings)
        kept = self._kept.get(file)
        if kept is None or kept[0] != fingerprint:
            kept = (fingerprint, self._made(file, posixpath.basename(uri), siblings))
            self._kept[file] = kept
        return kept[1]

    def _made(
        self, file: Path, name: str, siblings: tuple[str, ...]
    ) -> Mapping[str, Derivative] | Drawing | None:
        data = file.read_bytes()
        try:
            if file.suffix.lower() == DRAWING_EXTENSION:
                return read_drawing(data)
            pictures = self._cache.get(data)
            if pictures is None:
                pictures = derivatives(data)
                self._cache.put(data, pictures)
        except (PictureError, DrawingError):
            return None
        return derivative_names(name, pictures, siblings)


def _is_webp_beside(one: Derivative, main: Derivative) -> bool:
    return one.format is PictureFormat.WEBP and main.format is not PictureFormat.WEBP
