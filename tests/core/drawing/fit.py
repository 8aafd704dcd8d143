"""Whether the texts of a drawing keep to their places in a wide typeface."""

from __future__ import annotations

from lxml import etree

from tests.core.drawing.descriptions import SVG, Box, boxes
from videnbank.core.drawing.canvas import WIDTH
from videnbank.core.drawing.text_width import (
    BODY,
    FIGURE,
    HEAD,
    NOTE,
    NUMBER,
    TextStyle,
    text_width,
)

STYLES = {style.name: style for style in (BODY, FIGURE, HEAD, NOTE, NUMBER)}
EDGE = 4
"""Units that stay free between a text and the edge of its place."""


def texts_beyond_their_place(svg: str) -> list[str]:
    """The texts that leave the drawing or the card they stand in."""
    cards = boxes(svg, "card")
    height = float(etree.fromstring(svg.encode()).get("viewBox", "").split()[3])
    sheet = Box(0, 0, WIDTH, height)
    beyond = []
    for text in etree.fromstring(svg.encode()).iter(f"{SVG}text"):
        x, y = float(text.get("x", "0")), float(text.get("y", "0"))
        width = _width(text)
        if {"middle", "number"} & set(text.get("class", "").split()):
            x -= width / 2
        place = next((card for card in cards if _holds(card, x + 1, y - 4)), sheet)
        right, foot = place.x + place.width - EDGE, place.y + place.height - EDGE
        if x < place.x + EDGE or x + width > right or y > foot:
            beyond.append("".join(map(str, text.itertext())))
    return beyond


def _width(text: etree._Element) -> float:
    runs = [(text.text or "", text)]
    for span in text:
        runs += [(span.text or "", span), (span.tail or "", text)]
    return sum(text_width(words, _style(element)) for words, element in runs)


def _style(element: etree._Element) -> TextStyle:
    names = element.get("class", "").split()
    return next((STYLES[name] for name in names if name in STYLES), BODY)


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x <= x <= box.x + box.width and box.y <= y <= box.y + box.height
