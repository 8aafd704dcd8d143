"""Descriptions of every shape, and what tests ask of a drawing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from videnbank.core.drawing.description import drawing_svg
from videnbank.core.drawing.registry import SHAPES

SVG = "{http://www.w3.org/2000/svg}"
LONG = "En tekst med så mange ord, at den fylder to eller tre linjer, hvor den står i tegningen"

DATA: Mapping[str, Mapping[str, Any]] = {
    "bars": {
        "unit": LONG,
        "bars": ({"label": "Før", "value": 12.7}, {"label": "Efter", "value": 11.3}),
    },
    "day_line": {"days": (1, 5, 14, 28), "label": LONG, "also": LONG},
    "findings": {
        "findings": tuple(
            {"sign": sign, "heading": "Medarbejderne", "text": LONG}
            for sign in ("up", "slightly-up", "unchanged", "down", "plus", "minus", "unknown")
        )
    },
    "organisation": {
        "units": (
            {"heading": "Bestyrelsen", "text": LONG},
            {"level": 1, "heading": "Projektledelsen", "text": LONG},
            {"level": 2, "heading": "Arbejdsgruppen", "text": LONG},
            {"level": 1, "heading": "Projektklyngerne", "text": LONG, "unsure": True},
        ),
        "support_heading": "Til støtte",
        "support": ({"heading": "Sekretariatet", "text": LONG},),
    },
    "pictograms": {
        "groups": (
            {"heading": "Alle", "sign": "person", "count": 9, "label": LONG, "leads_on": True},
            {"sign": "person", "count": 62, "label": "borgere", "colour": "accent"},
            {"sign": "talk", "count": 100, "a_row": 10, "filled": 64, "unsure": 5, "label": LONG},
            {"sign": "page", "count": 3, "large": True, "figure": "16–20", "label": LONG},
            {"sign": "day", "count": 12, "a_row": 6, "label": "dage"},
            {"sign": "square", "count": 230, "a_row": 23, "label": LONG},
        )
    },
    "steps": {
        "steps": (
            {"heading": "Før", "text": LONG},
            {"figure": "37 timer", "heading": "frigjort om året", "unsure": True},
        ),
        "ways_out": ({"heading": "Holdt fast"}, {"heading": "Droppet", "text": "efter et år"}),
    },
    "teams": {
        "count": 9,
        "label": LONG,
        "staff": {"count": 10, "label": LONG},
        "citizens": {"count": 70, "label": LONG},
    },
    "timeline": {
        "events": (
            {"when": "2015", "text": LONG},
            {"when": "2016", "text": "To ting:", "parts": ({"when": "1. februar", "text": LONG},)},
        ),
        "phases_heading": "Planen",
        "phases": (
            {"heading": "Valg", "when": "2016", "start": "2016-01-01", "end": "2016-12-31"},
            {"heading": "Arbejde", "when": "til 2018", "end": "2018-12-31"},
        ),
    },
}


def described(shape: str, **changes: Any) -> Mapping[str, Any]:
    """The values of a description, as they are read from its file."""
    return {
        "files": ("cases/a/a.svg",),
        "title": "Hvad tegningen viser",
        "source": "vpt-2019",
        "heading": LONG,
        "caution": LONG,
        "shape": shape,
        **DATA[shape],
        **changes,
    }


def drawn(shape: str, **changes: Any) -> str:
    """The SVG of such a description."""
    model = SHAPES[shape].model_validate(described(shape, **changes), strict=False)
    return drawing_svg(model, "drawings/a.yml")


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in a drawing."""

    x: float
    y: float
    width: float
    height: float


def elements(svg: str, name: str, class_: str = "") -> list[etree._Element]:
    """The elements of a name, and of a class if one is given."""
    root = etree.fromstring(svg.encode())
    return [
        element
        for element in root.iter(f"{SVG}{name}")
        if not class_ or class_ in element.get("class", "").split()
    ]


def boxes(svg: str, class_: str) -> list[Box]:
    """The rectangles of a class."""
    return [
        Box(*(float(element.get(name, "0")) for name in ("x", "y", "width", "height")))
        for element in elements(svg, "rect", class_)
    ]


def path_of(svg: str, class_: str) -> str:
    """All paths of a class, one after the other."""
    return "".join(element.get("d", "") for element in elements(svg, "path", class_))
