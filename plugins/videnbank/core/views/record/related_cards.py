"""The other records that a record's page leads to, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.model.case import Case
from videnbank.core.model.result import Result
from videnbank.core.model.tool import Tool
from videnbank.core.site.card import ReasonedCard
from videnbank.core.site.site import Site
from videnbank.core.views.components.card import card, cards
from videnbank.core.views.components.related_reason import related_reason


@dataclass(frozen=True, slots=True)
class CardGroup:
    """A heading with records below it."""

    id: str
    heading: str
    cards: tuple[ReasonedCard, ...]


def card_groups(site: Site, entry: AnyEntry) -> Iterable[CardGroup]:
    """The groups of records that a page leads to; some may be empty."""
    catalogue, reference = site.catalogue, entry.reference
    match entry.record:
        case Case():
            yield _group(site, "tools", catalogue.found(entry.record.tools))
            about = catalogue.results_covering.get(reference, ())
            yield _group(site, "results_about", about)
        case Tool():
            yield _group(site, "used_in", catalogue.cases_using.get(reference, ()))
        case Result():
            yield _group(site, "covers", catalogue.found(entry.record.covers))
        case _:
            pass
    related = site.related.of(entry)
    reasoned = tuple(
        ReasonedCard(card(site, other.entry), related_reason(site, other)) for other in related
    )
    yield CardGroup("related", site.text("record.related"), reasoned)


def _group(site: Site, key: str, entries: Iterable[AnyEntry]) -> CardGroup:
    heading = site.text(f"record.{key}")
    return CardGroup(key.replace("_", "-"), heading, cards(site, entries))
