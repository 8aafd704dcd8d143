"""Cuts elements out of XML and leaves every other byte as it is, since Office minds its prefixes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.parsers import expat

ElementTest = Callable[[str, Mapping[str, str]], bool]
"""Whether an element is cut out, by its name without prefix and its attributes as written."""


def without_elements(xml: bytes, is_cut: ElementTest) -> bytes:
    """The XML without the elements that fit, with all that is inside them.

    Raises:
        ValueError: if it is malformed or not in UTF-8, which never happens in Office documents.
    """
    cuts: list[tuple[int, int]] = []
    depth = 0
    first = last = 0

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, first, last
        if depth or is_cut(name.rpartition(":")[2], attributes):
            if not depth:
                first = parser.CurrentByteIndex
                last = _end_of_tag(xml, first)
            depth += 1

    def end(_: str) -> None:
        nonlocal depth
        if not depth:
            return
        depth -= 1
        if not depth:
            # An empty element is its own end.
            is_empty = xml[last - 2 : last] == b"/>"
            cuts.append((first, last if is_empty else _end_of_tag(xml, parser.CurrentByteIndex)))

    parser = expat.ParserCreate(encoding="utf-8")
    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise ValueError(str(error)) from error
    pieces: list[bytes] = []
    position = 0
    for start, stop in cuts:
        pieces.append(xml[position:start])
        position = stop
    return b"".join([*pieces, xml[position:]])


def _end_of_tag(xml: bytes, start: int) -> int:
    """The position after a tag; a value may have a `>` in it."""
    quote = 0
    for position in range(start, len(xml)):
        byte = xml[position]
        if quote:
            quote = 0 if byte == quote else quote
        elif byte in b"\"'":
            quote = byte
        elif byte == ord(">"):
            return position + 1
    return len(xml)
