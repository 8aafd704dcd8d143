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


@dataclass(frozen=True, slots=True)
class CardGroup:
    """A heading with a list of record cards."""

    id: str
    heading: str
    cards: tuple[ReasonedCard, ...]


def card_groups(site: Site, cards: Cards, entry: AnyEntry) -> Iterator[CardGroup]:
    """The groups of records linked from a record's page; some may be empty."""
    for key, entries in kind_view(entry.record).groups(site, entry):
        heading = site.text(f"record.{key}")
        yield CardGroup(key.replace("_", "-"), heading, cards.of_all(entries))
    related = site.related.of(entry)
    related_cards = tuple(
        ReasonedCard(cards.of(related_record.entry), related_reason(site, related_record))
        for related_record in related
    )
    yield CardGroup("related", site.text("record.related"), related_cards)
