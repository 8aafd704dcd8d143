"""Escapes control and invisible characters, for output to terminals and logs."""

from __future__ import annotations

import unicodedata

_INVISIBLE = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Unicode categories of control, format and line-breaking characters."""


def escape_invisible(text: str) -> str:
    """The text with every invisible character written as a Python escape."""
    # File names may contain line breaks and terminal escape sequences.
    return "".join(
        character.encode("unicode_escape").decode("ascii")
        if unicodedata.category(character) in _INVISIBLE
        else character
        for character in text
    )
