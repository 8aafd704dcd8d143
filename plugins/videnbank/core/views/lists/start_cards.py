"""The records that a list begins with, and why."""

from __future__ import annotations

from videnbank.core.catalogue.best_known import ReasonKind, StartReason, starting_points
from videnbank.core.site.site import Site
from videnbank.core.views.components.card import ReasonedCard
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.lists.listing import Listing

_COUNTED = frozenset({ReasonKind.USED, ReasonKind.ACROSS, ReasonKind.STEPS})


def start_cards(site: Site, cards: Cards, listing: Listing) -> tuple[ReasonedCard, ...]:
    """The cards of a list's starting points; a list of one kind says it by its order alone."""
    if listing.kind is not None:
        return ()
    return tuple(
        ReasonedCard(cards.of(point.entry), _reason_text(site, point.reason))
        for point in starting_points(site.catalogue, listing.entries)
    )


def _reason_text(site: Site, reason: StartReason) -> str:
    key = f"lists.start.{reason.kind.value}"
    return site.wording.count(key, reason.count) if reason.kind in _COUNTED else site.text(key)
