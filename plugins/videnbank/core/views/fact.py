"""A labelled fact of a fact box; a fact that no source gives says so."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.edition import Edition
from videnbank.core.link import Link


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with one or more values; `known` is false when no source says it.

    `key` names it for a print that has room for some facts only.
    """

    label: str
    values: tuple[Link, ...]
    known: bool = True
    key: str = ""


def fact(edition: Edition, key: str, *values: Link | str) -> Fact:
    """The fact named `facts.<key>`; without values it reads "ikke oplyst"."""
    links = tuple(Link(value) if isinstance(value, str) else value for value in values if value)
    if links:
        return Fact(edition.text(f"facts.{key}"), links, key=key)
    missing = Link(edition.text("facts.not_stated"))
    return Fact(edition.text(f"facts.{key}"), (missing,), known=False, key=key)
