"""What was learnt about each of several things, such as the bottom lines: a sign and a sentence."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from videnbank.core.drawing.canvas import INNER, MARGIN, WIDTH, Canvas
from videnbank.core.drawing.description import Description
from videnbank.core.drawing.text_width import BODY, HEAD, wrapped
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.text import Line

_RADIUS = 20
_TEXT_X = MARGIN + 2 * _RADIUS + 14
_PADDING = 14
_SIGNS = {
    "up": "M{x} {y} m0 11 v-22 m-8 8 l8 -8 l8 8",
    "slightly-up": "M{x} {y} m-9 6 l18 -12 m-9 0 h9 v9",
    "unchanged": "M{x} {y} m-9 -4 h18 m-18 8 h18",
    "plus": "M{x} {y} m-10 0 h20 m-10 -10 v20",
    "minus": "M{x} {y} m-10 0 h20",
    "down": "M{x} {y} m0 -11 v22 m-8 -8 l8 8 l8 -8",
}
"""Arrows, equality, and plus and minus for gain and cost; what is not known has none."""


class FindingRow(FrozenModel):
    """One thing and what is known of it."""

    sign: Literal["up", "slightly-up", "unchanged", "down", "plus", "minus", "unknown"]
    heading: Line
    text: Line


class Findings(Description):
    """Findings below one another, with a line between them."""

    shape: Literal["findings"]
    findings: Annotated[tuple[FindingRow, ...], Field(min_length=2, max_length=8)]

    def draw(self, canvas: Canvas) -> None:
        """Draws the findings."""
        for place, finding in enumerate(self.findings):
            if place:
                canvas.shape("fold", f"M{MARGIN} {canvas.y + _PADDING:.1f}H{MARGIN + INNER}")
                canvas.y += 2 * _PADDING
            _draw_finding(finding, canvas)


def _draw_finding(finding: FindingRow, canvas: Canvas) -> None:
    width = WIDTH - MARGIN - _TEXT_X
    top = canvas.y
    y = canvas.lines(wrapped(finding.heading, HEAD, width), HEAD, _TEXT_X, top)
    y = canvas.lines(wrapped(finding.text, BODY, width), BODY, _TEXT_X, y)
    x, middle = MARGIN + _RADIUS, top + _RADIUS + 2
    unknown = finding.sign == "unknown"
    canvas.circle(x, middle, _RADIUS, "card open" if unknown else "card")
    if not unknown:
        canvas.shape("line", _SIGNS[finding.sign].format(x=x, y=f"{middle:.1f}"))
    canvas.y = max(y, middle + _RADIUS)
