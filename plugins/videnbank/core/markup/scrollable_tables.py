"""Markdown tables in a box of their own, which scrolls where the table is wider than the screen."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_KEPT_APART = re.compile("\x02[^\x03]*\x03")
"""Where Python-Markdown puts raw HTML and escaped characters in at the end; no text of a name."""


class ScrollableTables(Extension):
    """Puts every table in a box that can be scrolled by keyboard, named by the table's head."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 the parent's own name
        """Adds the step, after the inline patterns have made text of the head's cells."""
        md.treeprocessors.register(_TableBoxes(md), "videnbank_scrollable_tables", 1)


class _TableBoxes(Treeprocessor):
    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            for place, child in enumerate(list(parent)):
                if child.tag == "table":
                    parent[place] = _boxed(child)


def _boxed(table: Element) -> Element:
    # A group and no region: many small tables would else be as many landmarks.
    box = Element("div", {"class": "vb-scroll", "tabindex": "0", "role": "group"})
    heads = ("".join(head.itertext()) for head in table.iterfind("thead//th"))
    if name := ", ".join(filter(None, (_KEPT_APART.sub("", head).strip() for head in heads))):
        box.set("aria-label", name)
    box.tail, table.tail = table.tail, "\n"
    box.append(table)
    return box
