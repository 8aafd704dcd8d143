"""The tools of a track as cards (A6): four on a leaf (A4), to be printed on both sides and cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from videnbank.core.catalogue.catalogue import AnyEntry, entries_of
from videnbank.core.catalogue.facet import TRACK
from videnbank.core.model.tool import Tool
from videnbank.core.site.links import term_link
from videnbank.core.site.site import Site
from videnbank.core.views.components.fact import Fact, fact
from videnbank.core.views.components.time_needed import time_needed
from videnbank.core.views.prints.card import CardBack, CardFront, CardWays, card_ways
from videnbank.core.views.prints.imprint import Imprint, ReadOn

CARDS_A_LEAF = 4
_MIRRORED = (1, 0, 3, 2)
"""Which card stands behind each place of a leaf of two by two, turned over its long edge."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A leaf with both its sides; None is a place without a card.

    The fronts stand row by row. The backs are mirrored, so that each lies behind its front when
    the leaf is turned over its long edge.
    """

    fronts: tuple[CardFront | None, ...]
    backs: tuple[CardBack | None, ...]


@dataclass(frozen=True, slots=True)
class PrintDeck:
    """Everything the deck shows: a leaf about it first, then the cards."""

    template: ClassVar[str] = "deck.html"

    site_name: str
    title: str
    track: str
    lead: str
    how: tuple[str, ...]
    contents: tuple[Fact, ...]
    leaves: tuple[Leaf, ...]
    read_on: ReadOn | None


@dataclass(frozen=True, slots=True)
class TriedSide:
    """A side of a card, front or back, with the name of the mark set at its end."""

    mark: str
    front: CardFront | None = None
    back: CardBack | None = None


@dataclass(frozen=True, slots=True)
class CardTrial:
    """Sides of cards, each on a page of its own, to see which of them fit."""

    template: ClassVar[str] = "trial.html"

    title: str
    sides: tuple[TriedSide, ...]


def deck_tools(site: Site, track: str) -> tuple[AnyEntry, ...]:
    """The tools of a track in their order."""
    return entries_of(site.catalogue.with_value(TRACK, track), Tool)


def deck_ways(site: Site, imprint: Imprint, track: str) -> tuple[CardWays, ...]:
    """The ways to set each card of a deck."""
    return tuple(card_ways(site, imprint, entry) for entry in deck_tools(site, track))


def print_deck(
    site: Site,
    imprint: Imprint,
    track: str,
    fronts: Sequence[CardFront],
    backs: Sequence[CardBack],
) -> PrintDeck:
    """The deck of a track from the sides chosen, in the order of its tools."""
    link = term_link(site, TRACK, track)
    return PrintDeck(
        site_name=imprint.site_name,
        title=site.text("prints.deck.title", track=link.text),
        track=link.text,
        lead=site.wording.count("prints.deck.lead", len(fronts), track=link.text),
        how=tuple(site.text(f"prints.deck.how.{part}") for part in ("print", "cut", "use")),
        contents=tuple(
            replace(
                fact(site, "duration", time_needed(site, entry.record)),
                label=entry.record.title,
            )
            for entry in deck_tools(site, track)
        ),
        leaves=leaves(fronts, backs),
        read_on=imprint.read_on(site, link.href),
    )


def leaves(fronts: Sequence[CardFront], backs: Sequence[CardBack]) -> tuple[Leaf, ...]:
    """The cards laid out on leaves, in their order."""
    return tuple(
        _leaf(fronts[first : first + CARDS_A_LEAF], backs[first : first + CARDS_A_LEAF])
        for first in range(0, len(fronts), CARDS_A_LEAF)
    )


def _leaf(fronts: Sequence[CardFront], backs: Sequence[CardBack]) -> Leaf:
    empty = (None,) * (CARDS_A_LEAF - len(fronts))
    behind: tuple[CardBack | None, ...] = (*backs, *empty)
    return Leaf(fronts=(*fronts, *empty), backs=tuple(behind[place] for place in _MIRRORED))
