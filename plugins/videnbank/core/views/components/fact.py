"""A labelled fact in a fact box; what no source states is no fact."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.site.link import Link
from videnbank.core.site.site import Site


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with one or more values.

    `wide` facts hold full sentences and span all columns. `key` identifies the fact on every page,
    for comparisons and for selection in prints.
    """

    key: str
    label: str
    values: tuple[Link, ...]
    wide: bool = False


_WIDE = {"purpose", "output", "preparation", "when", "outside_tracks"}


def fact(site: Site, name: str, *values: Link | str, key: str = "") -> Fact | None:
    """The fact labelled `facts.<name>`; None without values.

    `key` defaults to `name`; pass it when the fact replaces another one.
    """
    links = tuple(Link(value) if isinstance(value, str) else value for value in values if value)
    if not links:
        return None
    return Fact(key or name, site.text(f"facts.{name}"), links, wide=name in _WIDE)
