"""Steps below one another, each leading to the next."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from videnbank.core.drawing.box import Box, box_height, draw_box
from videnbank.core.drawing.canvas import INNER, MARGIN, WIDTH, Canvas
from videnbank.core.drawing.description import Description

_ARROW = 30
_GAP = 12
"""Units: an arrow needs a shaft to be seen as one; boxes beside each other need none."""


class Steps(Description):
    """A chain of boxes; it may end in two ways out, beside each other."""

    shape: Literal["steps"]
    steps: Annotated[tuple[Box, ...], Field(min_length=1, max_length=7)]
    ways_out: Annotated[tuple[Box, ...], Field(min_length=2, max_length=2)] | None = None

    def draw(self, canvas: Canvas) -> None:
        """Draws the boxes and the arrows between them."""
        for place, step in enumerate(self.steps):
            if place:
                canvas.arrow_down(WIDTH / 2, canvas.y + 1, canvas.y + _ARROW - 2)
                canvas.y += _ARROW
            height = box_height(step, INNER)
            draw_box(step, canvas, MARGIN, canvas.y, INNER, height)
            canvas.y += height
        if self.ways_out is not None:
            self._draw_ways_out(self.ways_out, canvas)

    def _draw_ways_out(self, boxes: tuple[Box, ...], canvas: Canvas) -> None:
        width = (INNER - _GAP) / 2
        height = max(box_height(box, width) for box in boxes)
        for place, box in enumerate(boxes):
            x = MARGIN + place * (width + _GAP)
            canvas.arrow_down(x + width / 2, canvas.y + 1, canvas.y + _ARROW - 2)
            draw_box(box, canvas, x, canvas.y + _ARROW, width, height)
        canvas.y += _ARROW + height
