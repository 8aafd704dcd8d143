"""Danish collation: æ, ø, å after z, and aa as å."""

from __future__ import annotations

import re
import unicodedata

_ORDER = {letter: chr(ord("a") + rank) for rank, letter in enumerate("abcdefghijklmnopqrstuvwxyz")}
# U+E000 is in the private use area, which sorts after every Latin letter.
_ORDER |= {"æ": "\ue000", "ä": "\ue000", "ø": "\ue001", "ö": "\ue001", "å": "\ue002"}
_NUMBER = re.compile(r"\d+")


def danish_key(text: str) -> tuple[str, str]:
    """The sort key of a text in Danish order (Dansk Sprognævn, Retskrivningsordbogen §3).

    Case and other accents are ignored, aa equals å, numbers sort by value (2 before 10).
    """
    lowered = unicodedata.normalize("NFC", text).lower().replace("aa", "å")
    numbered = _NUMBER.sub(lambda digits: digits[0].zfill(8), lowered)
    letters: list[str] = []
    for letter in numbered:
        rank = _ORDER.get(letter)
        if rank is None:
            base = unicodedata.normalize("NFD", letter)[0]
            rank = _ORDER.get(base, letter)
        letters.append(rank)
    return "".join(letters), text
