"""Finds the conflict markers that git leaves in a file when two people changed the same lines."""

from __future__ import annotations

import re

# Seven signs (gitattributes: conflict-marker-size), alone or before a name; `««<` is what
# autocorrection makes of them. A line of pipes with more pipes after it is a row of a table.
_MARKER = re.compile(
    r"^[ \t]*\\?(?:<{7}|>{7}|\u00ab{3}<|\u00bb{3}>|\|{7}(?=[ \t]+[^|\s][^|\n]*$))(?=[ \t\n]|\Z)",
    re.MULTILINE,
)
_SEVEN = ("<<<<<<<", ">>>>>>>", "|||||||", "\u00ab\u00ab\u00ab<", "\u00bb\u00bb\u00bb>")
DIVIDER = re.compile(r"={7}[ \t]*")
"""The marker between the two versions; in a body the same line underlines a heading."""


def conflict_line(text: str) -> int:
    """The line of the first conflict marker, counted from 1; 0 if there is none."""
    if not any(signs in text for signs in _SEVEN) or (marker := _MARKER.search(text)) is None:
        return 0
    return text.count("\n", 0, marker.start()) + 1
