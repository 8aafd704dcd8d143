"""A record in a list: enough to choose it, not more."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """One record in a list: its kind, title, summary, and the facts that tell it apart.

    `marks` are the patterns of its areas, which the notes name in words.
    """

    kind: str
    kind_label: str
    title: str
    href: str
    summary: str
    notes: tuple[str, ...]
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReasonedCard:
    """A card with the reason why it stands where it does; empty when the place says it."""

    card: Card
    reason: str = ""
