"""The municipalities around one: its neighbours, or else the rest of its region."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from videnbank.core.catalogue.facet import MUNICIPALITY
from videnbank.core.catalogue.term_records import term_records
from videnbank.core.language.formats import enumeration_text
from videnbank.core.site.link import CountedLink, Link
from videnbank.core.site.links import term_link
from videnbank.core.site.site import Site
from videnbank.core.views.components.place import (
    in_danish_order,
    official_name,
    region_link,
    region_name,
)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The municipalities around one, with their records.

    `note` says why they are not its neighbours, and `absent` which neighbours have no records; both
    may be empty. `region` leads to all of its region.
    """

    heading: str
    note: str
    links: tuple[CountedLink, ...]
    absent: str
    region: Link | None


def neighbours(site: Site, municipality: str) -> Neighbours | None:
    """What stands around a municipality: the rest of its region if no neighbour has records.

    None on a site that has nothing to lead to.
    """
    places = site.places
    region = places.region(places.municipality(municipality).region)
    link = region_link(site, region) if region is not None else None
    around = in_danish_order(site, places.neighbours.get(municipality, ()))
    absent = site.labels(
        MUNICIPALITY.terms,
        (id_ for id_ in around if not site.catalogue.with_value(MUNICIPALITY, id_)),
    )
    absent_text = (
        site.wording.count(
            "places.absent_neighbours", len(absent), names=enumeration_text(absent, site.wording)
        )
        if absent
        else ""
    )
    if links := municipality_links(site, around):
        return Neighbours(site.text("places.neighbours"), "", links, absent_text, link)
    if region is None:
        return None
    others = tuple(
        place.id
        for place in places.municipalities
        if place.region == region.id and place.id != municipality
    )
    alone = site.text("places.alone", name=official_name(site, municipality))
    note = absent_text or (alone if places.neighbours else "")
    return Neighbours(
        heading=site.text("places.others_in_region", region=region_name(site, region)),
        note=note,
        links=municipality_links(site, in_danish_order(site, others)),
        absent="",
        region=link,
    )


def municipality_links(site: Site, municipalities: Iterable[str]) -> tuple[CountedLink, ...]:
    """Links to those of the municipalities that have records, with their number."""
    links: list[CountedLink] = []
    for municipality in municipalities:
        if count := len(term_records(site.catalogue, MUNICIPALITY, municipality)):
            link = term_link(site, MUNICIPALITY, municipality)
            links.append(CountedLink(link.text, link.href, count, site.records_text(count)))
    return tuple(links)
