"""Cards of the records that a record's page links to, with reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.site.site import Site
from videnbank.core.views.components.card import ReasonedCard
from videnbank.core.views.components.related_reason import related_reason
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.kinds.registry import kind_view

SHOWN_CARDS = 3
"""A row on a wide screen; on a phone three cards are a screen and a half."""


@dataclass(frozen=True, slots=True)
class CardGroup:
    """A heading with a list of record cards; `more` are folded under `more_label`."""

    id: str
    heading: str
    cards: tuple[ReasonedCard, ...]
    more: tuple[ReasonedCard, ...]
    more_label: str


def card_groups(site: Site, cards: Cards, entry: AnyEntry) -> Iterator[CardGroup]:
    """The groups of records linked from a record's page; some may be empty."""
    for key, entries in kind_view(entry.record).groups(site, entry):
        heading = site.text(f"record.{key}")
        yield _group(site, key.replace("_", "-"), heading, cards.of_all(entries))
    related = site.related.of(entry)
    related_cards = tuple(
        ReasonedCard(cards.of(related_record.entry), related_reason(site, related_record))
        for related_record in related
    )
    yield _group(site, "related", site.text("record.related"), related_cards)


def _group(site: Site, name: str, heading: str, cards: tuple[ReasonedCard, ...]) -> CardGroup:
    rest = len(cards) - SHOWN_CARDS
    # A fold that hides a single card costs as much room as the card's title.
    first, more = (cards, ()) if rest <= 1 else (cards[:SHOWN_CARDS], cards[SHOWN_CARDS:])
    label = site.wording.count("record.more_cards", len(more)) if more else ""
    return CardGroup(name, heading, first, more, label)
