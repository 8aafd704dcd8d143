"""A box with centred text, as steps and organisations have them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from videnbank.core.drawing.canvas import Canvas
from videnbank.core.drawing.text_width import BODY, FIGURE, HEAD, TextStyle, wrapped
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.text import Line
from videnbank.core.model.yes_no import YesNo

_PADDING = 12
"""Units between the edge and the text: about the height of a small letter, and half more."""


class Box(FrozenModel):
    """A heading with text below; `figure` is a number that stands large above it.

    One that is `unsure` has a broken edge: planned, or not known.
    """

    heading: Line
    figure: Line | None = None
    text: Line | None = None
    unsure: YesNo = False


def box_height(box: Box, width: float) -> float:
    """How high a box of a width must be for its text."""
    return 2 * _PADDING + sum(len(lines) * style.leading for lines, style in _parts(box, width))


def draw_box(box: Box, canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    """Draws a box with its text in the middle."""
    canvas.card(x, y, width, height, "card open" if box.unsure else "card")
    y += (height - box_height(box, width)) / 2 + _PADDING
    for lines, style in _parts(box, width):
        y = canvas.lines(lines, style, x + width / 2, y, "middle")


def _parts(box: Box, width: float) -> Iterator[tuple[Sequence[str], TextStyle]]:
    room = width - 2 * _PADDING
    if box.figure is not None:
        yield wrapped(box.figure, FIGURE, room), FIGURE
    yield wrapped(box.heading, HEAD, room), HEAD
    if box.text is not None:
        yield wrapped(box.text, BODY, room), BODY
