"""A heading with further links."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.site.link import CountedLink


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """A heading with further links, each with its number of records."""

    heading: str
    links: tuple[CountedLink, ...]
