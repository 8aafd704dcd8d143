"""Editions to make views from: a catalogue on a day, with the site's words."""

from dataclasses import replace
from datetime import date
from typing import TypeVar

from tests.core.bodies import body_of
from tests.core.records import DENMARK, TODAY, catalogue_of
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.entry import Page
from videnbank.core.catalogue.related import RelatedRecords
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.language.wording import danish
from videnbank.core.model.page_meta import PageFields
from videnbank.core.routing.addresses import Addresses
from videnbank.core.site.profile import Profile, SuccessFigure
from videnbank.core.site.site import Site
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.pages.registry import (
    catalogue_pages,
    record_view_factory,
    text_view_factory,
)
from videnbank.core.views.record.page import RecordPage

AnyView = TypeVar("AnyView")
PROFILE = Profile(
    success={
        "projects-started": SuccessFigure.PROJECTS,
        "learning-across": SuccessFigure.LEARNING,
        "documented-effect": SuccessFigure.DOCUMENTED,
        "shared-knowledge": SuccessFigure.SHARING,
        "three-bottom-lines": SuccessFigure.BOTTOM_LINES,
        "partnership": SuccessFigure.PARTNERSHIP,
        "anchoring": SuccessFigure.ANCHORING,
        "at-the-workplace": SuccessFigure.WORKPLACES,
    },
)
"""The profile of a site whose vocabulary is that of the examples."""
SITE_URL = "https://eksempel.dk/videnbank/"


def site_of(
    *entries: AnyEntry,
    pages: tuple[Page, ...] = (),
    today: date = TODAY,
    drafts: bool = False,
    directory_urls: bool = True,
    profile: Profile = PROFILE,
) -> Site:
    """The site of a few records and hand-written pages."""
    catalogue = catalogue_of(*entries, today=today, drafts=drafts)
    return Site(
        catalogue=catalogue,
        pages=pages,
        wording=danish(),
        addresses=Addresses(directory_urls=directory_urls),
        today=today,
        site_url=SITE_URL,
        related=RelatedRecords(catalogue),
        profile=profile,
        places=DENMARK,
    )


def searchable(site: Site) -> Site:
    """The site with a search, for which words have no other forms than their stems."""
    return replace(site, analysis=WordAnalyzer(site.catalogue.vocabulary, {}))


def page(
    uri: str, title: str | None = None, description: str | None = None, body: str = "Tekst."
) -> Page:
    """A hand-written page."""
    fields = PageFields(title=title, description=description)
    return Page(uri, f"docs/{uri}", fields, body_of(body))


def view_at(site: Site, uri: str, kind: type[AnyView]) -> AnyView:
    """The view of the page that the catalogue makes at a place."""
    view = catalogue_pages(site, Cards(site))[uri].make()
    assert isinstance(view, kind)
    return view


def record_view(entry: AnyEntry, *others: AnyEntry, drafts: bool = False) -> RecordPage:
    """The view of a record among others."""
    site = site_of(entry, *others, drafts=drafts)
    view = record_view_factory(site, Cards(site), entry).make()
    assert isinstance(view, RecordPage)
    return view


def text_view(site: Site, of: Page, kind: type[AnyView]) -> AnyView:
    """The frame of a hand-written page."""
    view = text_view_factory(site, of).make()
    assert isinstance(view, kind)
    return view
