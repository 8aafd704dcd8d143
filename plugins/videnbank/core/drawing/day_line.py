"""Days on a line: when something happens, counted from the first."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from videnbank.core.drawing.canvas import INNER, MARGIN, Canvas
from videnbank.core.drawing.description import Description
from videnbank.core.drawing.text_width import NUMBER
from videnbank.core.model.frozen_model import Distinct
from videnbank.core.model.numbers import WHOLE
from videnbank.core.model.text import Line

_RADIUS = 16
_LAST = 31
"""Days: with more, two days beside each other would cover one another."""

Day = Annotated[int, Field(ge=1, le=_LAST), WHOLE]


class DayLine(Description):
    """A mark for each day, the marked ones with their number; to scale."""

    shape: Literal["day_line"]
    days: Annotated[Distinct[Day], Field(min_length=2, max_length=6)]
    label: Line
    also: Line | None = None

    def draw(self, canvas: Canvas) -> None:
        """Draws the line from day 1 to the last that is marked."""
        last = max(self.days)
        step = (INNER - 2 * _RADIUS) / (last - 1)
        y = canvas.y + _RADIUS + 4
        left = MARGIN + _RADIUS

        def x_of(day: int) -> float:
            return left + (day - 1) * step

        canvas.shape("line", f"M{left} {y:.1f}H{x_of(last):.1f}")
        marks = "".join(
            f"M{x_of(day):.1f} {y - 4:.1f}v8" for day in range(1, last + 1) if day not in self.days
        )
        canvas.shape("line", marks)
        for day in sorted(self.days):
            canvas.circle(x_of(day), y, _RADIUS, "card")
            canvas.text(x_of(day), y + 5.5, [(str(day), NUMBER)])
        canvas.y = y + _RADIUS + 8
        canvas.paragraph(self.label)
        if self.also is not None:
            canvas.y += 6
            canvas.paragraph(self.also)
