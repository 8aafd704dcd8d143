"""The location of a record as text, and the names of places."""

from __future__ import annotations

from videnbank.core.catalogue.facet import COUNTRY, MUNICIPALITY
from videnbank.core.language.collation import danish_key
from videnbank.core.model.places import Region
from videnbank.core.model.record import Record
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.routing.addresses import terms_uri
from videnbank.core.site.link import Link
from videnbank.core.site.links import term_link
from videnbank.core.site.site import Site


def place_text(site: Site, record: Record) -> str:
    """The municipalities of a record, or else its country; empty if it has neither."""
    for facet in (MUNICIPALITY, COUNTRY):
        if values := facet.values(record):
            return ", ".join(site.labels(facet.terms, values))
    return ""


def official_name(site: Site, municipality: str) -> str:
    """The name of a municipality as an authority: `Ærø Kommune`, `Københavns Kommune`."""
    own_name = site.places.municipality(municipality).official_name
    name = site.label(TermList.MUNICIPALITIES, municipality)
    return own_name or site.text("places.official_name", name=name)


def official_link(site: Site, municipality: str) -> Link:
    """Link to the page of a municipality by its official name."""
    return Link(official_name(site, municipality), term_link(site, MUNICIPALITY, municipality).href)


def region_name(site: Site, region: Region) -> str:
    """The name of a region as an authority: `Region Nordjylland`."""
    return site.text("places.region_name", name=region.name)


def region_anchor(region: Region) -> str:
    """The id of a region's section on the page of all municipalities."""
    return f"region-{region.id}"


def region_link(site: Site, region: Region) -> Link:
    """Link to a region's section on the page of all municipalities."""
    page = site.addresses.of(terms_uri(MUNICIPALITY))
    text = site.text("places.in_region", region=region_name(site, region))
    return Link(text, f"{page}#{region_anchor(region)}")


def in_danish_order(site: Site, municipalities: tuple[str, ...]) -> tuple[str, ...]:
    """Municipalities sorted by name."""
    return tuple(
        sorted(municipalities, key=lambda id_: danish_key(site.label(MUNICIPALITY.terms, id_)))
    )
