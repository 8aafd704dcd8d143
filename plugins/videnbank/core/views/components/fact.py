"""A labelled fact in a fact box; facts without a source are marked as not stated."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.site.link import Link
from videnbank.core.site.site import Site


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with one or more values.

    `known` is false when no source states the fact. `wide` facts hold full sentences and span all
    columns. `key` identifies the fact on every page, for comparisons and for selection in prints.
    """

    key: str
    label: str
    values: tuple[Link, ...]
    known: bool = True
    wide: bool = False


_WIDE = {"purpose", "output", "preparation", "when"}


def fact(site: Site, name: str, *values: Link | str, key: str = "") -> Fact:
    """The fact labelled `facts.<name>`; without values its text is "ikke oplyst".

    `key` defaults to `name`; pass it when the fact replaces another one.
    """
    links = tuple(Link(value) if isinstance(value, str) else value for value in values if value)
    label = site.text(f"facts.{name}")
    if links:
        return Fact(key or name, label, links, wide=name in _WIDE)
    not_stated = Link(site.text("facts.not_stated"))
    return Fact(key or name, label, (not_stated,), known=False)
