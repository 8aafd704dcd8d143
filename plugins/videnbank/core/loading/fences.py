"""The lines that enclose front matter, and what programs make of them."""

from __future__ import annotations

import re

from videnbank.core.language.signs import without_ignorable

FENCE = "---"
CLOSING = frozenset({FENCE, "..."})
"""YAML ends a document with three dots as well."""

# What autocorrection, rich text editors and other systems put in place of three hyphens: one long
# dash, more hyphens, escaped ones, stars, a name after them, TOML, a block of code.
_LOOKS_LIKE = re.compile(
    r"\s*(?:[-\u2010-\u2015\u2500\u2501\u2212\u00ad]{2,}|[\u2012-\u2015\u2500\u2501\u2212]"
    r"|(?:\\-){3,}|(?:\*\s?){3,}|_{3,}|\+{3}|;{3}|`{3}\s*(?:ya?ml|toml|json)?"
    r"|-{3}\s*(?:ya?ml|toml|json|\{.*|#.*))\s*",
    re.IGNORECASE,
)
_JSON = re.compile(r"\s*\{\s*(?:\"|$)")


_BEGINS_OTHERWISE = frozenset("\"'[{(")
"""How lines of fields begin that have no dash at all."""


def is_fence(line: str) -> bool:
    """Whether a line is a fence; invisible signs and spaces after it are ignored."""
    return _plain(line) == FENCE


def is_closing(line: str) -> bool:
    """Whether a line ends front matter."""
    return _plain(line) in CLOSING


def looks_like_fence(line: str) -> bool:
    """Whether a line seems to be meant as a fence, but is none."""
    first = line.lstrip()[:1]
    if first.isalnum() or first in _BEGINS_OTHERWISE:
        return False  # nearly all lines
    return not is_fence(line) and _LOOKS_LIKE.fullmatch(without_ignorable(line)) is not None


def looks_like_opening(line: str) -> bool:
    """Whether a line seems to begin front matter of some kind, but is no fence."""
    return looks_like_fence(line) or _JSON.match(line) is not None


def _plain(line: str) -> str:
    return without_ignorable(line).rstrip()
