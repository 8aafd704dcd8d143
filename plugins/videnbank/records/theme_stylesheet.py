"""The theme's style sheet as a site has it: without the pictures written into it."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from videnbank.records.pages import CatalogueFile

_PICTURE = re.compile(rb"""url\((?:"data:[^"]*"|'data:[^']*'|data:[^)"']*)\)""")
_NOTHING = b"linear-gradient(#0000,#0000)"
"""A picture that shows nothing, also as a mask; with `none` a mask would show all of its ground."""


def is_stylesheet(file: File) -> bool:
    """Whether a file is Material's stylesheet, whose name contains a hash."""
    return fnmatchcase(file.src_uri, "assets/stylesheets/main.*.css")


def theme_stylesheet(file: File, config: MkDocsConfig) -> File:
    """The stylesheet without its `data:` pictures, which a strict content security policy refuses.

    Our own rules take them away too, but a browser may lay a page out before it has those.
    """
    return CatalogueFile(file.src_uri, lambda: without_pictures(file.content_bytes), config)


def without_pictures(css: bytes) -> bytes:
    """A style sheet with nothing where it has pictures of its own."""
    return _PICTURE.sub(_NOTHING, css)
