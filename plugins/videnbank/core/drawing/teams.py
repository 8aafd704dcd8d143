"""Teams of the same size, each with its staff and the citizens that it helps."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from videnbank.core.drawing.canvas import INNER, MARGIN, Canvas
from videnbank.core.drawing.description import Description
from videnbank.core.drawing.figure_label import draw_figure_label
from videnbank.core.drawing.signs import SIGN_HEIGHT, SIGN_WIDTH, Sign, sign_path
from videnbank.core.drawing.text_width import BODY, FIGURE
from videnbank.core.language.formats import number_text
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.numbers import WHOLE
from videnbank.core.model.text import Line

_A_ROW = 3
_GAP = 12
_PADDING = 10
"""Three cards a row leave each a third of the sheet, which 14 dots beside each other fill."""

_STAFF_A_ROW = 5
_CITIZENS_A_ROW = 14
"""Fives are easily counted; ten dots a row would make the cards higher than they are wide."""

# Between its paddings a card is filled from side to side.
_CARD = (INNER - (_A_ROW - 1) * _GAP) / _A_ROW
_STAFF_STEP = (_CARD - 2 * _PADDING) / _STAFF_A_ROW
_CITIZEN_STEP = (_CARD - 2 * _PADDING) / _CITIZENS_A_ROW
_SCALE = _STAFF_STEP * 0.8 / SIGN_WIDTH
"""A fifth of the way from figure to figure is free."""

Size = Annotated[int, Field(ge=1, le=100), WHOLE]
"""More would make a card higher than a telephone's screen."""


class Members(FrozenModel):
    """How many of a team are one kind of people, and what they are called (`cirka 10 …`)."""

    count: Size
    label: Line


class Teams(Description):
    """A card for each team: figures for its staff, dots for its citizens."""

    shape: Literal["teams"]
    count: Annotated[int, Field(ge=2, le=12), WHOLE]
    label: Line
    staff: Members
    citizens: Members

    def draw(self, canvas: Canvas) -> None:
        """Draws the cards, and below them what a figure and a dot stand for."""
        figure = number_text(self.count)
        canvas.y = draw_figure_label(
            figure, self.label, FIGURE, canvas, x=MARGIN, width=INNER, top=canvas.y
        )
        canvas.y += 8
        staff_height = -(-self.staff.count // _STAFF_A_ROW) * (SIGN_HEIGHT * _SCALE + 3)
        citizens_height = -(-self.citizens.count // _CITIZENS_A_ROW) * _CITIZEN_STEP
        height = 2 * _PADDING + staff_height + 6 + citizens_height
        staff, citizens = "", ""
        for number in range(self.count):
            row, column = divmod(number, _A_ROW)
            x, y = MARGIN + column * (_CARD + _GAP), canvas.y + row * (height + _GAP)
            canvas.card(x, y, _CARD, height)
            staff += _staff(self.staff.count, x + _PADDING, y + _PADDING)
            below = y + _PADDING + staff_height + 6
            citizens += _dots(self.citizens.count, x + _PADDING, below)
        canvas.shape("tip", staff)
        canvas.shape("dots", citizens)
        canvas.y += -(-self.count // _A_ROW) * (height + _GAP) + 4
        person = sign_path(Sign.PERSON, MARGIN, canvas.y + 1, 0.7)
        canvas.shape("tip", person)
        canvas.paragraph(self.staff.label, BODY, MARGIN + 24)
        canvas.shape("dots", f"M{MARGIN + 7} {canvas.y + 11:.1f}h.1")
        canvas.paragraph(self.citizens.label, BODY, MARGIN + 24)


def _staff(count: int, x: float, y: float) -> str:
    signs = ""
    for number in range(count):
        row, column = divmod(number, _STAFF_A_ROW)
        at = x + column * _STAFF_STEP, y + row * (SIGN_HEIGHT * _SCALE + 3)
        signs += sign_path(Sign.PERSON, *at, _SCALE)
    return signs


def _dots(count: int, x: float, y: float) -> str:
    dots = ""
    for number in range(count):
        row, column = divmod(number, _CITIZENS_A_ROW)
        left, top = x + (column + 0.5) * _CITIZEN_STEP, y + (row + 0.5) * _CITIZEN_STEP
        # So short a line is a dot, and takes a quarter of the characters of a circle.
        dots += f"M{left:.1f} {top:.1f}h.1"
    return dots
