"""Text as a reader takes it: without invisible signs, ligatures as letters."""

from __future__ import annotations

import re

_REMOVED = "\u00ad\u200b\u2060\ufeff"
"""Soft hyphen, zero-width space, word joiner and byte order mark; browsers break words by themselves,
and words with them are not found."""
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
"""Letters that PDF files join for the eye (Unicode, Alphabetic Presentation Forms)."""
_TABLE = str.maketrans({**dict.fromkeys(_REMOVED, ""), **_LIGATURES})
_ANY = re.compile(f"[{_REMOVED}{''.join(_LIGATURES)}]")


def readable_text(text: str) -> str:
    """The text with what a pasted PDF or Word file leaves in it taken as meant."""
    return text.translate(_TABLE) if _ANY.search(text) else text
