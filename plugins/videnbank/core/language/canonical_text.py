"""Text with one spelling for each sign, character for character in the place of the original."""

from __future__ import annotations

import html
import re
import sys
import unicodedata
from functools import lru_cache

FILLER = "\x00"
"""Stands where a reader sees nothing: markup, invisible characters, the rest of an escape."""

_MARKUP_SIGNS = "*~`"
"""Emphasis and code in Markdown. `_` stays, since it also stands between the parts of a name."""
_MINUS_SIGNS = "\u02d7\u2043\u2212\u2796\u2500\u2501\u4e00\u30fc\uff70"
"""What looks like a dash without being one (category Pd)."""
_DOTS = "\u00b7\u2022\u2027\u2219\u22c5\u30fb"
_BLANKS = "\t\v\f\u2800"
_FILLERS = "\u115f\u1160\u3164\uffa0"
"""Letters without a shape (Hangul fillers)."""
_SLASHES = "\u2044\u2215\uff0f"

_ENCODED = re.compile(
    r"&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,24});"  # HTML
    r"|\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|u\{[0-9a-fA-F]{1,6}\})"  # YAML, JSON
    r"|%[0-9a-fA-F]{2}(?:%[0-9a-fA-F]{2}){0,3}"  # URLs
)
_READ_IN_URLS = re.compile(r"[ \n0-9_./:-]+")
"""What an escape in a URL must stand for to be resolved: anything else says nothing here."""

# No part runs past the sign that may begin the next, so that the time stays linear.
_MARKUP = re.compile(
    r"""
      <!--[^<>]{0,300}-->
    | </?(?P<tag>[a-zA-Z][a-zA-Z0-9:-]{0,30})(?:\s[^<>]{0,500}|/)?>
    | \]\([^()\[\]<>\s]{0,500}(?:[ ]"[^"\[\]\n]{0,200}")?\)
    | \]\[[^\[\]\n]{0,100}\]
    """,
    re.VERBOSE,
)
_LINE_BREAK_TAG = "br"
_INLINE_TAG = re.compile(
    "a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub"
    "|sup|time|tspan|tt|u|var|wbr",
    re.IGNORECASE,
)
"""Elements that leave no gap in the text. Any other divides it."""
_INDENTATION = re.compile(r"\n[ >]++")


class _Signs(dict[int, str]):
    """The one spelling of each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = spelling = _spelling(chr(code))
        return spelling


_SIGNS = _Signs()
_DAMAGED = {
    "\u00e2\u20ac\u201c": "-" + FILLER * 2,
    "\u00e2\u20ac\u201d": "-" + FILLER * 2,
    "\u00e2\u20ac\u02dc": "-" + FILLER * 2,
    "\u00e2\u20ac\u2018": "-" + FILLER * 2,
    "\u00c2 ": " " + FILLER,
}
"""Dashes and the no-break space in UTF-8 that was read as Windows-1252."""
_FEW_SIGNS = 50
"""As many different signs are faster replaced one by one (most texts have two or three)."""
_ESCAPES = {"\\n": "\n" + FILLER, "\\r": "\n" + FILLER, "\\t": " " + FILLER, "\\": FILLER}
"""Escapes of YAML, JSON and Markdown; before any other sign a backslash is itself not seen."""


def canonical_views(text: str) -> tuple[str, ...]:
    """The text as it is written, with escapes resolved, and with markup taken away.

    Digits of all scripts become 0-9, dashes `-`, spaces a space; a position in a view is the same
    position in the text. Views that are alike are left out.
    """
    written = _without_indentation(_with_one_spelling(text))
    resolved = _ENCODED.sub(_resolve, written) if _has_any(written, "&\\%") else written
    for escape, spelling in (*_ESCAPES.items(), *_DAMAGED.items()):
        resolved = resolved.replace(escape, spelling)
    visible = _MARKUP.sub(_strip, resolved).replace("[", FILLER).replace("]", FILLER)
    return tuple(dict.fromkeys((written, resolved, _without_indentation(visible))))


def _with_one_spelling(text: str) -> str:
    unusual = [sign for sign in set(text) if _SIGNS[ord(sign)] != sign]
    if len(unusual) > _FEW_SIGNS:
        return text.translate(_SIGNS)
    for sign in unusual:
        text = text.replace(sign, _SIGNS[ord(sign)])
    return text


def _has_any(text: str, signs: str) -> bool:
    return any(sign in text for sign in signs)


def _without_indentation(text: str) -> str:
    return _INDENTATION.sub(lambda match: "\n" + FILLER * (len(match[0]) - 1), text)


def _spelling(character: str) -> str:
    category = unicodedata.category(character)
    if character in {"\n", "\u0085"} or category in {"Zl", "Zp"}:
        return "\n"
    if category == "Zs" or character in _BLANKS:
        return " "
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category == "Pd" or character in _MINUS_SIGNS:
        return "-"
    if character in _DOTS:
        return "."
    if character in _SLASHES:
        return "/"
    if category in {"Cc", "Cf", "Mn", "Me"} or character in _MARKUP_SIGNS or character in _FILLERS:
        return FILLER
    return character


def _resolve(match: re.Match[str]) -> str:
    return _resolved(match[0])


@lru_cache(maxsize=4096)
def _resolved(escape: str) -> str:
    if escape[0] == "&":
        text = html.unescape(escape)
    elif escape[0] == "%":
        text = bytes.fromhex(escape.replace("%", "")).decode("utf-8", "replace")
    else:
        code = int(escape[2:].strip("{}"), 16)
        text = chr(code) if code <= sys.maxunicode else escape
    text = text.translate(_SIGNS)
    if escape[0] == "%" and not _READ_IN_URLS.fullmatch(text.replace(FILLER, "")):
        return escape
    return text.ljust(len(escape), FILLER) if len(text) <= len(escape) else escape


def _strip(match: re.Match[str]) -> str:
    length = len(match[0])
    tag = match["tag"]
    if tag is None or _INLINE_TAG.fullmatch(tag):
        return FILLER * length
    if tag.lower() == _LINE_BREAK_TAG:
        return " " + FILLER * (length - 1)
    return match[0]
