"""All municipalities by region: those with records, and the neighbours of those without."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.facet import MUNICIPALITY
from videnbank.core.model.places import Region
from videnbank.core.routing.addresses import terms_uri
from videnbank.core.site.link import CountedLink, Link
from videnbank.core.site.links import home_link
from videnbank.core.site.site import Site
from videnbank.core.views.components.mailto import mailto
from videnbank.core.views.components.place import in_danish_order, region_anchor, region_name
from videnbank.core.views.lists.neighbours import municipality_links


@dataclass(frozen=True, slots=True)
class AbsentMunicipality:
    """A municipality without records, and its neighbours with some; `text` leads to those."""

    name: str
    text: str
    neighbours: tuple[CountedLink, ...]


@dataclass(frozen=True, slots=True)
class RegionSection:
    """The municipalities of a region; `absent_heading` is empty when all of them have records."""

    anchor: str
    heading: str
    coverage: str
    links: tuple[CountedLink, ...]
    absent_heading: str
    absent: tuple[AbsentMunicipality, ...]


@dataclass(frozen=True, slots=True)
class MunicipalitiesPage:
    """Every municipality of the site.

    `contribute` opens a mail to those who keep the site; None if they have given no address.
    """

    template: ClassVar[str] = "pages/municipalities.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    coverage: str
    meaning: str
    contribute: Link | None
    region_links: tuple[Link, ...]
    regions: tuple[RegionSection, ...]


def municipalities_page(site: Site) -> MunicipalitiesPage:
    """The view of the page of all municipalities."""
    lead = site.text("lists.municipalities_lead")
    ids = [place.id for place in site.places.municipalities]
    is_complete = all(site.catalogue.with_value(MUNICIPALITY, id_) for id_ in ids)
    corrections = site.profile.corrections
    regions = tuple(
        _section(
            site,
            region,
            tuple(
                place.id
                for place in site.places.municipalities
                if region is None or place.region == region.id
            ),
        )
        for region in site.places.regions or (None,)
    )
    return MunicipalitiesPage(
        title=site.text("lists.municipalities_title"),
        description=site.description(terms_uri(MUNICIPALITY)) or lead,
        breadcrumbs=(home_link(site),),
        lead=lead,
        coverage=_coverage(site, tuple(ids)),
        meaning="" if is_complete else site.text("places.meaning"),
        contribute=_contribute(site) if corrections and not is_complete else None,
        region_links=tuple(
            Link(region.heading, f"#{region.anchor}") for region in regions if len(regions) > 1
        ),
        regions=regions,
    )


def _contribute(site: Site) -> Link:
    address = mailto(
        site.profile.corrections,
        site.text("places.contribute_subject"),
        site.text("places.contribute_body"),
    )
    return Link(site.text("places.contribute"), address)


def _coverage(site: Site, municipalities: tuple[str, ...]) -> str:
    present = sum(bool(site.catalogue.with_value(MUNICIPALITY, id_)) for id_ in municipalities)
    return site.text("places.coverage", n=present, total=len(municipalities))


def _section(site: Site, region: Region | None, municipalities: tuple[str, ...]) -> RegionSection:
    ids = in_danish_order(site, municipalities)
    absent = [id_ for id_ in ids if not site.catalogue.with_value(MUNICIPALITY, id_)]
    return RegionSection(
        anchor=region_anchor(region) if region is not None else "",
        heading=region_name(site, region) if region is not None else "",
        coverage=_coverage(site, ids) if region is not None else "",
        links=municipality_links(site, ids),
        absent_heading=site.wording.count("places.absent", len(absent)) if absent else "",
        absent=tuple(_absent_municipality(site, id_) for id_ in absent),
    )


def _absent_municipality(site: Site, municipality: str) -> AbsentMunicipality:
    around = in_danish_order(site, site.places.neighbours.get(municipality, ()))
    links = municipality_links(site, around)
    text = site.wording.count("places.see_neighbours", len(links)) if links else ""
    return AbsentMunicipality(site.label(MUNICIPALITY.terms, municipality), text, links)
