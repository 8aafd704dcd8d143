"""Reads a Word document: text of all its parts, and text that is there without being seen."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping

from videnbank.core.media.contents import Contents, TextPart, Violation, ViolationKind
from videnbank.core.media.frames import FRAMES, frame_violations
from videnbank.core.media.xml_part import (
    attribute,
    child,
    has_element,
    is_on,
    local_name,
    part_text,
)

_NO_TEXT = re.compile(
    r"word/(?:glossary/)?(?:styles\w*|settings|fontTable|numbering|webSettings|people|theme/.+)\.xml"
)
"""Parts that say how text looks; all others are read, whatever they are called."""

# Marks of a change that nobody has accepted or rejected (ISO/IEC 29500-1, 17.13.5).
_TRACKED = {
    *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange"),
    *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tcPrChange", "trPrChange"),
    *("tblGridChange", "tblPrExChange"),
}
_LOOKS = {"vanish", "highlight", "shd"}
"""Formats that can make text invisible."""

_WORD_NAMESPACE = "wordprocessingml"
_BLACK = {"black", "000000"}


def read_word_document(parts: Mapping[str, ET.Element]) -> Contents:
    """The text of the document, and what of it is hidden."""
    texts: list[TextPart] = []
    violations: list[Violation] = []
    hidden_styles = _hidden_styles(parts.get("word/styles.xml"))
    for name, root in parts.items():
        if name.startswith("word/") and name.endswith(".xml") and not _NO_TEXT.fullmatch(name):
            texts.append(TextPart(part_text(root)))
            violations += _part_violations(root, hidden_styles)
        elif name == "word/people.xml" and len(root):
            violations.append(Violation(ViolationKind.AUTHORS))
        elif name == "word/settings.xml" and has_element(root, {"docVar"}):
            violations.append(Violation(ViolationKind.CUSTOM_DATA))
    return Contents(tuple(texts), tuple(violations))


def _hidden_styles(styles: ET.Element | None) -> frozenset[str]:
    if styles is None:
        return frozenset()
    return frozenset(
        attribute(style, "styleId")
        for style in styles
        if local_name(style.tag) == "style" and _is_vanished(child(style, "rPr"))
    )


def _part_violations(root: ET.Element, hidden_styles: frozenset[str]) -> Iterator[Violation]:
    # Most documents have none of this, and looking at every run takes longer than reading it.
    tags = {element.tag for element in root.iter()}
    names = {local_name(tag) for tag in tags}
    if "comment" in names:
        yield Violation(ViolationKind.COMMENTS)
    if any(local_name(tag) in _TRACKED and _WORD_NAMESPACE in tag for tag in tags):
        yield Violation(ViolationKind.TRACKED_CHANGES)
    if hidden_styles or names & _LOOKS:
        for element in root.iter():
            yield from _look_violations(element, hidden_styles)
    if names & FRAMES:
        for element in root.iter():
            yield from frame_violations(element, None)


def _look_violations(element: ET.Element, hidden_styles: frozenset[str]) -> Iterator[Violation]:
    name = local_name(element.tag)
    if name == "r":
        yield from _run_violations(element, hidden_styles)
    elif (
        name == "p"
        and _has_style(child(element, "pPr"), "pStyle", hidden_styles)
        and "".join(element.itertext()).strip()
    ):
        yield Violation(ViolationKind.HIDDEN_TEXT)


def _run_violations(run: ET.Element, hidden_styles: frozenset[str]) -> Iterator[Violation]:
    properties = child(run, "rPr")
    if properties is None or not _run_text(run).strip():
        return
    if _is_vanished(properties) or _has_style(properties, "rStyle", hidden_styles):
        yield Violation(ViolationKind.HIDDEN_TEXT)
    if _is_covered(properties):
        yield Violation(ViolationKind.COVERED_TEXT)


def _run_text(run: ET.Element) -> str:
    return "".join(part.text or "" for part in run if local_name(part.tag) in {"t", "delText"})


def _is_vanished(properties: ET.Element | None) -> bool:
    switch = None if properties is None else child(properties, "vanish")
    return switch is not None and is_on(switch)


def _has_style(properties: ET.Element | None, name: str, hidden_styles: frozenset[str]) -> bool:
    style = None if properties is None else child(properties, name)
    return style is not None and attribute(style, "val") in hidden_styles


def _is_covered(properties: ET.Element) -> bool:
    """Whether the text has the colour of what is behind it.

    Text without a colour of its own turns white on black.
    """
    ink, shading = child(properties, "color"), child(properties, "shd")
    marker = child(properties, "highlight")
    colour = "" if ink is None else attribute(ink, "val").lower()
    fill = "" if shading is None else attribute(shading, "fill").lower()
    if marker is not None and attribute(marker, "val").lower() == "black":
        return colour in _BLACK
    return bool(colour) and colour != "auto" and colour == fill
