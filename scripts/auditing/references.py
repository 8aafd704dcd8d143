"""Extracts every URL from pages, style sheets and scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree, html

_ATTRIBUTES = ("href", "src", "poster", "data", "action", "formaction")
_SETS = ("srcset", "imagesrcset")
_OURS = "data-videnbank-"
_FILE_NAME = re.compile(r"[\w./-]+\.(?:csv|js|json|svg|xml)")
_IN_CSS = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']""")
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_IN_SCRIPT = re.compile(r"""\b(?:from|import)\s*\(?\s*["'](\.{1,2}/[^"']+)["']""")


class Reference(NamedTuple):
    """A URL as written, its line, and whether it is a link that readers can follow."""

    url: str
    line: int
    is_link: bool


def in_page(tree: html.HtmlElement) -> Iterator[Reference]:
    """Every URL in a page, including the targets of redirects."""
    for element in tree.iter(etree.Element):
        line = element.sourceline or 0
        for name in _ATTRIBUTES:
            url = element.get(name)
            if url is not None and (name != "data" or element.tag == "object"):
                yield Reference(url, line, element.tag in {"a", "area"})
        for name in _SETS:
            for candidate in element.get(name, "").split(","):
                if candidate.strip():
                    yield Reference(candidate.split()[0], line, is_link=False)
        for name, value in element.items():
            if str(name).startswith(_OURS) and _FILE_NAME.fullmatch(str(value)):
                yield Reference(str(value), line, is_link=False)
        if element.tag == "meta" and element.get("http-equiv") == "refresh":
            yield Reference(element.get("content", "").partition("url=")[2], line, is_link=False)


def in_stylesheet(text: str) -> Iterator[Reference]:
    """Every URL in a style sheet, except data URLs and fragments."""
    text = _CSS_COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
    for match in _IN_CSS.finditer(text):
        url = (match[1] or match[2]).strip()
        if not url.startswith(("data:", "#")):
            yield Reference(url, text.count("\n", 0, match.start()) + 1, is_link=False)


def in_script(text: str) -> Iterator[Reference]:
    """Every relative import of a script."""
    for match in _IN_SCRIPT.finditer(text):
        yield Reference(match[1], text.count("\n", 0, match.start()) + 1, is_link=False)
