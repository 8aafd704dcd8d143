"""Draws the picture that others show beside a link: a few colours, so that it is a few kilobytes."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from videnbank.core.views.sharing.picture import HEIGHT, WIDTH, MarkedLabel, SharingPicture
from videnbank.core.views.sharing.title_lines import title_lines
from videnbank.records.style_tokens import Colour, light_colour, mark_colours

BRAND = light_colour("brand")
WHITE = light_colour("brand-ink")
SUN = light_colour("sun")
PAPER = light_colour("paper")
INK = light_colour("ink")

MARGIN = 76
"""About a sixteenth of the width: some apps cut the edges of a picture, and nothing is lost by it."""

FOOT = 118
"""The height of the band with the areas and the name of the site: two lines of labels with air."""

TITLE_SIZES = (92, 84, 76, 68, 60, 54, 48, 42, 36, 30)
"""Readable where the picture is shown a third as wide; the last are for the longest titles alone."""

TITLE_TOP, TITLE_BOTTOM = 150, HEIGHT - FOOT - 44
"""Below the label of the kind and above the foot, with a line's air to both."""

LINE_HEIGHT = 1.16
"""Tight, as for headings on the site; the dots of Å and Ø still clear the line above."""

LABEL_SIZES = (28, 25, 22)
"""Below 22 a label cannot be read where the picture is shown a third as wide."""

LABEL_LINES = 2
"""A third line would reach the edge of the foot."""

LABEL_GAP, MARK_SIZE = 34, 26
"""A mark is as high as a capital of its label, and stands nearer to it than to the next."""

_OVERSAMPLING = 4
"""Edges of marks are as smooth as those of letters; with more nobody sees a difference."""

_STEPS = 8
"""Shades between a letter and its ground; with more the files grow, and nobody sees it."""

Font = ImageFont.FreeTypeFont


def draw_picture(picture: SharingPicture, typeface: Path) -> bytes:
    """The picture as a PNG; the same input gives the same bytes."""
    image = Image.new("RGB", (WIDTH, HEIGHT), BRAND)
    canvas = ImageDraw.Draw(image)
    canvas.rectangle((0, HEIGHT - FOOT, WIDTH, HEIGHT), fill=PAPER)
    canvas.rectangle((0, HEIGHT - FOOT - 8, WIDTH, HEIGHT - FOOT - 1), fill=SUN)
    if picture.kind_label:
        _draw_kind(image, canvas, picture, typeface)
    _draw_title(canvas, picture, typeface)
    name_left = _draw_name(canvas, picture.site_name, typeface)
    _draw_labels(image, canvas, picture.labels, name_left - LABEL_GAP, typeface)
    buffer = io.BytesIO()
    image.quantize(palette=_palette(), dither=Image.Dither.NONE).save(
        buffer, "PNG", compress_level=6
    )
    return buffer.getvalue()


def _draw_kind(
    image: Image.Image, canvas: ImageDraw.ImageDraw, picture: SharingPicture, typeface: Path
) -> None:
    font = _font(typeface, 34)
    image.paste(SUN, (MARGIN, 76), _sign(picture.kind))
    canvas.text((MARGIN + 46, 91), picture.kind_label, font=font, fill=SUN, anchor="lm")


def _draw_title(canvas: ImageDraw.ImageDraw, picture: SharingPicture, typeface: Path) -> None:
    title = _fitted_title(picture.title, typeface)
    leading = title.font.size * LINE_HEIGHT
    middle = (TITLE_TOP + TITLE_BOTTOM) / 2
    top = middle - leading * len(title.lines) / 2
    for number, line in enumerate(title.lines):
        at = (MARGIN, round(top + leading * (number + 0.5)))
        canvas.text(at, line, font=title.font, fill=WHITE, anchor="lm")


@dataclass(frozen=True, slots=True)
class _Title:
    lines: tuple[str, ...]
    font: Font


def _fitted_title(title: str, typeface: Path) -> _Title:
    width, height = WIDTH - 2 * MARGIN, TITLE_BOTTOM - TITLE_TOP
    for size in TITLE_SIZES:
        font = _font(typeface, size)
        lines = title_lines(title, font.getlength, width)
        if lines is not None and len(lines) * size * LINE_HEIGHT <= height:
            return _Title(lines, font)
    # One word longer than a line: a Danish compound of ninety letters is broken, never cut.
    font = _font(typeface, TITLE_SIZES[-1])
    return _Title(tuple(_pieces(title, font, width)), font)


def _pieces(title: str, font: Font, most: float) -> Iterable[str]:
    line = ""
    for letter in title:
        if font.getlength(line + letter) > most:
            yield line
            line = ""
        line += letter
    yield line


def _draw_name(canvas: ImageDraw.ImageDraw, name: str, typeface: Path) -> float:
    """Draws the name of the site at the right, and gives its left edge."""
    font = next(
        font
        for font in (_font(typeface, size) for size in (38, 32, 26, 20))
        if font.getlength(name) <= WIDTH / 2 or font.size == 20  # noqa: PLR2004 -- the last size
    )
    middle = HEIGHT - FOOT / 2
    canvas.text((WIDTH - MARGIN, middle), name, font=font, fill=BRAND, anchor="rm")
    return WIDTH - MARGIN - font.getlength(name)


def _draw_labels(
    image: Image.Image,
    canvas: ImageDraw.ImageDraw,
    labels: tuple[MarkedLabel, ...],
    right: float,
    typeface: Path,
) -> None:
    for size in LABEL_SIZES:
        font = _font(typeface, size)
        lines = _label_lines(labels, font, right)
        if len(lines) <= LABEL_LINES:
            break
    else:
        lines, font = [[MarkedLabel("", label.mark) for label in labels]], _font(typeface, 22)
    leading = MARK_SIZE + 16
    top = HEIGHT - FOOT / 2 - leading * len(lines) / 2
    for number, line in enumerate(lines):
        left, middle = float(MARGIN), round(top + leading * (number + 0.5))
        for label in line:
            if label.mark:
                colour = mark_colours()[label.mark]
                at = (round(left), middle - MARK_SIZE // 2)
                image.paste(colour, at, _mark(label.mark))
            text_left = left + (MARK_SIZE + 12 if label.mark else 0)
            canvas.text((text_left, middle), label.label, font=font, fill=INK, anchor="lm")
            left = text_left + font.getlength(label.label) + LABEL_GAP


def _label_lines(
    labels: tuple[MarkedLabel, ...], font: Font, right: float
) -> list[list[MarkedLabel]]:
    lines: list[list[MarkedLabel]] = [[]]
    left = float(MARGIN)
    for label in labels:
        width = MARK_SIZE + 12 + font.getlength(label.label)
        if left + width > right and lines[-1]:
            lines.append([])
            left = MARGIN
        lines[-1].append(label)
        left += width + LABEL_GAP
    return lines


@cache
def _font(typeface: Path, size: int) -> Font:
    return ImageFont.truetype(str(typeface), size)


@cache
def _sign(kind: str) -> Image.Image:
    """The sign of a kind, as before its label on the site; a square for those without."""
    size = 30 * _OVERSAMPLING
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
    return mask.resize((30, 30), Image.Resampling.BOX)


@cache
def _mark(name: str) -> Image.Image:
    """The pattern of an area or a track as on the site: a frame, and what distinguishes it."""
    size = MARK_SIZE * _OVERSAMPLING
    mask = Image.new("L", (size, size))
    _draw_pattern(ImageDraw.Draw(mask), name, size)
    shape = Image.new("L", (size, size))
    frame = Image.new("L", (size, size))
    most, line = size - 1, 3 * _OVERSAMPLING
    for target, colour in ((shape, 255), (frame, 255)):
        pen = ImageDraw.Draw(target)
        outline = 0 if target is shape else line
        fill = colour if target is shape else 0
        if name.startswith("track"):
            pen.ellipse((0, 0, most, most), fill=fill, outline=colour, width=outline or 1)
        else:
            radius = 4 * _OVERSAMPLING
            box = (0, 0, most, most)
            pen.rounded_rectangle(box, radius, fill=fill, outline=colour, width=outline or 1)
    inside = Image.composite(mask, Image.new("L", (size, size)), shape)
    mark = Image.composite(Image.new("L", (size, size), 255), inside, frame)
    return mark.resize((MARK_SIZE, MARK_SIZE), Image.Resampling.BOX)


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


@cache
def _palette() -> Image.Image:
    """The colours of the pictures, with the shades at the edges of letters and marks."""
    pairs = [(BRAND, WHITE), (BRAND, SUN), (PAPER, INK), (PAPER, BRAND)]
    pairs += [(PAPER, colour) for colour in mark_colours().values()]
    colours: dict[Colour, None] = {}
    for ground, ink in pairs:
        for step in range(_STEPS + 1):
            colours[_between(ground, ink, step / _STEPS)] = None
    image = Image.new("P", (1, 1))
    image.putpalette([value for colour in colours for value in colour])
    return image


def _between(first: Colour, second: Colour, share: float) -> Colour:
    red, green, blue = (
        round(one + (other - one) * share) for one, other in zip(first, second, strict=True)
    )
    return red, green, blue
