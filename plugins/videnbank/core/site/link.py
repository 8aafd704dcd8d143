"""Links, with or without a count."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A link text with an address relative to the site root; empty means plain text.

    `mark` is the name of the pattern of an area or track; empty for everything else.
    """

    text: str
    href: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class CountedLink:
    """A link with its number of records and an optional definition; `mark` as in `Link`."""

    text: str
    href: str
    count: int
    count_text: str
    definition: str = ""
    mark: str = ""
