"""Gives the headings of a body ids that are readable and its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from markdown_it.token import Token

from videnbank.core.markup.renderer import plain_text

PAGE_PREFIX = "vb-"
"""Every id of our templates begins so; no heading's may."""
_RESERVED = (PAGE_PREFIX, "fn-", "fnref-")


def set_heading_ids(tokens: Sequence[Token], slug: Callable[[str], str]) -> tuple[str, ...]:
    """Sets the id of every heading and returns the ids; `slug` makes an id of a text.

    A heading whose text has no letters, or one like an earlier heading, is numbered.
    """
    ids: dict[str, None] = {}
    counts: dict[str, int] = {}
    for heading, text in pairwise(tokens):
        if heading.type != "heading_open":
            continue
        name = slug(plain_text(text)) or "afsnit"
        if f"{name}-".startswith(_RESERVED):
            name = f"afsnit-{name}"
        unique = name
        while unique in ids:
            counts[name] = counts.get(name, 1) + 1
            unique = f"{name}-{counts[name]}"
        ids[unique] = None
        heading.attrSet("id", unique)
    return tuple(ids)
