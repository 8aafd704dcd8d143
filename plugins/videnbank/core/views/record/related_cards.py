"""The other records that a record's page leads to, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.model.case import Case
from videnbank.core.model.result import Result
from videnbank.core.model.tool import Tool
from videnbank.core.site.card import ReasonedCard
from videnbank.core.site.site import Edition
from videnbank.core.views.components.card import card, cards
from videnbank.core.views.components.related_reason import related_reason


@dataclass(frozen=True, slots=True)
class CardGroup:
    """A heading with records below it."""

    id: str
    heading: str
    cards: tuple[ReasonedCard, ...]


def card_groups(edition: Edition, entry: AnyEntry) -> Iterable[CardGroup]:
    """The groups of records that a page leads to; some may be empty."""
    catalogue, reference = edition.catalogue, entry.reference
    match entry.record:
        case Case():
            yield _group(edition, "tools", catalogue.found(entry.record.tools))
            about = catalogue.results_covering.get(reference, ())
            yield _group(edition, "results_about", about)
        case Tool():
            yield _group(edition, "used_in", catalogue.cases_using.get(reference, ()))
        case Result():
            yield _group(edition, "covers", catalogue.found(entry.record.covers))
        case _:
            pass
    related = edition.related.of(entry)
    reasoned = tuple(
        ReasonedCard(card(edition, other.entry), related_reason(edition, other))
        for other in related
    )
    yield CardGroup("related", edition.text("record.related"), reasoned)


def _group(edition: Edition, key: str, entries: Iterable[AnyEntry]) -> CardGroup:
    heading = edition.text(f"record.{key}")
    return CardGroup(key.replace("_", "-"), heading, cards(edition, entries))
