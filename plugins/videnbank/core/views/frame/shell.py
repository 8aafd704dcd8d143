"""The frame of every page: header and footer menus."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from videnbank.core.catalogue.facet import Menu
from videnbank.core.routing.addresses import COMPARE_PAGE, FIND_PAGE
from videnbank.core.routing.routes import facets_with_pages
from videnbank.core.site.link import Link
from videnbank.core.site.links import overview_link, terms_link
from videnbank.core.site.profile import MenuPage
from videnbank.core.site.site import Site
from videnbank.core.views.components.compare_link import COMPARABLE_KINDS
from videnbank.core.views.components.definitions import glossary_link
from videnbank.core.views.components.evidence_link import evidence_link
from videnbank.core.views.components.script_messages import script_messages
from videnbank.core.views.components.section_nav import page_title
from videnbank.core.views.kinds.registry import kinds_in_menu


@dataclass(frozen=True, slots=True)
class SearchForm:
    """The header search box: its target address and the messages of its script."""

    address: str
    messages: str


@dataclass(frozen=True, slots=True)
class CompareTray:
    """Where records that are picked from lists are compared: the kinds, the page, and the words."""

    kinds: tuple[str, ...]
    address: str
    messages: str


@dataclass(frozen=True, slots=True)
class Shell:
    """Header and footer links, the publisher line, and the search box if the site has one."""

    menu: tuple[Link, ...]
    footer: tuple[Link, ...]
    owner: str
    search: SearchForm | None
    tray: CompareTray


def shell(site: Site) -> Shell:
    """The frame of a site; pages named in its profile come last in each menu."""
    return Shell(
        menu=(
            *_overviews(site, Menu.HEADER),
            evidence_link(site),
            *_lists(site, Menu.HEADER),
            *_pages(site, site.profile.menu),
        ),
        footer=(
            *_lists(site, Menu.FOOTER),
            *_overviews(site, Menu.FOOTER),
            Link(site.text("compare.title"), site.addresses.of(COMPARE_PAGE)),
            *_glossary(site),
            *_pages(site, site.profile.footer),
        ),
        owner=site.text("site.footer_text", owner=site.profile.owner) if site.profile.owner else "",
        search=_search_form(site) if site.searchable else None,
        tray=CompareTray(
            kinds=tuple(kind.value for kind in COMPARABLE_KINDS),
            address=site.addresses.of(COMPARE_PAGE),
            messages=script_messages(site, "compare.tray"),
        ),
    )


def _overviews(site: Site, menu: Menu) -> tuple[Link, ...]:
    return tuple(overview_link(site, kind) for kind in kinds_in_menu(menu))


def _lists(site: Site, menu: Menu) -> tuple[Link, ...]:
    facets = facets_with_pages(site.catalogue)
    return tuple(terms_link(site, facet) for facet in facets if facet.menu is menu)


def _glossary(site: Site) -> tuple[Link, ...]:
    if not site.catalogue.vocabulary.glossary.terms:
        return ()
    return (glossary_link(site, "glossary.title"),)


def _search_form(site: Site) -> SearchForm:
    return SearchForm(
        address=site.addresses.of(FIND_PAGE),
        messages=script_messages(site, "find.box_words"),
    )


def _pages(site: Site, pages: Iterable[MenuPage]) -> Iterator[Link]:
    for page in pages:
        text = page.text or page_title(site, page.uri, site.text("status.title"))
        yield Link(text, site.addresses.of(page.uri))
