"""Parses an XML part of a document; a document type could make it grow or fetch, and is refused."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Container
from functools import lru_cache


def parse_xml(content: bytes) -> ET.Element | None:
    """The root element, or None if the XML is malformed or declares a document type."""
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = content.decode(encoding)
        if "<!DOCTYPE" in text or "<!ENTITY" in text:
            return None
        # The text is decoded, so that no declared encoding hides a declaration from the line above.
        return ET.fromstring(text)  # noqa: S314 documents with entities are refused above
    except (UnicodeDecodeError, ET.ParseError, ValueError):
        return None


@lru_cache(maxsize=4096)
def local_name(tag: object) -> str:
    """The name of a tag or an attribute without its namespace; empty for a comment."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: ET.Element, *names: str) -> ET.Element | None:
    """The first child of the first name, its first child of the second, and so on."""
    for name in names:
        for part in element:
            if local_name(part.tag) == name:
                element = part
                break
        else:
            return None
    return element


def has_element(root: ET.Element, names: Container[str]) -> bool:
    """Whether there is an element of one of the names anywhere."""
    return any(local_name(element.tag) in names for element in root.iter())


_INLINE = {
    *("r", "t", "delText", "ins", "del", "moveFrom", "moveTo", "hyperlink", "smartTag", "fld"),
    *("bookmarkStart", "bookmarkEnd", "proofErr", "lastRenderedPageBreak", "softHyphen"),
    *("commentRangeStart", "commentRangeEnd", "permStart", "permEnd", "rPh", "phoneticPr"),
    *("span", "a", "bookmark", "bookmark-start", "bookmark-end", "soft-page-break", "meta"),
    *("change", "change-start", "change-end", "reference-mark", "annotation-end"),
}
"""Elements that do not end a word: a number may be spread over several of them."""

_SIGNS = {"noBreakHyphen": "-", "tab": "\t", "s": " "}
"""Elements that stand for a sign in the text (Word writes a hyphen that does not break so)."""

_FORMATTING = "rPr"
"""How a run looks: none of its elements is text."""

_DESCRIPTIONS = {"descr", "title", "tooltip", "alt", "displayText"}
"""Attributes with text that is shown or read aloud."""


def part_text(root: ET.Element) -> str:
    """All text of a part, with a line for each paragraph or cell, and descriptions of pictures."""
    pieces: list[str] = []
    pending: list[ET.Element | str] = [root]
    while pending:
        item = pending.pop()
        if isinstance(item, str):
            pieces.append(item)
            continue
        name = local_name(item.tag)
        if name == _FORMATTING:
            continue
        if name not in _INLINE:
            pieces.append(_SIGNS.get(name, "\n"))
        if item.attrib:
            pieces += [
                f"\n{value}\n"
                for key, value in item.attrib.items()
                if local_name(key) in _DESCRIPTIONS
            ]
        if item.text:
            pieces.append(item.text)
        for inner in reversed(item):
            if inner.tail:
                pending.append(inner.tail)
            pending.append(inner)
    return "".join(pieces).strip()


def attribute(element: ET.Element, name: str) -> str:
    """The value of an attribute by its name without namespace, or an empty string."""
    for key, value in element.attrib.items():
        if key == name or local_name(key) == name:
            return value
    return ""


def is_on(element: ET.Element, name: str = "val") -> bool:
    """Whether a switch of Office is on: `<w:vanish/>`, and not `<w:vanish w:val="0"/>`."""
    return attribute(element, name).lower() not in {"0", "false", "off"}
