"""Cleans the attributes of a drawing's elements."""

from __future__ import annotations

import re
from dataclasses import dataclass

from videnbank.core.media.drawing_css import (
    CleanCss,
    UnsafeCssError,
    clean_declarations,
    clean_value,
)
from videnbank.core.media.drawing_parts import (
    LENGTH_LISTS,
    LENGTHS,
    PROPERTIES,
    RADIUS,
    TRANSFORMS,
    WORDS,
    XLINK,
    XML,
)

# Atomic and possessive, so that no text is tried in more than one way.
_NUMBER = r"(?>[+-]?(?:\d{1,20}\.?\d{0,20}|\.\d{1,20})(?:[eE][+-]?\d{1,2})?)"
_LENGTH = re.compile(rf"\s*+{_NUMBER}(?:px|pt|pc|mm|cm|in|em|ex|rem|%)?\s*+")
_PIXELS = re.compile(rf"\s*+({_NUMBER})(?:px)?\s*+")
_LENGTH_LIST = re.compile(rf"\s*+(?:{_NUMBER}(?:px|pt|mm|cm|in|em|%)?(?:\s*+,\s*+|\s++|$))++")
_NUMBER_LIST = re.compile(rf"\s*+(?:{_NUMBER}(?:\s*+,\s*+|\s++|(?=[+-.])|$))++")
_PATH = re.compile(rf"\s*+[Mm](?:[MmLlHhVvCcSsQqTtAaZz,\s]|{_NUMBER})*+")
_TRANSFORM = re.compile(
    r"\s*+(?:(?:matrix|translate|scale|rotate|skewX|skewY)\s*+\("
    rf"\s*+(?:{_NUMBER}(?:deg|px)?(?:\s*+,\s*+|\s++|(?=[+-.)])))++\)(?:\s*+,\s*+|\s++|$|(?=[a-z])))++"
)
_RADIUS = re.compile(r"\d\d?(?:\.\d+)?(?: \d\d?(?:\.\d+)?)?")
"""Less than 100: shadows are some ten pixels wide."""

_VIEW_BOX = re.compile(rf"\s*+({_NUMBER})" + rf"[\s,]++({_NUMBER})" * 3 + r"\s*+")
_NUMBERS = re.compile(_NUMBER)
_MAX_SIDE = 1e6
"""Beyond this, the single precision of browsers has no tenths of a unit left."""

_PLAIN_VALUE = re.compile(r"[\w#.,%\s+-]*", re.ASCII)
"""Without brackets, escapes, quotes or comments, a value of CSS can call and load nothing."""


class UnsafeAttributeError(Exception):
    """An attribute that runs or loads something, as it stands in the file."""

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self.source = source


class BadSizeError(Exception):
    """A size that no program can draw in, as it stands in the file."""

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self.source = source


@dataclass(frozen=True, slots=True)
class CleanAttribute:
    """An attribute as it is published, and the ids that it names."""

    name: str
    value: str
    ids: frozenset[str] = frozenset()


def clean_attribute(namespace: str, name: str, value: str) -> CleanAttribute | None:
    """The attribute without what a drawing may not have; None if it is left out.

    Raises:
        UnsafeAttributeError: when it runs or loads something.
        BadSizeError: when it is a size that no program can draw in.
    """
    if namespace == XML:
        return CleanAttribute(f"xml:{name}", value) if name in {"lang", "space"} else None
    if namespace not in {"", XLINK}:
        return None
    if name == "href":
        return _reference(value)
    if namespace == XLINK:
        return None
    if name.lower().startswith("on"):
        raise UnsafeAttributeError(f'{name}="{value[:40]}"')
    if name == "viewBox":
        return CleanAttribute(name, _checked_view_box(value))
    try:
        clean = _css(name, value)
    except UnsafeCssError as error:
        raise UnsafeAttributeError(error.source[:60]) from error
    if clean is not None:
        return CleanAttribute(name, clean.text, clean.ids) if clean.text else None
    return CleanAttribute(name, value) if _is_valid(name, value) else None


def css_length(name: str, value: str) -> int:
    """How much CSS there is to parse in an attribute."""
    is_css = name == "style" or (name in PROPERTIES and name not in TRANSFORMS)
    return len(value) if is_css and not _PLAIN_VALUE.fullmatch(value) else 0


def check_size(name: str, value: str) -> None:
    """Check the width or height of the drawing itself.

    Raises:
        BadSizeError: when it is no length, or not positive.
    """
    number = _NUMBERS.match(value.strip())
    if not _LENGTH.fullmatch(value) or number is None or not 0 < float(number[0]) <= _MAX_SIDE:
        raise BadSizeError(f'{name}="{value[:40]}"')


def pixels(length: str) -> int | None:
    """A length in whole pixels; None if it is in other units."""
    match = _PIXELS.fullmatch(length)
    return round(float(match[1])) if match else None


def _reference(value: str) -> CleanAttribute:
    address = value.strip()
    if not address.startswith("#"):
        raise UnsafeAttributeError(f'href="{address[:40]}"')
    return CleanAttribute("href", address, frozenset((address[1:],)))


def _css(name: str, value: str) -> CleanCss | None:
    """The value as CSS; None if the attribute is none of CSS."""
    if name == "style":
        return clean_declarations(value)
    if name not in PROPERTIES or name in TRANSFORMS:
        return None
    if _PLAIN_VALUE.fullmatch(value):
        return CleanCss(value.strip())
    return clean_value(name, value)


def _is_valid(name: str, value: str) -> bool:
    if name in WORDS:
        return True
    if name == "d":
        return _PATH.fullmatch(value) is not None
    if name == RADIUS:
        return _RADIUS.fullmatch(value) is not None
    if name in TRANSFORMS:
        return _TRANSFORM.fullmatch(value) is not None
    if name == "points":
        return _NUMBER_LIST.fullmatch(value) is not None
    if name in LENGTHS and _LENGTH.fullmatch(value):
        return True
    return name in LENGTH_LISTS and _LENGTH_LIST.fullmatch(value) is not None


def _checked_view_box(value: str) -> str:
    numbers = _VIEW_BOX.fullmatch(value)
    if numbers is None or not all(0 < float(side) <= _MAX_SIDE for side in numbers.groups()[2:]):
        raise BadSizeError(f'viewBox="{value[:40]}"')
    return value
