"""Cards that represent records in lists."""

from __future__ import annotations

from collections.abc import Iterable

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.model.reference import Reference
from videnbank.core.site.site import Site
from videnbank.core.views.components.card import Card, ReasonedCard
from videnbank.core.views.kinds.registry import kind_view


class Cards:
    """The record cards of one site; each is built once and reused in every list."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._by_reference: dict[Reference, Card] = {}

    def of(self, entry: AnyEntry) -> Card:
        """The card of a record."""
        card = self._by_reference.get(entry.reference)
        if card is None:
            card = self._by_reference[entry.reference] = _card(self._site, entry)
        return card

    def of_all(self, entries: Iterable[AnyEntry]) -> tuple[ReasonedCard, ...]:
        """Cards without a reason, for lists whose heading already explains the selection."""
        return tuple(ReasonedCard(self.of(entry)) for entry in entries)


def _card(site: Site, entry: AnyEntry) -> Card:
    record, kind = entry.record, entry.reference.kind.value
    notes = kind_view(record).card_notes(site, record)
    return Card(
        record=str(entry.reference),
        kind=kind,
        kind_label=site.text(f"kinds.{kind}.one"),
        title=record.title,
        href=site.addresses.of(entry.uri),
        summary=record.summary,
        notes=tuple(note for note in notes if note),
        comparable=record.comparable,
    )
