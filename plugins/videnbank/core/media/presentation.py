"""Reads a PowerPoint presentation: text of slides and notes, hidden slides and shapes, comments."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping

from videnbank.core.media.contents import (
    Contents,
    Notice,
    NoticeKind,
    Place,
    PlaceKind,
    TextPart,
    Violation,
    ViolationKind,
)
from videnbank.core.media.frames import frame_violations
from videnbank.core.media.xml_part import attribute, child, local_name, part_text

_SLIDE = re.compile(r"ppt/slides/(slide\d+)\.xml")
_NOTES = re.compile(r"ppt/notesSlides/notesSlide\d+\.xml")
_COMMENTS = re.compile(r"ppt/comments/.+\.xml|ppt/commentAuthors\.xml|ppt/authors\.xml")
_NO_TEXT = re.compile(r"ppt/(?:theme/.+|presProps|viewProps|tableStyles|presentation)\.xml")
"""Parts that say how slides look; all others are read, whatever they are called."""


def read_presentation(parts: Mapping[str, ET.Element]) -> Contents:
    """The text of all slides and notes, and what is hidden."""
    texts: list[TextPart] = []
    violations: list[Violation] = []
    numbers = _slide_numbers(parts)
    width, height = _slide_size(parts.get("ppt/presentation.xml"))
    notes = 0
    for name, root in parts.items():
        if slide := _SLIDE.fullmatch(name):
            place = Place(
                PlaceKind.SLIDE, str(numbers.get(slide[1], slide[1].removeprefix("slide")))
            )
            texts.append(TextPart(part_text(root), place))
            violations += _slide_violations(root, place)
            violations += _shapes_outside(root, place, width, height)
        elif _NOTES.fullmatch(name):
            text = _notes_text(root)
            texts.append(TextPart(text))
            notes += bool(text.strip())
        elif _COMMENTS.fullmatch(name):
            texts.append(TextPart(part_text(root)))
            if len(root):
                violations.append(Violation(ViolationKind.COMMENTS))
        elif name.startswith("ppt/") and name.endswith(".xml") and not _NO_TEXT.fullmatch(name):
            texts.append(TextPart(part_text(root)))
    notices = (Notice(NoticeKind.SPEAKER_NOTES, str(notes)),) if notes else ()
    return Contents(tuple(texts), tuple(violations), notices)


def _slide_numbers(parts: Mapping[str, ET.Element]) -> dict[str, int]:
    """The number of each slide's file, in the order of the presentation."""
    presentation = parts.get("ppt/presentation.xml")
    relations = parts.get("ppt/_rels/presentation.xml.rels")
    if presentation is None or relations is None:
        return {}
    targets = {attribute(each, "Id"): attribute(each, "Target") for each in relations}
    slides = [
        targets.get(value, "")
        for element in presentation.iter()
        if local_name(element.tag) == "sldId"
        # Not `id`, which is a number of the slide's own.
        for key, value in element.attrib.items()
        if key.endswith("}id")
    ]
    return {
        target.rpartition("/")[2].removesuffix(".xml"): number
        for number, target in enumerate(slides, start=1)
    }


def _slide_size(presentation: ET.Element | None) -> tuple[int, int]:
    size = None if presentation is None else child(presentation, "sldSz")
    return (0, 0) if size is None else (_length(size, "cx"), _length(size, "cy"))


def _length(element: ET.Element, name: str) -> int:
    text = attribute(element, name)
    return int(text) if re.fullmatch(r"-?\d{1,12}", text) else 0


def _slide_violations(root: ET.Element, place: Place) -> Iterator[Violation]:
    if attribute(root, "show").lower() in {"0", "false"}:
        yield Violation(ViolationKind.HIDDEN_SLIDE, place)
    for element in root.iter():
        yield from frame_violations(element, place)


def _shapes_outside(root: ET.Element, place: Place, width: int, height: int) -> Iterator[Violation]:
    """Shapes with text that lie beside the slide, where a show does not reach."""
    tree = child(root, "cSld", "spTree")
    if tree is None or not (width and height):
        return
    for shape in tree:
        frame = child(shape, "spPr", "xfrm")
        offset = None if frame is None else child(frame, "off")
        extent = None if frame is None else child(frame, "ext")
        if offset is None or extent is None:
            continue
        left, top = _length(offset, "x"), _length(offset, "y")
        right, bottom = left + _length(extent, "cx"), top + _length(extent, "cy")
        is_outside = left >= width or top >= height or right <= 0 or bottom <= 0
        if is_outside and "".join(shape.itertext()).strip():
            yield Violation(ViolationKind.HIDDEN_TEXT, place)


def _notes_text(root: ET.Element) -> str:
    """The notes of a slide, without the number and the date that every page of notes has."""
    pieces: list[str] = []
    for shape in root.iter():
        if local_name(shape.tag) != "sp":
            continue
        placeholder = child(shape, "nvSpPr", "nvPr", "ph")
        kind = "" if placeholder is None else attribute(placeholder, "type")
        if kind not in {"sldNum", "dt", "hdr", "ftr"}:
            pieces.append(part_text(shape))
    return "\n".join(pieces)
