"""A short way through the bank for one kind of reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.facet import AUDIENCE
from videnbank.core.catalogue.filters import KIND_FILTER
from videnbank.core.catalogue.reading_path import (
    PathSection,
    SectionEntry,
    SectionKind,
    reading_path,
)
from videnbank.core.language.formats import in_sentence
from videnbank.core.model.reference import Kind
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.routing.addresses import overview_uri, path_uri
from videnbank.core.routing.routes import audiences_with_path
from videnbank.core.site.link import Link
from videnbank.core.site.links import home_link
from videnbank.core.site.search_addresses import search_address
from videnbank.core.site.site import Site
from videnbank.core.views.components.card import ReasonedCard
from videnbank.core.views.kinds.cards import Cards

_KINDS = {
    SectionKind.TOOLS: Kind.TOOL,
    SectionKind.CASES: Kind.CASE,
    SectionKind.RESULTS: Kind.RESULT,
}


@dataclass(frozen=True, slots=True)
class StopView:
    """One stop: what to look for there, its records, and the way to all of them."""

    id: str
    heading: str
    lead: str
    cards: tuple[ReasonedCard, ...]
    more: Link | None


@dataclass(frozen=True, slots=True)
class PathPage:
    """The stops for one audience, and the ways of the others."""

    template: ClassVar[str] = "pages/path.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    stops: tuple[StopView, ...]
    others: tuple[Link, ...]


def path_page(site: Site, cards: Cards, audience: str) -> PathPage:
    """The way of one audience."""
    label = site.label(TermList.AUDIENCES, audience)
    said = in_sentence(label)
    return PathPage(
        title=site.text("paths.title", audience=said),
        description=site.text("paths.description", audience=said),
        breadcrumbs=(home_link(site),),
        lead=site.text("paths.lead"),
        stops=tuple(
            _stop(site, cards, audience, stop) for stop in reading_path(site.catalogue, audience)
        ),
        others=tuple(link for link in path_links(site) if link.text != label),
    )


def path_links(site: Site) -> tuple[Link, ...]:
    """The audiences that have a way of their own."""
    return tuple(
        Link(site.label(TermList.AUDIENCES, audience), site.addresses.of(path_uri(audience)))
        for audience in audiences_with_path(site.catalogue)
    )


def _stop(site: Site, cards: Cards, audience: str, stop: PathSection) -> StopView:
    return StopView(
        id=stop.kind.value,
        heading=site.text(f"paths.{stop.kind.value}.heading"),
        lead=site.text(f"paths.{stop.kind.value}.lead"),
        cards=tuple(ReasonedCard(cards.of(item.entry), _reason(site, item)) for item in stop.items),
        more=_more(site, audience, stop.kind),
    )


def _reason(site: Site, item: SectionEntry) -> str:
    if item.outcome is None:
        uses = len(site.catalogue.cases_using.get(item.entry.reference, ()))
        return site.wording.count("paths.used", uses) if uses else ""
    outcome = item.outcome
    return site.text(
        "paths.outcome",
        bottom_line=site.label(TermList.BOTTOM_LINES, outcome.bottom_line),
        direction=site.label(TermList.DIRECTIONS, outcome.direction).lower(),
        evidence=site.label(TermList.EVIDENCE, outcome.evidence).lower(),
    )


def _more(site: Site, audience: str, stop: SectionKind) -> Link | None:
    kind = _KINDS.get(stop)
    if kind is None:
        return None
    text = site.text(f"paths.{stop.value}.more")
    found = search_address(site, ((KIND_FILTER.name, kind.value), (AUDIENCE.filter_name, audience)))
    return Link(text, found or site.addresses.of(overview_uri(kind)))
