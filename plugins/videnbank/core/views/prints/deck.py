"""The tools of a track as A6 cards, four on an A4 leaf, to be printed double-sided and cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.catalogue import AnyEntry, entries_of
from videnbank.core.catalogue.facet import TRACK
from videnbank.core.model.tool import Tool
from videnbank.core.site.link import Link
from videnbank.core.site.links import term_link
from videnbank.core.site.site import Site
from videnbank.core.views.components.fact import Fact
from videnbank.core.views.components.time_needed import time_needed
from videnbank.core.views.prints.card import CardBack, CardFront, CardLayouts, card_layouts
from videnbank.core.views.prints.imprint import Imprint, OnlineVersion

CARDS_PER_LEAF = 4
_MIRRORED = (1, 0, 3, 2)
"""The card behind each position of a two-by-two leaf that is flipped on its long edge."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """Both sides of a leaf; None is an empty position.

    The fronts are in row order. The backs are mirrored, so that each lies behind its front when the
    leaf is flipped on its long edge.
    """

    fronts: tuple[CardFront | None, ...]
    backs: tuple[CardBack | None, ...]


@dataclass(frozen=True, slots=True)
class PrintDeck:
    """The deck view: a cover leaf, then the cards."""

    template: ClassVar[str] = "deck.html"

    site_name: str
    title: str
    track: str
    lead: str
    instructions: tuple[str, ...]
    contents: tuple[Fact, ...]
    leaves: tuple[Leaf, ...]
    online_version: OnlineVersion | None


@dataclass(frozen=True, slots=True)
class ProofSide:
    """One side of a card, front or back; `mark` is the id of the anchor at its end."""

    mark: str
    front: CardFront | None = None
    back: CardBack | None = None


@dataclass(frozen=True, slots=True)
class CardProof:
    """A trial print of card sides, each on its own page, to find out which fit."""

    template: ClassVar[str] = "trial.html"

    title: str
    sides: tuple[ProofSide, ...]


def deck_tools(site: Site, track: str) -> tuple[AnyEntry, ...]:
    """The tools of a track, in catalogue order."""
    return entries_of(site.catalogue.with_value(TRACK, track), Tool)


def deck_layouts(site: Site, imprint: Imprint, track: str) -> tuple[CardLayouts, ...]:
    """The candidate layouts of each card of a deck."""
    return tuple(card_layouts(site, imprint, entry) for entry in deck_tools(site, track))


def print_deck(
    site: Site,
    imprint: Imprint,
    track: str,
    fronts: Sequence[CardFront],
    backs: Sequence[CardBack],
) -> PrintDeck:
    """The deck of a track, from the chosen layouts in the order of its tools."""
    link = term_link(site, TRACK, track)
    return PrintDeck(
        site_name=imprint.site_name,
        title=site.text("prints.deck.title", track=link.text),
        track=link.text,
        lead=site.wording.count("prints.deck.lead", len(fronts), track=link.text),
        instructions=tuple(
            site.text(f"prints.deck.how.{part}") for part in ("print", "cut", "use")
        ),
        contents=tuple(
            Fact("duration", entry.record.title, _duration(site, entry))
            for entry in deck_tools(site, track)
        ),
        leaves=leaves(fronts, backs),
        online_version=imprint.online_version(site, link.href),
    )


def _duration(site: Site, entry: AnyEntry) -> tuple[Link, ...]:
    time = time_needed(site, entry.record)
    return (Link(time),) if time else ()


def leaves(fronts: Sequence[CardFront], backs: Sequence[CardBack]) -> tuple[Leaf, ...]:
    """The cards arranged on leaves, in their order."""
    return tuple(
        _leaf(fronts[first : first + CARDS_PER_LEAF], backs[first : first + CARDS_PER_LEAF])
        for first in range(0, len(fronts), CARDS_PER_LEAF)
    )


def _leaf(fronts: Sequence[CardFront], backs: Sequence[CardBack]) -> Leaf:
    empty = (None,) * (CARDS_PER_LEAF - len(fronts))
    padded_backs: tuple[CardBack | None, ...] = (*backs, *empty)
    return Leaf(
        fronts=(*fronts, *empty), backs=tuple(padded_backs[position] for position in _MIRRORED)
    )
