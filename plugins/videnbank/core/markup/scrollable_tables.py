"""Markdown extension that wraps tables in a scroll container."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_PLACEHOLDER = re.compile("\x02[^\x03]*\x03")
"""Python-Markdown's placeholders for raw HTML and escaped characters; not part of the label."""


class ScrollableTables(Extension):
    """Wraps every table in a focusable container, labelled by the table header."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 the name in the base class
        """Register the step, after inline patterns have processed the header cells."""
        md.treeprocessors.register(_TableWrapper(md), "videnbank_scrollable_tables", 1)


class _TableWrapper(Treeprocessor):
    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                if child.tag == "table":
                    parent[index] = _wrap(child)


def _wrap(table: Element) -> Element:
    # A group rather than a region, so that a page of small tables does not fill with landmarks.
    container = Element("div", {"class": "vb-scroll", "tabindex": "0", "role": "group"})
    headers = ("".join(header.itertext()) for header in table.iterfind("thead//th"))
    if label := ", ".join(
        filter(None, (_PLACEHOLDER.sub("", header).strip() for header in headers))
    ):
        container.set("aria-label", label)
    container.tail, table.tail = table.tail, "\n"
    container.append(table)
    return container
