"""A text that leads somewhere on the site, or a text alone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A text with an address relative to the site's root; without address it is text only.

    `mark` names the pattern that areas and tracks are known by; empty for everything else.
    """

    text: str
    href: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class CountedLink:
    """A link with how many records it leads to, and what it stands for; `mark` as in `Link`."""

    text: str
    href: str
    count: int
    count_text: str
    definition: str = ""
    mark: str = ""
