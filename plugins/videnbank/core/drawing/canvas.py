"""A sheet of fixed width that a drawing fills from the top."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

from videnbank.core.drawing.palette import style_sheet
from videnbank.core.drawing.text_width import BODY, TextStyle, wrapped

WIDTH = 360
"""Units of a drawing: on the narrowest page, 284 pixels wide, its 14-unit text is 11 pixels."""

MARGIN = 18
INNER = WIDTH - 2 * MARGIN
_PAGE_WIDTH = 500
"""Pixels at most on a page, where the text is as large as that of the page."""

BASELINE = 0.74
"""Of a line's height, from its top down to the foot of its letters."""

Run = tuple[str, TextStyle]


class Canvas:
    """What has been drawn so far, and `y`, down to which the sheet is filled."""

    def __init__(self) -> None:
        self.y: float = MARGIN - 2
        self._elements: list[str] = []
        self._classes: set[str] = set()

    def text(self, x: float, y: float, runs: Sequence[Run], anchor: str = "") -> None:
        """One line of text whose letters stand on `y`; `anchor` is a class, or empty for left."""
        first, *others = runs
        inner = escape(first[0]) + "".join(
            f"<tspan{self._class(style.name)}>{escape(text)}</tspan>" for text, style in others
        )
        names = self._class(first[1].name, anchor)
        if others:
            inner = f"<tspan{self._class(first[1].name)}>{escape(first[0])}</tspan>" + "".join(
                f" <tspan{self._class(style.name)}>{escape(text)}</tspan>" for text, style in others
            )
            names = self._class(anchor)
        self._elements.append(f'<text{names} x="{_number(x)}" y="{_number(y)}">{inner}</text>')

    def lines(
        self,
        lines: Iterable[str],
        style: TextStyle,
        x: float,
        y: float,
        anchor: str = "",
    ) -> float:
        """Lines of text below `y`; gives where they end."""
        for line in lines:
            if line:
                self.text(x, y + style.leading * BASELINE, [(line, style)], anchor)
            y += style.leading
        return y

    def paragraph(self, text: str, style: TextStyle = BODY, x: float = MARGIN) -> None:
        """A text over the whole width, at the end of what is drawn."""
        self.y = self.lines(wrapped(text, style, WIDTH - MARGIN - x), style, x, self.y)

    def shape(self, names: str, path: str) -> None:
        """A path, with one or more classes."""
        if path:
            self._elements.append(f'<path{self._class(*names.split())} d="{path}"/>')

    def card(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        names: str = "card",
        round_: float = 8,
    ) -> None:
        """A box with round corners."""
        size = f'width="{_number(width)}" height="{_number(height)}" rx="{_number(round_)}"'
        place = f'x="{_number(x)}" y="{_number(y)}"'
        self._elements.append(f"<rect{self._class(*names.split())} {place} {size}/>")

    def circle(self, x: float, y: float, radius: float, names: str) -> None:
        """A circle."""
        place = f'cx="{_number(x)}" cy="{_number(y)}" r="{_number(radius)}"'
        self._elements.append(f"<circle{self._class(*names.split())} {place}/>")

    def arrow_down(self, x: float, top: float, bottom: float) -> None:
        """An arrow from `top` to `bottom`."""
        self.shape("line", f"M{_number(x)} {_number(top)} V{_number(bottom - 11)}")
        at = f"M{_number(x)} {_number(bottom)}"
        self.shape("tip", f"{at} L{_number(x - 7.5)} {_number(bottom - 13)} h15 Z")

    def svg(self, title: str, origin: str) -> str:
        """The drawing as a file; `origin` is the description that it was drawn from."""
        height = round(self.y + MARGIN - 2)
        self._classes.add("paper")
        pixels = round(height * _PAGE_WIDTH / WIDTH)
        elements = "\n".join(f"  {element}" for element in self._elements)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" lang="da" viewBox="0 0 {WIDTH} {height}" '
            f'width="{_PAGE_WIDTH}" height="{pixels}" role="img" aria-labelledby="t">\n'
            f"  <!-- {origin} -->\n"
            f'  <title id="t">{escape(title)}</title>\n'
            f"  <style>\n{style_sheet(self._classes)}\n  </style>\n"
            f'  <rect class="paper" width="{WIDTH}" height="{height}" rx="8"/>\n'
            f"{elements}\n</svg>\n"
        )

    def _class(self, *names: str) -> str:
        kept = [name for name in names if name]
        self._classes.update(kept)
        return f" class={quoteattr(' '.join(kept))}" if kept else ""


def _number(value: float) -> str:
    """A coordinate with a tenth of a unit, which is finer than any screen."""
    return f"{value:.1f}".removesuffix(".0")
