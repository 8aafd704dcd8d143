"""The other records that a record's page leads to, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.related import Bond, Related, Shared
from videnbank.core.model.case import Case
from videnbank.core.model.result import Result
from videnbank.core.model.tool import Tool
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.card import ReasonedCard
from videnbank.core.site.site import Site
from videnbank.core.views.components.card import card, cards


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
        ReasonedCard(card(site, other.entry), _reason(site, other)) for other in related
    )
    yield CardGroup("related", site.text("record.related"), reasoned)


def _group(site: Site, key: str, entries: Iterable[AnyEntry]) -> CardGroup:
    heading = site.text(f"record.{key}")
    return CardGroup(key.replace("_", "-"), heading, cards(site, entries))


def _reason(site: Site, related: Related) -> str:
    reasons = [_shared(site, shared) for shared in related.reasons]
    text = ", ".join(reasons) or site.text("related.chosen")
    return site.text("related.reason", reasons=text)


_BOND_LISTS = {
    Bond.CLUSTER: TermList.CLUSTERS,
    Bond.TOPIC: TermList.TOPICS,
    Bond.MUNICIPALITY: TermList.MUNICIPALITIES,
    Bond.WORKPLACE_TYPE: TermList.WORKPLACE_TYPES,
    Bond.PROGRAMME: TermList.PROGRAMMES,
    Bond.ORGANISATION: TermList.ORGANISATIONS,
}


def _shared(site: Site, shared: Shared) -> str:
    match shared.bond:
        case Bond.TOOL:
            label = site.tool_title(shared.value[0])
        case Bond.CELL:
            area = site.label(TermList.AREAS, shared.value[0])
            label = f"{area}, {site.label(TermList.TRACKS, shared.value[1])}"
        case _:
            label = site.label(_BOND_LISTS[shared.bond], shared.value[0])
    return site.text(f"related.{shared.bond.value}", label=label)
