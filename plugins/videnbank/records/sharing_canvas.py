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
from videnbank.records.sharing_marks import MARK_SIZE, mark_mask, sign_mask
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

LABEL_GAP = 34
"""More than between a mark and its label, so that a mark is read with its own."""

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
    image.paste(SUN, (MARGIN, 76), sign_mask(picture.kind))
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
                image.paste(colour, at, mark_mask(label.mark))
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
