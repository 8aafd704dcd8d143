"""A heading with links onwards."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.site.link import CountedLink


@dataclass(frozen=True, slots=True)
class Branches:
    """A heading with links onwards, each with its number of records."""

    heading: str
    links: tuple[CountedLink, ...]
