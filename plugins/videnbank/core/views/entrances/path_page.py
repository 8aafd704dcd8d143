"""Guided paths through the site for each audience."""

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

_KIND_BY_SECTION = {
    SectionKind.TOOLS: Kind.TOOL,
    SectionKind.CASES: Kind.CASE,
    SectionKind.RESULTS: Kind.RESULT,
}


@dataclass(frozen=True, slots=True)
class PathSectionView:
    """One section of a path: heading, lead, selected records, and a link to all of them."""

    id: str
    heading: str
    lead: str
    cards: tuple[ReasonedCard, ...]
    more: Link | None


@dataclass(frozen=True, slots=True)
class PathPage:
    """The path of one audience, with links to the other paths."""

    template: ClassVar[str] = "pages/path.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    sections: tuple[PathSectionView, ...]
    other_paths: tuple[Link, ...]


def path_page(site: Site, cards: Cards, audience: str) -> PathPage:
    """The view of an audience's path."""
    label = site.label(TermList.AUDIENCES, audience)
    audience_text = in_sentence(label)
    return PathPage(
        title=site.text("paths.title", audience=audience_text),
        description=site.text("paths.description", audience=audience_text),
        breadcrumbs=(home_link(site),),
        lead=site.text("paths.lead"),
        sections=tuple(
            _section_view(site, cards, audience, section)
            for section in reading_path(site.catalogue, audience)
        ),
        other_paths=tuple(link for link in path_links(site) if link.text != label),
    )


def path_links(site: Site) -> tuple[Link, ...]:
    """Links to all audience paths."""
    return tuple(
        Link(site.label(TermList.AUDIENCES, audience), site.addresses.of(path_uri(audience)))
        for audience in audiences_with_path(site.catalogue)
    )


def _section_view(site: Site, cards: Cards, audience: str, section: PathSection) -> PathSectionView:
    return PathSectionView(
        id=section.kind.value,
        heading=site.text(f"paths.{section.kind.value}.heading"),
        lead=site.text(f"paths.{section.kind.value}.lead"),
        cards=tuple(
            ReasonedCard(cards.of(candidate.entry), _reason(site, candidate))
            for candidate in section.items
        ),
        more=_more_link(site, audience, section.kind),
    )


def _reason(site: Site, candidate: SectionEntry) -> str:
    if candidate.outcome is None:
        uses = len(site.catalogue.cases_using.get(candidate.entry.reference, ()))
        return site.wording.count("paths.used", uses) if uses else ""
    outcome = candidate.outcome
    return site.text(
        "paths.outcome",
        bottom_line=site.label(TermList.BOTTOM_LINES, outcome.bottom_line),
        direction=site.label(TermList.DIRECTIONS, outcome.direction).lower(),
        evidence=site.label(TermList.EVIDENCE, outcome.evidence).lower(),
    )


def _more_link(site: Site, audience: str, section: SectionKind) -> Link | None:
    kind = _KIND_BY_SECTION.get(section)
    if kind is None:
        return None
    text = site.text(f"paths.{section.value}.more")
    address = search_address(
        site, ((KIND_FILTER.name, kind.value), (AUDIENCE.filter_name, audience))
    )
    return Link(text, address or site.addresses.of(overview_uri(kind)))
