"""The colours of the site as its style sheet states them, for what is drawn outside a page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from videnbank.records.templates import TEMPLATES

Colour = tuple[int, int, int]
"""Red, green and blue, each 0 to 255."""

STYLE_SHEET = TEMPLATES / "assets/videnbank/videnbank.css"

_MARK = re.compile(r"(area|track)-(\d+)")


def light_colour(token: str) -> Colour:
    """The light scheme's colour of a token, such as `brand` for `--vb-brand`."""
    return _light_colours()[token]


@cache
def mark_colours() -> Mapping[str, Colour]:
    """The colours of the patterns of areas and tracks, by the patterns' names, such as `area2`."""
    matches = {token: _MARK.fullmatch(token) for token in _light_colours()}
    return {
        match[1] + match[2]: light_colour(token)
        for token, match in matches.items()
        if match is not None
    }


@cache
def _light_colours() -> Mapping[str, Colour]:
    # The first :root is that of light; dark and forced colours follow in conditions.
    _, _, rest = STYLE_SHEET.read_text(encoding="utf-8").partition(":root {")
    rules, _, _ = rest.partition("}")
    return {
        token: (int(red, 16), int(green, 16), int(blue, 16))
        for token, red, green, blue in re.findall(
            r"--vb-([\w-]+): #([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2});", rules
        )
    }
