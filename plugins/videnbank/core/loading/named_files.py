"""The files that a body names: those it shows, and those it links to."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

from videnbank.core.markup.start_tags import start_tags

_TARGET_SIGNS = ("](", "]:", "]<", "<")
"""A body without any of these names no file and is not parsed."""


def body_files(uri: str, body: str) -> frozenset[str]:
    """The source URIs that the body of the page `uri` links to or shows, pages among them.

    What leads out of the site's sources, and what has a scheme or a host, is left out.
    """
    if not any(sign in body for sign in _TARGET_SIGNS):
        return frozenset()
    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    return frozenset(filter(None, (file_uri(uri, target) for target in _targets(tokens))))


def file_uri(uri: str, target: str) -> str:
    """The source URI that `target` names on the page `uri`; empty when it names none."""
    try:
        parts = urlsplit(target.strip())
    except ValueError:
        return ""
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return ""
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(uri), unquote(parts.path)))
    return "" if joined == ".." or joined.startswith("../") else joined


def _targets(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        for name in ("href", "src"):
            if token.type in {"link_open", "image"} and (value := token.attrGet(name)):
                yield str(value)
        if token.type in {"html_block", "html_inline"}:
            for tag in start_tags(token.content):
                yield from (tag.attributes.get(name, "") for name in ("href", "src"))
                srcset = tag.attributes.get("srcset", "").split(",")
                yield from (part.split()[0] for part in srcset if part.split())
        yield from _targets(token.children or [])
