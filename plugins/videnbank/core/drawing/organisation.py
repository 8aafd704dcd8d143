"""Who is in an organisation: boxes below one another, each further in than the one it is under."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from videnbank.core.drawing.canvas import MARGIN, WIDTH, Canvas
from videnbank.core.drawing.description import Description
from videnbank.core.drawing.text_width import BODY, HEAD, NOTE, wrapped
from videnbank.core.issues.issue import IssueCode
from videnbank.core.issues.model_error import model_error
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.numbers import WHOLE
from videnbank.core.model.text import Line
from videnbank.core.model.yes_no import YesNo

_INDENT = 26
_STEM = 13
"""From a box's left side to the line that leads down to those under it."""

_PADDING = 10
_GAP = 10
"""Units: less than elsewhere, since no drawing has more boxes below one another."""


class Unit(FrozenModel):
    """A part of the organisation and its task; level 0 is the top, 1 is under it."""

    level: Annotated[int, Field(ge=0, le=4), WHOLE] = 0
    heading: Line
    text: Line
    unsure: YesNo = False


class Organisation(Description):
    """A tree of units, and those that support them all."""

    shape: Literal["organisation"]
    units: Annotated[tuple[Unit, ...], Field(min_length=2, max_length=10)]
    support_heading: Line | None = None
    support: Annotated[tuple[Unit, ...], Field(max_length=4)] = ()

    @model_validator(mode="after")
    def _no_level_is_skipped(self) -> Self:
        deepest = -1
        for place, unit in enumerate(self.units):
            if unit.level > deepest + 1:
                at = f"units.{place}.level"
                raise model_error(IssueCode.OUT_OF_RANGE, at=at, side="most", limit=deepest + 1)
            deepest = unit.level
        return self

    def draw(self, canvas: Canvas) -> None:
        """Draws the boxes from the top, each with a line to the one above it."""
        feet: dict[int, float] = {}
        for place, unit in enumerate(self.units):
            canvas.y += _GAP if place else 0
            middle = canvas.y + _PADDING + HEAD.leading / 2
            if unit.level:
                x = MARGIN + (unit.level - 1) * _INDENT + _STEM
                end = MARGIN + unit.level * _INDENT
                canvas.shape("line", f"M{x} {feet[unit.level - 1]:.1f}V{middle:.1f}H{end}")
            _draw_unit(unit, canvas)
            feet[unit.level] = canvas.y
        if self.support_heading is not None:
            canvas.y += 14
            canvas.paragraph(self.support_heading, NOTE)
            canvas.y += 6
        for place, unit in enumerate(self.support):
            canvas.y += _GAP if place else 0
            _draw_unit(unit, canvas)


def _draw_unit(unit: Unit, canvas: Canvas) -> None:
    x = MARGIN + unit.level * _INDENT
    width = WIDTH - MARGIN - x
    heading = wrapped(unit.heading, HEAD, width - 2 * _PADDING - 2)
    text = wrapped(unit.text, BODY, width - 2 * _PADDING - 2)
    height = 2 * _PADDING + len(heading) * HEAD.leading + len(text) * BODY.leading
    canvas.card(x, canvas.y, width, height, "card open" if unit.unsure else "card")
    y = canvas.lines(heading, HEAD, x + _PADDING + 2, canvas.y + _PADDING)
    canvas.lines(text, BODY, x + _PADDING + 2, y)
    canvas.y += height
