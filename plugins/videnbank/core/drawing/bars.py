"""Values as bars from nought, such as before and after."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from videnbank.core.drawing.canvas import INNER, MARGIN, Canvas
from videnbank.core.drawing.description import Description
from videnbank.core.drawing.text_width import BODY, FIGURE, text_width
from videnbank.core.language.formats import number_text
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.numbers import DECIMAL
from videnbank.core.model.text import Line

_HEIGHT = 36
_GAP = 12
"""Units: a bar is a little higher than its value is written, which stands close to its end."""

Value = Annotated[float, Field(ge=0), DECIMAL]


class ValueBar(FrozenModel):
    """One value; `text` is how it is written, where that is more than the number (`ca. 10 %`)."""

    label: Line
    value: Value
    text: Line | None = None


class Bars(Description):
    """Bars on one scale that begins at nought; the last of them is solid."""

    shape: Literal["bars"]
    unit: Line | None = None
    bars: Annotated[tuple[ValueBar, ...], Field(min_length=2, max_length=6)]

    def draw(self, canvas: Canvas) -> None:
        """Draws the bars, the longest as long as the widest value leaves room for."""
        if self.unit is not None:
            canvas.paragraph(self.unit)
            canvas.y += 8
        texts = [bar.text or number_text(bar.value) for bar in self.bars]
        room = INNER - _GAP - max(text_width(text, FIGURE) for text in texts)
        longest = max(bar.value for bar in self.bars) or 1
        top = canvas.y
        for place, (bar, text) in enumerate(zip(self.bars, texts, strict=True)):
            canvas.y += 10 if place else 2
            canvas.y = canvas.lines([bar.label], BODY, MARGIN + 8, canvas.y) + 4
            length = room * bar.value / longest
            names = "tip" if place == len(self.bars) - 1 else "card"
            canvas.card(MARGIN, canvas.y, length, _HEIGHT, names, 0)
            at = canvas.y + (_HEIGHT - FIGURE.leading) / 2
            canvas.lines([text], FIGURE, MARGIN + length + _GAP, at)
            canvas.y += _HEIGHT
        canvas.shape("line", f"M{MARGIN} {top:.1f}V{canvas.y + 8:.1f}")
        canvas.y += 8
