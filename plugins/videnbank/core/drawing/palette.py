"""The colours and style rules of all our drawings, drawn from data or by hand.

Drawings by hand (`docs/**/*.svg`) have the same rules, as far as they use them; a rule that changes
here is changed there too. A drawing holds its rules itself, since a picture on a page knows nothing
of the page's style sheet.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

FONT = '"Segoe UI", -apple-system, "Helvetica Neue", "Noto Sans", Arial, sans-serif'


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one scheme."""

    text: str
    accent: str
    """Headings and what stands out; also citizens, beside staff."""
    line: str
    paper: str
    card: str


LIGHT = Palette(text="#1e2a2b", accent="#8a3b1e", line="#0f4f4c", paper="#f3efe6", card="#fdfbf7")
DARK = Palette(text="#e9e6df", accent="#f0b08c", line="#8fd0e4", paper="#20292a", card="#14191a")

_ROUND = "stroke-linecap: round; stroke-linejoin: round;"
_SHAPES: Mapping[str, str] = {
    "head": "font-size: 16px; font-weight: 700;",
    "figure": "font-size: 30px; font-weight: 700; fill: {line};",
    "number": "font-size: 16px; font-weight: 700; fill: {line}; text-anchor: middle;",
    "middle": "text-anchor: middle;",
    "end": "text-anchor: end;",
    "note": "fill: {accent}; font-weight: 600;",
    "paper": "fill: {paper};",
    "card": "fill: {card}; stroke: {line}; stroke-width: 1.5;",
    "hollow": "fill: {card}; stroke: {line}; stroke-width: 1.2;",
    "ring": "fill: {card}; stroke: {accent}; stroke-width: 1.2;",
    "open": "stroke-dasharray: 6 5;",
    "unsure": "stroke-dasharray: 2.5 2.5;",
    "line": "fill: none; stroke: {line}; stroke-width: 2; " + _ROUND,
    "fold": "fill: none; stroke: {line}; stroke-width: 1.5; stroke-dasharray: 3 5; opacity: 0.6;",
    "warm": "fill: none; stroke: {accent}; stroke-width: 4; stroke-linecap: round;",
    "tip": "fill: {line};",
    "ember": "fill: {accent};",
    "dots": "fill: none; stroke: {accent}; stroke-width: 4.2; stroke-linecap: round;",
}
"""The rules by class, in the order of the file; the names of colours stand for both schemes'."""

CLASSES = frozenset(_SHAPES)


def style_sheet(used: Collection[str]) -> str:
    """The rules of the classes that a drawing uses, for light and dark."""
    light = [
        f"text {{ font-family: {FONT}; font-size: 14px; fill: {LIGHT.text}; }}",
        *(
            f".{name} {{ {_filled(rule, LIGHT)} }}"
            for name, rule in _SHAPES.items()
            if name in used
        ),
    ]
    dark = [
        f"text {{ fill: {DARK.text}; }}",
        *(
            f".{name} {{ {_coloured(rule)} }}"
            for name, rule in _SHAPES.items()
            if name in used and _coloured(rule)
        ),
    ]
    lines = [f"    {rule}" for rule in light]
    lines += ["    @media (prefers-color-scheme: dark) {", *(f"      {rule}" for rule in dark)]
    return "\n".join([*lines, "    }"])


def _filled(rule: str, palette: Palette) -> str:
    return rule.format(
        accent=palette.accent, line=palette.line, paper=palette.paper, card=palette.card
    )


def _coloured(rule: str) -> str:
    """The declarations of a rule that have a colour, in the dark scheme's."""
    declarations = (part.strip() for part in rule.split(";") if "{" in part)
    return " ".join(f"{_filled(declaration, DARK)};" for declaration in declarations)
