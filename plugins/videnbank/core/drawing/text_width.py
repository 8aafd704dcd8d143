"""How wide a text is at most, whatever typeface the reader's machine has, and where it breaks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from videnbank.core.drawing.letter_widths import BOLD, REGULAR

_WIDEST = 1.17
"""Times the widths of DejaVu Sans, which with Verdana is the widest that systems come with; the
tests set pages in Unbounded, which is 1.16 times as wide."""


def _by_letter(groups: Mapping[float, str]) -> Mapping[str, float]:
    return {letter: width for width, letters in groups.items() for letter in letters}


_WIDTHS = {False: _by_letter(REGULAR), True: _by_letter(BOLD)}
_UNKNOWN = max(BOLD)
"""Any other letter is taken to be as wide as the widest."""


_NARROWER = 0.97
_TRIES = 25
"""So often a width is made a little narrower, to half of it; lines of less look torn off."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A class of text: its size, its weight, and from line to line."""

    name: str
    size: float
    leading: float
    bold: bool = False


BODY = TextStyle("", 14, 20)
HEAD = TextStyle("head", 16, 22, bold=True)
NOTE = TextStyle("note", 14, 20, bold=True)
NUMBER = TextStyle("number", 16, 22, bold=True)
FIGURE = TextStyle("figure", 30, 34, bold=True)


class WordTooWideError(Exception):
    """A word that is wider than its place in the drawing."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


@lru_cache(maxsize=4096)
def text_width(text: str, style: TextStyle) -> float:
    """The width of a text in a wide typeface."""
    widths = _WIDTHS[style.bold]
    return sum(widths.get(letter, _UNKNOWN) for letter in text) * style.size * _WIDEST


def wrapped(text: str, style: TextStyle, width: float, first: float | None = None) -> Sequence[str]:
    """The lines of a text, about as long as one another and each at most `width` wide.

    With `first` the first line has that width, since it stands after something else; it may be
    empty.

    Raises:
        WordTooWideError: when a word is wider than a line.
    """
    lines = _broken(text, style, width, first)
    if first is not None or len(lines) == 1:
        return lines
    narrowest = width
    # A word alone on the last line looks like a mistake.
    for _ in range(_TRIES):
        narrower = narrowest * _NARROWER
        if max(text_width(word, style) for word in text.split()) > narrower:
            break
        if len(_broken(text, style, narrower)) > len(lines):
            break
        narrowest = narrower
    return _broken(text, style, narrowest)


def _broken(text: str, style: TextStyle, width: float, first: float | None = None) -> Sequence[str]:
    lines: list[str] = []
    line = ""
    for word in text.split():
        room = first if first is not None and not lines else width
        longer = f"{line} {word}" if line else word
        if text_width(longer, style) <= room:
            line = longer
            continue
        if line or (first is not None and not lines):
            lines.append(line)
        if text_width(word, style) > width:
            raise WordTooWideError(word)
        line = word
    return [*lines, line]
