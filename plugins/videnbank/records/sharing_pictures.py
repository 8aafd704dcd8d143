"""The files of the sharing pictures, drawn once and kept."""

from __future__ import annotations

import hashlib
from inspect import getfile
from pathlib import Path

from PIL import __version__ as pillow_version

from videnbank.core.media.typeface import HEADINGS
from videnbank.core.views.sharing import picture as picture_content
from videnbank.core.views.sharing import title_lines
from videnbank.core.views.sharing.picture import SharingPicture
from videnbank.records import sharing_canvas, sharing_marks, style_tokens
from videnbank.records.digest_cache import DigestCache
from videnbank.records.style_tokens import STYLE_SHEET

SHARING_CACHE_FOLDER = ".cache/sharing"

_DRAWN_BY = (sharing_canvas, sharing_marks, style_tokens, picture_content, title_lines)
"""A picture is drawn again when one of these modules has changed."""


class SharingPictures:
    """The sharing pictures of a project."""

    def __init__(self, root: Path) -> None:
        self._cache = DigestCache(root / SHARING_CACHE_FOLDER)
        self._used: set[str] = set()
        assert HEADINGS.file is not None, "its package is among those that a site needs"
        self._typeface = HEADINGS.file
        files = (*(Path(getfile(module)) for module in _DRAWN_BY), STYLE_SHEET, self._typeface)
        parts = (*(file.read_bytes() for file in files), pillow_version.encode())
        self._recipe = hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts))

    def png(self, picture: SharingPicture) -> bytes:
        """The file of a picture."""
        recipe = self._recipe.copy()
        recipe.update(repr(picture).encode())
        key = recipe.hexdigest()
        self._used.add(key)
        content = self._cache.get(key)
        if content is None:
            content = sharing_canvas.draw_picture(picture, self._typeface)
            self._cache.put(key, content)
        return content

    def forget_others(self) -> None:
        """Deletes the pictures of pages that are gone or have another title."""
        if self._used:  # a preview draws none, and the next build wants them again
            self._cache.keep_only(self._used)
