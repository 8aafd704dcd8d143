"""Keeps a date or an ordinal at the beginning of a line from becoming a list."""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it.rules_block import StateBlock

LARGEST_ITEM = 99
"""No list of steps is longer; a larger number is a year, a paragraph or a number of a case."""

_MONTHS = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
_SHORT_MONTHS = r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\."
_ORDINAL_NOUNS = (
    "halvår|halvleg|kvartal|klasse|klassetrin|årgang|semester|sal|etape|fase|runde|gang|kapitel|"
    "udgave|udgaven|oplag|del|led|division|verdenskrig|plads|præmie|juledag|påskedag|"
    "pinsedag|søndag|behandling|tertial|instans|generation|bølge|grad|grads|prioritet"
)
_ORDINAL = re.compile(
    rf"([0-9]{{1,9}})\.(?:(?:[ \t]*[-–/][ \t]*|[ \t]+(?:og|eller|til)[ \t]+)[0-9]{{1,4}}\.)?"
    rf"[ \t]+(?:(?:{_MONTHS}|{_ORDINAL_NOUNS})\b|{_SHORT_MONTHS})",
    re.IGNORECASE,
)
"""`24. december`, `2. halvår`, `3.-4. klasse`, `1. og 2. maj`: Danes write ordinals with a dot."""
_LARGE_NUMBER = re.compile(r"([0-9]{3,9})[.)](?=[ \t]|$)")


def is_ordinal(line: str) -> bool:
    """Whether a line begins with an ordinal or a large number, not with the number of a list item."""
    text = line.lstrip(" \t")
    return _ORDINAL.match(text) is not None or _LARGE_NUMBER.match(text) is not None


_BlockRule = Callable[[StateBlock, int, int, bool], bool]


def lists_without_dates(rule: _BlockRule) -> _BlockRule:
    """The parser's rule for lists, which leaves a line that begins with an ordinal as text."""

    def checked(
        state: StateBlock,
        startLine: int,  # noqa: N803 the parser's signature
        endLine: int,  # noqa: N803
        silent: bool,
    ) -> bool:
        start = state.bMarks[startLine] + state.tShift[startLine]
        if is_ordinal(state.src[start : min(start + _LONGEST_ORDINAL, state.eMarks[startLine])]):
            return False
        return rule(state, startLine, endLine, silent)

    return checked


_LONGEST_ORDINAL = 60
"""More characters than any ordinal with its noun; the rest of the line does not matter."""
