"""What stands round every page: the menus at the head and the foot."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.catalogue.facet import PAGED, Menu
from videnbank.core.routing.addresses import COMPARE_PAGE, FIND_PAGE, STATUS_PAGE
from videnbank.core.site.link import Link
from videnbank.core.site.links import overview_link, terms_link
from videnbank.core.site.site import Site
from videnbank.core.views.components.evidence_link import evidence_link
from videnbank.core.views.components.script_messages import script_messages
from videnbank.core.views.kinds.registry import kinds_in_menu


@dataclass(frozen=True, slots=True)
class SearchForm:
    """The search box: where it leads, and the words of its script."""

    address: str
    words: str


@dataclass(frozen=True, slots=True)
class Shell:
    """The links at the head and the foot of every page, and the search where there is one."""

    menu: tuple[Link, ...]
    footer: tuple[Link, ...]
    search: SearchForm | None


def shell(site: Site) -> Shell:
    """The menus of a site; pages of `om/` stand at the foot in their own order."""
    by_uri = {page.uri: page for page in site.pages}
    about = tuple(
        Link(site.text(f"menu.{key}"), site.addresses.of(uri))
        for key, uri in _ABOUT
        if uri in by_uri
    )
    return Shell(
        menu=(
            *_overviews(site, Menu.HEAD),
            evidence_link(site),
            *_lists(site, Menu.HEAD),
            *about[:1],
        ),
        footer=(
            *_lists(site, Menu.FOOT),
            *_overviews(site, Menu.FOOT),
            Link(site.text("compare.title"), site.addresses.of(COMPARE_PAGE)),
            *about,
        ),
        search=_search_form(site) if site.searchable else None,
    )


def _overviews(site: Site, menu: Menu) -> tuple[Link, ...]:
    return tuple(overview_link(site, kind) for kind in kinds_in_menu(menu))


def _lists(site: Site, menu: Menu) -> tuple[Link, ...]:
    return tuple(terms_link(site, facet) for facet in PAGED if facet.menu is menu)


def _search_form(site: Site) -> SearchForm:
    return SearchForm(
        address=site.addresses.of(FIND_PAGE),
        words=script_messages(site.wording, "find.box_words"),
    )


_ABOUT = (
    ("about", "om/index.md"),
    ("status", STATUS_PAGE),
    ("contact", "om/kontakt.md"),
    ("accessibility", "om/tilgaengelighed.md"),
    ("handbook", "redaktion/index.md"),
)
