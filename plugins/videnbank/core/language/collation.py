"""The Danish alphabet as an order: æ, ø, å after z, and aa as å."""

from __future__ import annotations

import re
import unicodedata

_ORDER = {
    letter: chr(ord("a") + place) for place, letter in enumerate("abcdefghijklmnopqrstuvwxyz")
}
# U+E000 and on are private letters that sort after every Latin one.
_ORDER |= {"æ": "\ue000", "ä": "\ue000", "ø": "\ue001", "ö": "\ue001", "å": "\ue002"}
_NUMBER = re.compile(r"\d+")


def danish_key(text: str) -> tuple[str, str]:
    """The key that sorts text as a Danish reader expects (Dansk Sprognævn, Retskrivningsordbogen §3).

    Case is ignored, aa counts as å, figures sort by value (2 before 10), other accents are dropped.
    """
    lowered = unicodedata.normalize("NFC", text).lower().replace("aa", "å")
    numbered = _NUMBER.sub(lambda figures: figures[0].zfill(8), lowered)
    letters: list[str] = []
    for letter in numbered:
        place = _ORDER.get(letter)
        if place is None:
            base = unicodedata.normalize("NFD", letter)[0]
            place = _ORDER.get(base, letter)
        letters.append(place)
    return "".join(letters), text


_PLAIN = str.maketrans({"\ue000": "{", "\ue001": "|", "\ue002": "}"})


def plain_key(text: str) -> str:
    """The same order in plain ASCII for what sorts by bytes; `{`, `|` and `}` follow z there."""
    return danish_key(text)[0].translate(_PLAIN)
