"""The font of headings as a site has it, made once and kept."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from videnbank.core.media.typeface import HEADINGS
from videnbank.core.media.web_font import font_recipe, web_font

FONT_CACHE_FOLDER = ".cache/fonts"


def heading_font(root: Path) -> bytes:
    """The WOFF2 of the typeface of headings; `root` is the project that keeps it."""
    assert HEADINGS.file is not None, "its package is among those that a site needs"
    font = HEADINGS.file.read_bytes()
    digest = hashlib.sha256(font_recipe().encode() + hashlib.sha256(font).digest()).hexdigest()
    kept = root / FONT_CACHE_FOLDER / digest
    with suppress(OSError):
        head, _, content = kept.read_bytes().partition(b"\n")
        # What a full disk or a synchronised drive has made of it is not believed.
        if head == _sum(content):
            return content
    content = web_font(font, HEADINGS)
    _keep(kept, _sum(content) + b"\n" + content)
    return content


def heading_licence() -> bytes:
    """The licence that goes with the font."""
    assert HEADINGS.licence is not None, "its package contains it"
    return HEADINGS.licence.read_bytes()


def _sum(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()


def _keep(file: Path, content: bytes) -> None:
    """Stores the font; a failure to write is ignored, since it only costs time."""
    temporary = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(content)
        temporary.replace(file)
    except OSError:
        with suppress(OSError):
            temporary.unlink()
