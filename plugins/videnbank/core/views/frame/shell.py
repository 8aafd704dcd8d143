"""What stands round every page: the menus at the head and the foot."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.catalogue.facet import Facet
from videnbank.core.model.reference import Kind
from videnbank.core.routing.addresses import COMPARE_PAGE, FIND_PAGE, STATUS_PAGE
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site
from videnbank.core.views.components.evidence_link import evidence_link
from videnbank.core.views.components.script_messages import script_messages


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
    rest = (Facet.MUNICIPALITY, Facet.ORGANISATION, Facet.CLUSTER)
    return Shell(
        menu=(
            site.overview_link(Kind.TOOL),
            site.overview_link(Kind.CASE),
            site.overview_link(Kind.RESULT),
            evidence_link(site),
            site.terms_link(Facet.AREA),
            site.terms_link(Facet.TRACK),
            site.terms_link(Facet.TOPIC),
            *about[:1],
        ),
        footer=(
            *(site.terms_link(facet) for facet in rest),
            site.overview_link(Kind.NEWS),
            Link(site.text("compare.title"), site.addresses.of(COMPARE_PAGE)),
            *about,
        ),
        search=_search_form(site) if site.searchable else None,
    )


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
