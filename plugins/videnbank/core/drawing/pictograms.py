"""Counts as signs, one for each: sixteen staff, sixty-two citizens."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from videnbank.core.drawing.canvas import INNER, MARGIN, WIDTH, Canvas
from videnbank.core.drawing.description import Description
from videnbank.core.drawing.figure_label import draw_figure_label
from videnbank.core.drawing.signs import SIGN_HEIGHT, SIGN_WIDTH, Sign, sign_path
from videnbank.core.drawing.text_width import (
    BODY,
    FIGURE,
    HEAD,
    NOTE,
    wrapped,
)
from videnbank.core.issues.issue import IssueCode
from videnbank.core.issues.model_error import model_error
from videnbank.core.language.formats import number_text
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.numbers import WHOLE
from videnbank.core.model.text import Line
from videnbank.core.model.yes_no import YesNo

_MAX_SIGNS = 300
"""More than these cannot be told apart on a telephone."""

_A_ROW = 10
"""Signs of a row that leaves room for a label beside it: tens are also easily counted."""

_WIDE_ROW = 20
_BESIDE = 160
"""Units for the signs that have their label beside them."""

_GAP = 16
_LARGEST_STEP = 30
_HERO_STEP = 64
"""From sign to sign where a few of them are the whole drawing."""

_TALL = 90
"""From this height on the label stands large beside the signs."""

_SHARE_OF_STEP = 0.84
"""Of the way from sign to sign is the sign; the rest keeps them apart."""

Count = Annotated[int, Field(ge=1, le=_MAX_SIGNS), WHOLE]
Part = Annotated[int, Field(ge=0, le=_MAX_SIGNS), WHOLE]


class SignGroup(FrozenModel):
    """So many of something; the first `filled` are solid, the last `unsure` have a broken edge.

    `figure` is how the count is written, where that is more than the number of signs (`16–20`).
    What is `large` takes the whole width.
    """

    heading: Line | None = None
    sign: Literal["person", "page", "talk", "day", "square"]
    count: Count
    filled: Part | None = None
    unsure: Part = 0
    figure: Line | None = None
    label: Line
    colour: Literal["line", "accent"] = "line"
    a_row: Annotated[int, Field(ge=1, le=30), WHOLE] | None = None
    large: YesNo = False
    leads_on: YesNo = False

    @model_validator(mode="after")
    def _parts_of_count(self) -> Self:
        if self.unsure > self.count:
            raise model_error(IssueCode.OUT_OF_RANGE, at="unsure", side="most", limit=self.count)
        if (self.filled or 0) > self.count:
            raise model_error(IssueCode.OUT_OF_RANGE, at="filled", side="most", limit=self.count)
        return self


class Pictograms(Description):
    """Groups of signs below one another, with an arrow where one leads on to the next."""

    shape: Literal["pictograms"]
    groups: Annotated[tuple[SignGroup, ...], Field(min_length=1, max_length=8)]

    def draw(self, canvas: Canvas) -> None:
        """Draws the groups."""
        beside = max((_row_length(group) for group in self.groups if _is_beside(group)), default=1)
        step = min(_LARGEST_STEP, _BESIDE / beside)
        for place, group in enumerate(self.groups):
            if place:
                canvas.y += 10
            if group.heading is not None:
                canvas.paragraph(group.heading, NOTE)
                canvas.y += 6
            if _is_beside(group):
                _draw_beside(group, canvas, step)
            else:
                _draw_below(group, canvas)
            if group.leads_on:
                canvas.arrow_down(WIDTH / 2, canvas.y + 8, canvas.y + 36)
                canvas.y += 38


def _row_length(group: SignGroup) -> int:
    return group.a_row or (group.count if group.count <= _A_ROW else _WIDE_ROW)


def _is_beside(group: SignGroup) -> bool:
    return _row_length(group) <= _A_ROW and not group.large


def _draw_beside(group: SignGroup, canvas: Canvas, step: float) -> None:
    top = canvas.y
    bottom = _draw_signs(group, canvas, top, step)
    x = MARGIN + _BESIDE + _GAP
    width = WIDTH - MARGIN - x
    figure = _figure(group)
    if bottom - top >= _TALL:
        lines = wrapped(group.label, BODY, width)
        height = FIGURE.leading + len(lines) * BODY.leading
        start = top + max(0.0, (bottom - top - height) / 2)
        canvas.lines([figure], FIGURE, x, start)
        end = canvas.lines(lines, BODY, x, start + FIGURE.leading)
    else:
        end = draw_figure_label(
            figure, group.label, HEAD, canvas, x=x, width=width, top=top, bottom=bottom
        )
    canvas.y = max(bottom, end)


def _draw_below(group: SignGroup, canvas: Canvas) -> None:
    figure = _figure(group)
    canvas.y = (
        draw_figure_label(figure, group.label, FIGURE, canvas, x=MARGIN, width=INNER, top=canvas.y)
        + 6
    )
    largest = _HERO_STEP if group.large else _LARGEST_STEP
    canvas.y = _draw_signs(group, canvas, canvas.y, min(largest, INNER / _row_length(group)))


def _figure(group: SignGroup) -> str:
    return group.figure if group.figure is not None else number_text(group.count)


def _draw_signs(group: SignGroup, canvas: Canvas, top: float, step: float) -> float:
    """The signs of a group; gives where they end."""
    scale = step * _SHARE_OF_STEP / SIGN_WIDTH
    sign = Sign(group.sign)
    down = step if sign is Sign.SQUARE else SIGN_HEIGHT * scale + step * (1 - _SHARE_OF_STEP) + 1
    a_row = _row_length(group)
    filled = group.count if group.filled is None else group.filled
    paths = {"solid": "", "hollow": "", "unsure": ""}
    for number in range(group.count):
        row, column = divmod(number, a_row)
        kind = "solid" if number < filled else "hollow"
        if number >= group.count - group.unsure:
            kind = "unsure"
        x, y = MARGIN + column * step, top + row * down
        paths[kind] += sign_path(sign, x, y, scale)
    solid, hollow = ("ember", "ring") if group.colour == "accent" else ("tip", "hollow")
    canvas.shape(solid, paths["solid"])
    canvas.shape(hollow, paths["hollow"])
    canvas.shape(f"{hollow} unsure", paths["unsure"])
    return top + -(-group.count // a_row) * down
