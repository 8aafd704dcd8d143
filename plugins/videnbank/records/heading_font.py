"""The font of headings as a site has it, made once and kept."""

from __future__ import annotations

import hashlib
from pathlib import Path

from videnbank.core.media.typeface import HEADINGS
from videnbank.core.media.web_font import font_recipe, web_font
from videnbank.records.digest_cache import DigestCache

FONT_CACHE_FOLDER = ".cache/fonts"


def heading_font(root: Path) -> bytes:
    """The WOFF2 of the typeface of headings; `root` is the project that keeps it."""
    assert HEADINGS.file is not None, "its package is among those that a site needs"
    font = HEADINGS.file.read_bytes()
    digest = hashlib.sha256(font_recipe().encode() + hashlib.sha256(font).digest()).hexdigest()
    cache = DigestCache(root / FONT_CACHE_FOLDER)
    content = cache.get(digest)
    if content is None:
        content = web_font(font, HEADINGS)
        cache.put(digest, content)
    return content


def heading_licence() -> bytes:
    """The licence that goes with the font."""
    assert HEADINGS.licence is not None, "its package contains it"
    return HEADINGS.licence.read_bytes()
