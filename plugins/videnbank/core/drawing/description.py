"""What every drawing has: its files, its title, its source, and what to be careful of."""

from __future__ import annotations

from abc import abstractmethod
from functools import lru_cache
from typing import Annotated

from pydantic import Field

from videnbank.core.drawing.canvas import INNER, MARGIN, Canvas
from videnbank.core.drawing.text_width import BODY, HEAD, wrapped
from videnbank.core.model.frozen_model import Distinct, FrozenModel
from videnbank.core.model.text import Line

FilePath = Annotated[str, Field(min_length=1, max_length=160)]
"""Where the drawing is written, from the project's folder."""


class Description(FrozenModel):
    """One drawing as an editor describes it; each shape adds its own data.

    It is written beside each record that shows it. `source` names the source of its data: the id of one of the
    record's, where it stands beside one.
    """

    files: Annotated[Distinct[FilePath], Field(min_length=1, max_length=4)]
    title: Line
    source: Line
    heading: Line | None = None
    caution: Line | None = None

    @abstractmethod
    def draw(self, canvas: Canvas) -> None:
        """Draws the data below what is on the canvas."""


# The preview checks all drawings whenever a file is saved.
@lru_cache(maxsize=256)
def drawing_svg(description: Description, origin: str) -> str:
    """The SVG of a description; `origin` is its file, which the drawing names.

    Raises:
        WordTooWideError: when a word does not fit.
    """
    canvas = Canvas()
    if description.heading is not None:
        canvas.paragraph(description.heading, HEAD)
        canvas.y += 8
    description.draw(canvas)
    if description.caution is not None:
        _draw_caution(description.caution, canvas)
    return canvas.svg(description.title, origin)


def _draw_caution(text: str, canvas: Canvas) -> None:
    top = canvas.y + 16
    lines = wrapped(text, BODY, INNER - 16)
    canvas.y = canvas.lines(lines, BODY, MARGIN + 16, top)
    canvas.shape("warm", f"M{MARGIN + 2} {top + 3:.1f}V{canvas.y - 3:.1f}")
