"""Signs that cannot be seen, or that look like another sign."""

from __future__ import annotations

import re
import unicodedata

HARD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that word processors and web pages put in place of the ordinary one (category Zs)."""

_RIGHT_TO_LEFT = "[\u0590-\u08ff]"
_IGNORABLE = re.compile(
    "[\u00ad\u180e\u200b\u2060\ufeff]"
    "|(?:(?<=[\\x00-\u02ff])|^)[\u200c\u200d]"
    f"|(?<!{_RIGHT_TO_LEFT})[\u061c\u200e\u200f](?!{_RIGHT_TO_LEFT})"
)
"""Signs without meaning in Danish: soft hyphen, zero width spaces, joiners and marks of direction.

A joiner after a letter of another script or inside an emoji, and a mark beside a Hebrew or an
Arabic letter, keep their meaning.
"""

_REFUSED = {
    "control": "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufff9-\ufffb]",
    "direction": "[\u202a-\u202e\u2066-\u206f]",
    "tag": "[\U000e0000-\U000e007f]",
    "private": "[\ue000-\uf8ff]",
    "lost": "[\ufffd-\uffff]",
}
"""Signs that no text may contain, by the key of their name in the wording (`signs.`).

Control and direction signs can make a text look like another one (Unicode TR36); private ones are
bullets of Word's symbol fonts; lost ones are what a wrong encoding leaves.
"""

REFUSED_SIGN = re.compile("|".join(f"(?P<{name}>{signs})" for name, signs in _REFUSED.items()))
_DASHES = re.compile("[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]")
_HARD_SPACE = re.compile(f"[{HARD_SPACES}]")
_QUOTES = "\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u201b\u00bb\u00ab\u203a\u2039\uff02"
# The block of Latin ligatures: ff, fi, fl, ffi, ffl, long st, st.
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}


_ANY_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ue000-\uf8ff\ufeff\ufff9-\uffff\U000e0000-\U000e007f]"
)
"""Every sign of `_IGNORABLE` and `_REFUSED`, without their surroundings: quick to ask of any text."""


def may_hide_signs(text: str) -> bool:
    """Whether a text has a sign that may be ignorable or refused; few have."""
    return _ANY_HIDDEN.search(text) is not None


def without_ignorable(text: str) -> str:
    """The text without the signs that have no meaning in Danish."""
    return _IGNORABLE.sub("", text) if may_hide_signs(text) else text


def ignorable_places(text: str) -> tuple[int, ...]:
    """The indices of the signs that have no meaning in Danish."""
    if not may_hide_signs(text):
        return ()
    return tuple(match.start() for match in _IGNORABLE.finditer(text))


def plain_signs(text: str) -> str:
    """A short value (an id, a date, a number) with ordinary hyphens, spaces and digits."""
    text = without_ignorable(text)
    if not text.isascii():
        text = _DASHES.sub("-", _HARD_SPACE.sub(" ", unicodedata.normalize("NFKC", text)))
    return text.strip()


def without_ligatures(text: str) -> str:
    """The text with typographic ligatures (as PDF files have) written as separate letters."""
    return text if text.isascii() else text.translate(_LIGATURES)


def refused_sign(text: str) -> tuple[str, str]:
    """The kind and the code point (`U+202E`) of the first sign no text may contain, or empty."""
    match = REFUSED_SIGN.search(text) if may_hide_signs(text) else None
    return (str(match.lastgroup), f"U+{ord(match[0]):04X}") if match else ("", "")


def typographic_quotes(value: str) -> str:
    """The typographic quotation marks round a value: both, or one if the other is missing."""
    stripped = value.strip()
    ends = dict.fromkeys((stripped[:1], stripped[-1:]))
    return " ".join(sign for sign in ends if sign and sign in _QUOTES)


def quoted_as_value(value: str) -> str:
    """The typographic marks that stand where quotes of YAML do, in a text without such; or empty.

    A text may well contain typographic quotes, but one that begins or is wrapped in them is
    probably meant to be quoted as a whole.
    """
    stripped = value.strip()
    first, last = stripped[:1], stripped[-1:]
    wrapped = len(stripped) > 1 and first in _QUOTES and (last in _QUOTES or last in "\"'")
    if first in "\u201c\u201d\u201f\uff02" and first:
        inner = [sign for sign in stripped[1:] if sign in "\u201c\u201d\u201f\u201e\uff02"]
        return " ".join(dict.fromkeys([first, *inner]))
    if wrapped and not _closes_early(stripped):
        return typographic_quotes(stripped)
    return ""


def _closes_early(text: str) -> bool:
    # »Kaffe« og »te«: two quotations, not one.
    return (
        any(sign in _QUOTES for sign in text[1:-1]) and text[0] in "\u00bb\u00ab\u203a\u2039\u201e"
    )
