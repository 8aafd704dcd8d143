"""The pictures that others show beside a link to a page: what stands on them."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.catalogue.facet import AREA, Facet
from videnbank.core.model.reference import Reference
from videnbank.core.routing.addresses import HOME, sharing_picture_file
from videnbank.core.routing.routes import FacetValue, Route, RouteSubject, pictured_pages
from videnbank.core.site.marks import mark_name
from videnbank.core.site.site import Site
from videnbank.core.views.sharing.absolute_url import absolute_url

WIDTH, HEIGHT = 1200, 630
"""The shape that the common services show uncut (1.91:1)."""


@dataclass(frozen=True, slots=True)
class MarkedLabel:
    """An area or track by name and pattern."""

    label: str
    mark: str


@dataclass(frozen=True, slots=True)
class SharingPicture:
    """What is drawn: the kind and title of a page, its areas, and the name of the site.

    `kind` is an id for the sign before its label; both are empty on the site's own picture.
    """

    kind: str
    kind_label: str
    title: str
    labels: tuple[MarkedLabel, ...]
    site_name: str


@dataclass(frozen=True, slots=True)
class PictureReference:
    """Where the picture of a page is, and the same in words."""

    url: str
    alt: str
    width: int = WIDTH
    height: int = HEIGHT


def sharing_picture(site: Site, route: Route) -> SharingPicture:
    """The picture of a route."""
    return _picture(site, route.subject)


def picture_reference(site: Site, page_uri: str) -> PictureReference | None:
    """The picture to share a page with: its own, or that of the front page; None without pictures."""
    if not site.sharing_pictures:
        return None
    own = pictured_pages(site.catalogue)
    uri = page_uri if page_uri in own else HOME
    picture = _picture(site, own[uri])
    alt = site.text("share.picture_alt", title=picture.title, site=picture.site_name)
    if picture.kind_label:
        alt = f"{picture.kind_label}: {alt}"
    return PictureReference(absolute_url(site, sharing_picture_file(uri)), alt)


def _picture(site: Site, subject: RouteSubject | None) -> SharingPicture:
    match subject:
        case Reference():
            record = site.catalogue.entries[subject].record
            kind = subject.kind.value
            areas = tuple(_label(site, AREA, area) for area in record.areas)
            label = site.text(f"kinds.{kind}.one")
            return SharingPicture(kind, label, record.title, areas, site.name)
        case FacetValue(facet, value):
            term = _label(site, facet, value)
            kind_label = site.text(f"facts.{facet.fact}")
            # The title is its name; the foot has room for what the site is.
            label_of_site = MarkedLabel(site.tagline, term.mark)
            return SharingPicture(facet.name, kind_label, term.label, (label_of_site,), site.name)
        case _:
            all_areas = site.catalogue.vocabulary.ids(AREA.terms)
            areas = tuple(_label(site, AREA, area) for area in all_areas)
            return SharingPicture("", "", site.tagline or site.name, areas, site.name)


def _label(site: Site, facet: Facet, value: str) -> MarkedLabel:
    return MarkedLabel(
        site.label(facet.terms, value), mark_name(site.catalogue.vocabulary, facet, value)
    )
