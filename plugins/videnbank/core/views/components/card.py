"""A record in a list: just enough to decide whether to open it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """A record in a list: its kind, title, summary and distinguishing notes.

    `record` names it for scripts, such as `case/kaffe-foerst`. A comparable one keeps room for the
    box that a script adds for picking it.
    """

    record: str
    kind: str
    kind_label: str
    title: str
    href: str
    summary: str
    notes: tuple[str, ...]
    comparable: bool = False


@dataclass(frozen=True, slots=True)
class ReasonedCard:
    """A card with the reason it is listed; empty when the heading already explains it.

    `classes` are its values in the filters of its list. `uses` (the cases that use it) and `date`
    are what a list can be sorted by; `date` is empty in lists that cannot be sorted.
    """

    card: Card
    reason: str = ""
    classes: tuple[str, ...] = ()
    uses: int = 0
    date: str = ""
