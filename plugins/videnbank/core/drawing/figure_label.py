"""A figure with what it counts after it."""

from __future__ import annotations

from videnbank.core.drawing.canvas import BASELINE, Canvas
from videnbank.core.drawing.text_width import BODY, TextStyle, text_width, wrapped


def draw_figure_label(
    figure: str,
    label: str,
    style: TextStyle,
    canvas: Canvas,
    *,
    x: float,
    width: float,
    top: float,
    bottom: float = 0,
) -> float:
    """Draws them in the middle between `top` and `bottom`, or from `top`; gives where they end."""
    first = width - text_width(f"{figure} ", style)
    lines = wrapped(label, BODY, width, first)
    height = style.leading + (len(lines) - 1) * BODY.leading
    y = top + max(0.0, (bottom - top - height) / 2)
    runs = [(figure, style), (lines[0], BODY)] if lines[0] else [(figure, style)]
    canvas.text(x, y + style.leading * BASELINE, runs)
    return canvas.lines(lines[1:], BODY, x, y + style.leading)
