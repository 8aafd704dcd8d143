"""The signs of kinds, and the marks of areas and tracks, as masks for a sharing picture."""

from __future__ import annotations

from functools import cache

from PIL import Image, ImageDraw

MARK_SIZE = 26
"""Pixels: as high as a capital of the label beside it."""

SIGN_SIZE = 30
"""Pixels: as high as a capital of a kind's label, which is larger."""

_OVERSAMPLING = 4
"""Edges of marks are as smooth as those of letters; with more nobody sees a difference."""


@cache
def sign_mask(kind: str) -> Image.Image:
    """The sign of a kind, as before its label on the site; a square for those without."""
    size = SIGN_SIZE * _OVERSAMPLING
    mask = Image.new("L", (size, size))
    canvas = ImageDraw.Draw(mask)
    half, most = size // 2, size - 1
    match kind:
        case "tool":
            canvas.polygon(((half, 0), (most, most), (0, most)), fill=255)
        case "result":
            canvas.ellipse((0, 0, most, most), fill=255)
        case "news":
            canvas.polygon(((half, 0), (most, half), (half, most), (0, half)), fill=255)
        case _:
            canvas.rectangle((0, 0, most, most), fill=255)
    return mask.resize((SIGN_SIZE, SIGN_SIZE), Image.Resampling.BOX)


@cache
def mark_mask(name: str) -> Image.Image:
    """The pattern of an area or a track as on the site: a frame, and what distinguishes it."""
    size = MARK_SIZE * _OVERSAMPLING
    mask = Image.new("L", (size, size))
    _draw_pattern(ImageDraw.Draw(mask), name, size)
    blank, shape = Image.new("L", (size, size)), Image.new("L", (size, size))
    _draw_frame(ImageDraw.Draw(shape), name, size, fill=255, width=0)
    mark = Image.composite(mask, blank, shape)
    _draw_frame(ImageDraw.Draw(mark), name, size, fill=None, width=3 * _OVERSAMPLING)
    return mark.resize((MARK_SIZE, MARK_SIZE), Image.Resampling.BOX)


def _draw_frame(
    pen: ImageDraw.ImageDraw, name: str, size: int, *, fill: int | None, width: int
) -> None:
    """Draws the shape of a mark, filled or as a line of `width`."""
    box = (0, 0, size - 1, size - 1)
    if name.startswith("track"):
        pen.ellipse(box, fill=fill, outline=255, width=width)
    else:
        pen.rounded_rectangle(box, 4 * _OVERSAMPLING, fill=fill, outline=255, width=width)


def _draw_pattern(pen: ImageDraw.ImageDraw, name: str, size: int) -> None:
    half, third = size // 2, size // 3
    if name in {"area1", "area2"}:
        _draw_dots(pen, name, size)
    elif name == "area3":
        for start in range(-size, size, third):
            pen.line((start, size, start + size, 0), fill=255, width=third // 2)
    else:
        rectangles = {
            "area4": [(half, 0, size, half), (0, half, half, size)],
            "area5": [(0, top, size, top + third // 2) for top in range(0, size, third)],
            "area6": [(left, 0, left + third // 2, size) for left in range(0, size, third)],
            "track1": [(0, 0, half, size)],
            "track2": [(half, 0, size, half), (0, half, half, size)],
            "track3": [(0, 0, size, half)],
        }
        for rectangle in rectangles[name]:
            pen.rectangle(rectangle, fill=255)


def _draw_dots(pen: ImageDraw.ImageDraw, name: str, size: int) -> None:
    half, quarter = size // 2, size // 4
    if name == "area1":
        dots = [(half, half, radius, fill) for radius, fill in ((30, 255), (20, 0), (10, 255))]
    else:
        places = (quarter, size - quarter)
        dots = [(x, y, 14, 255) for x in places for y in places]
    for x, y, radius, fill in dots:
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=fill)
