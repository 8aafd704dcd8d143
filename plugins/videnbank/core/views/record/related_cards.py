"""The other records that a record's page leads to, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.facet import AREA, TRACK
from videnbank.core.catalogue.related import CELL, Related, Shared
from videnbank.core.model.reference import Kind, Reference
from videnbank.core.site.site import Site
from videnbank.core.views.components.card import ReasonedCard
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.kinds.registry import kind_view


@dataclass(frozen=True, slots=True)
class CardGroup:
    """A heading with records below it."""

    id: str
    heading: str
    cards: tuple[ReasonedCard, ...]


def card_groups(site: Site, cards: Cards, entry: AnyEntry) -> Iterator[CardGroup]:
    """The groups of records that a page leads to; some may be empty."""
    for key, entries in kind_view(entry.record).groups(site, entry):
        heading = site.text(f"record.{key}")
        yield CardGroup(key.replace("_", "-"), heading, cards.of_all(entries))
    related = site.related.of(entry)
    reasoned = tuple(ReasonedCard(cards.of(other.entry), _reason(site, other)) for other in related)
    yield CardGroup("related", site.text("record.related"), reasoned)


def _reason(site: Site, related: Related) -> str:
    reasons = [_shared(site, shared) for shared in related.reasons]
    text = ", ".join(reasons) or site.text("related.chosen")
    return site.text("related.reason", reasons=text)


def _shared(site: Site, shared: Shared) -> str:
    return site.text(f"related.{shared.bond.name}", label=_label(site, shared))


def _label(site: Site, shared: Shared) -> str:
    first = shared.value[0]
    if shared.bond.facet is not None:
        return site.label(shared.bond.facet.terms, first)
    if shared.bond is CELL:
        area, track = shared.value
        return f"{site.label(AREA.terms, area)}, {site.label(TRACK.terms, track)}"
    return _tool_title(site, first)


def _tool_title(site: Site, tool: str) -> str:
    # The id itself while the tool cannot be seen.
    entry = site.catalogue.entries.get(Reference(Kind.TOOL, tool))
    return entry.record.title if entry is not None else tool
