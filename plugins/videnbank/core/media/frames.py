"""Frames of pictures and shapes in Office documents: what of them is cut off or hidden."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator

from videnbank.core.media.contents import Place, Violation, ViolationKind
from videnbank.core.media.xml_part import attribute, local_name

MAX_CROP = 3_000
"""Thousandths of a per cent (ISO/IEC 29500-1, 20.1.8.55): below 3 % an edge was trimmed, no content."""

FRAMES = {"srcRect", "cNvPr", "docPr"}
"""The elements that can hide something of a drawing."""

_MAX_DIGITS = 9
"""A hundred per cent has six digits; a longer figure is none."""

_SIDES = ("l", "t", "r", "b")


def frame_violations(element: ET.Element, place: Place | None) -> Iterator[Violation]:
    """What one element of a drawing hides: the cropped part of a picture, a hidden shape."""
    name = local_name(element.tag)
    if name == "srcRect":
        crops = (attribute(element, side) for side in _SIDES)
        if any(
            crop.isdecimal() and int(crop) > MAX_CROP for crop in crops if len(crop) < _MAX_DIGITS
        ):
            yield Violation(ViolationKind.CROPPED_PICTURE, place)
    elif name in {"cNvPr", "docPr"} and attribute(element, "hidden").lower() in {"1", "true"}:
        yield Violation(ViolationKind.HIDDEN_TEXT, place)
