"""Reads text files for download: subtitles, lists and plain text; formulas in lists are refused."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CELL_START = r"""(?:^|[;,\t])[ "'\t]*"""
_FORMULA = re.compile(
    _CELL_START
    # A formula, a formula of Lotus, or a sum with a call, another sheet or a program in it.
    + r"""(?P<cell>=\s*[-+@\w"({$]|@\s*[A-Za-z]\w*\s*\(|[-+][^;,\t\n]{0,200}?(?:[A-Za-z]\w*\(|\|[^;\n]{0,99}!))"""
)
"""What a spreadsheet computes when it opens a list (https://owasp.org/www-community/attacks/CSV_Injection)."""


def formula_places(text: str) -> Iterator[tuple[int, int]]:
    """The line and column of the first cell of each line that a spreadsheet would compute."""
    for number, line in enumerate(text.split("\n"), start=1):
        if formula := _FORMULA.search(line):
            yield number, formula.start("cell") + 1
