"""A labelled fact of a fact box; a fact that no source gives says so."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.site.link import Link
from videnbank.core.site.site import Site


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with one or more values.

    `known` is false when no source says it; a `wide` one is sentences and needs room.

    `key` is the same for the same fact on every page, so that records can be compared
    by it and prints can choose.
    """

    key: str
    label: str
    values: tuple[Link, ...]
    known: bool = True
    wide: bool = False


_WIDE = {"purpose", "output", "preparation", "when"}


def fact(site: Site, name: str, *values: Link | str, key: str = "") -> Fact:
    """The fact named `facts.<name>`; without values it reads "ikke oplyst".

    Its key is its name, unless it stands in another fact's place.
    """
    links = tuple(Link(value) if isinstance(value, str) else value for value in values if value)
    label = site.text(f"facts.{name}")
    if links:
        return Fact(key or name, label, links, wide=name in _WIDE)
    missing = Link(site.text("facts.not_stated"))
    return Fact(key or name, label, (missing,), known=False)
