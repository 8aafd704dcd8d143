"""A record in a list: just enough to decide whether to open it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """A record in a list: its kind, title, summary and distinguishing notes.

    `record` names it for scripts, such as `case/kaffe-foerst`.
    `marks` are the CSS patterns of its areas, which the notes also name in words.
    """

    record: str
    kind: str
    kind_label: str
    title: str
    href: str
    summary: str
    notes: tuple[str, ...]
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReasonedCard:
    """A card with the reason it is listed; empty when the heading already explains it."""

    card: Card
    reason: str = ""
