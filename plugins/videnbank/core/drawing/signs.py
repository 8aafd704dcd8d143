"""Small signs that stand for one of something each: a person, a page, a day."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Sign(StrEnum):
    """What a sign stands for."""

    PERSON = "person"
    PAGE = "page"
    TALK = "talk"
    DAY = "day"
    SQUARE = "square"


SIGN_WIDTH = 20
SIGN_HEIGHT = 26
"""The box that every sign is drawn in, before it is scaled."""

_Step = tuple[str, tuple[float, ...]]
_PATHS: Mapping[Sign, tuple[_Step, ...]] = {
    # A head and shoulders.
    Sign.PERSON: (
        *(
            ("M", (4.5, 6.0)),
            ("a", (5.5, 5.5)),
            ("a-", (11, 0)),
            ("a", (5.5, 5.5)),
            ("a-", (-11, 0)),
        ),
        *(("Z", ()), ("M", (0.5, 25.5)), ("a", (9.5, 11.5)), ("a-", (19, 0)), ("Z", ())),
    ),
    # A sheet with a corner cut off.
    Sign.PAGE: (
        ("M", (2, 1)),
        ("h", (10.5,)),
        ("l", (5.5, 5.5)),
        ("v", (18.5,)),
        ("h", (-16,)),
        ("Z", ()),
    ),
    # A bubble with its tip.
    Sign.TALK: (
        *(("M", (4, 4)), ("h", (12,)), ("q", (3, 0, 3, 3)), ("v", (8,)), ("q", (0, 3, -3, 3))),
        *(("h", (-6,)), ("l", (-5, 5.5)), ("v", (-5.5,)), ("h", (-1,)), ("q", (-3, 0, -3, -3))),
        *(("v", (-8,)), ("q", (0, -3, 3, -3)), ("Z", ())),
    ),
    # A leaf of a calendar with its two rings.
    Sign.DAY: (
        *(("M", (1, 6)), ("h", (4,)), ("v", (-3.5,)), ("h", (2.5,)), ("v", (3.5,)), ("h", (5,))),
        *(("v", (-3.5,)), ("h", (2.5,)), ("v", (3.5,)), ("h", (4,)), ("v", (18.5,)), ("h", (-18,))),
        ("Z", ()),
    ),
    Sign.SQUARE: (
        *(("M", (4, 4)), ("h", (12,)), ("q", (3, 0, 3, 3)), ("v", (12,)), ("q", (0, 3, -3, 3))),
        *(("h", (-12,)), ("q", (-3, 0, -3, -3)), ("v", (-12,)), ("q", (0, -3, 3, -3)), ("Z", ())),
    ),
}
"""Outlines in that box, drawn by hand; `a` is an arc to the point of the `a-` after it."""


def sign_path(sign: Sign, x: float, y: float, scale: float) -> str:
    """A sign whose box begins at a point."""
    return "".join(_command(letter, values, x, y, scale) for letter, values in _PATHS[sign])


def _command(letter: str, values: tuple[float, ...], x: float, y: float, scale: float) -> str:
    scaled = [value * scale for value in values]
    match letter:
        case "M":
            return f"M{_short(x + scaled[0])} {_short(y + scaled[1])}"
        case "a":
            return f"a{_short(scaled[0])} {_short(scaled[1])} 0 0 1 "
        case "a-":
            return f"{_short(scaled[0])} {_short(scaled[1])}"
        case _:
            return letter + " ".join(map(_short, scaled))


def _short(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
