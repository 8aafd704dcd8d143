"""Text that shows what it holds: signs that steer a terminal or end a line are spelled out."""

from __future__ import annotations

import unicodedata

_HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Unicode categories of signs that steer a terminal or cannot be seen."""


def visible(text: str) -> str:
    """The text with every hidden sign written as its escape."""
    # A file's name may hold line ends and signs that steer a terminal; the texts no longer do.
    return "".join(
        sign.encode("unicode_escape").decode("ascii")
        if unicodedata.category(sign) in _HIDDEN
        else sign
        for sign in text
    )
