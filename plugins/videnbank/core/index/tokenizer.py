"""Splits text into words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_ADDRESS = re.compile(r"\]\([^)\s]*\)|\b(?:https?://|www\.)\S+")
_MAIL_ADDRESS = re.compile(r"[^\s@]+@\S+")
_IN_ADDRESSES = ("](", "://", "www.")
_WORD = re.compile(r"[0-9A-Za-zÀ-ÖØ-öø-ɏ]+(?:-[0-9A-Za-zÀ-ÖØ-öø-ɏ]+)*")
"""Latin letters and digits joined by single hyphens: `MED-udvalg`, `covid-19`."""

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
"""Soft hyphens and spaces without width: word processors leave them within words."""


def tokenize(text: str) -> Sequence[str]:
    """The words of a plain text in order, NFC-normalised, case preserved.

    URLs and mail addresses are skipped, including the targets of Markdown links.
    """
    if any(sign in text for sign in _IN_ADDRESSES):
        text = _ADDRESS.sub(" ", text)
    if "@" in text:
        text = _MAIL_ADDRESS.sub(" ", text)
    return _WORD.findall(unicodedata.normalize("NFC", text.translate(_INVISIBLE)))
