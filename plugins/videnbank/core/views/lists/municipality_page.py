"""The page of a municipality: what it is part of, and what stands around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.facet import MUNICIPALITY
from videnbank.core.catalogue.term_records import term_records
from videnbank.core.language.formats import enumeration_text, number_text
from videnbank.core.model.reference import Kind
from videnbank.core.routing.addresses import term_uri
from videnbank.core.site.link import Link
from videnbank.core.site.links import home_link, terms_link
from videnbank.core.site.site import Site
from videnbank.core.views.components.card import ReasonedCard
from videnbank.core.views.components.place import official_name
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.lists.neighbours import Neighbours, neighbours


@dataclass(frozen=True, slots=True)
class MunicipalityPage:
    """All records of a municipality, each kind under its own heading.

    They are its cases, the tools that it made, and the results that cover its cases.
    """

    template: ClassVar[str] = "pages/municipality.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    groups: tuple[tuple[str, tuple[ReasonedCard, ...]], ...]
    neighbours: Neighbours | None


def municipality_page(site: Site, cards: Cards, municipality: str) -> MunicipalityPage:
    """The view of a municipality."""
    entries = term_records(site.catalogue, MUNICIPALITY, municipality)
    by_kind = {
        kind: [entry for entry in entries if entry.reference.kind is kind]
        for kind in Kind
        if any(entry.reference.kind is kind for entry in entries)
    }
    counts = [
        site.wording.count(f"status.held.{kind.value}", len(held), number_text(len(held)))
        for kind, held in by_kind.items()
    ]
    name = official_name(site, municipality)
    lead = site.text("places.lead", name=name, records=enumeration_text(counts, site.wording))
    return MunicipalityPage(
        title=name,
        description=site.description(term_uri(MUNICIPALITY, municipality)) or lead,
        breadcrumbs=(home_link(site), terms_link(site, MUNICIPALITY)),
        lead=lead,
        groups=tuple(
            (site.text(f"kinds.{kind.value}.other"), cards.of_all(held))
            for kind, held in by_kind.items()
        ),
        neighbours=neighbours(site, municipality),
    )
