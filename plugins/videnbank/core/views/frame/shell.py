"""What stands round every page: the menus at the head and the foot."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.catalogue.facet import Facet
from videnbank.core.model.reference import Kind
from videnbank.core.routing.addresses import COMPARE_PAGE, FIND_PAGE, STATUS_PAGE
from videnbank.core.site.link import Link
from videnbank.core.site.site import Edition
from videnbank.core.views.components.evidence_link import known_link
from videnbank.core.views.components.script_messages import script_words


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


def shell(edition: Edition) -> Shell:
    """The menus of an edition; pages of `om/` stand at the foot in their own order."""
    by_uri = {page.uri: page for page in edition.pages}
    about = tuple(
        Link(edition.text(f"menu.{key}"), edition.addresses.of(uri))
        for key, uri in _ABOUT
        if uri in by_uri
    )
    rest = (Facet.MUNICIPALITY, Facet.ORGANISATION, Facet.CLUSTER)
    return Shell(
        menu=(
            edition.overview_link(Kind.TOOL),
            edition.overview_link(Kind.CASE),
            edition.overview_link(Kind.RESULT),
            known_link(edition),
            edition.terms_link(Facet.AREA),
            edition.terms_link(Facet.TRACK),
            edition.terms_link(Facet.TOPIC),
            *about[:1],
        ),
        footer=(
            *(edition.terms_link(facet) for facet in rest),
            edition.overview_link(Kind.NEWS),
            Link(edition.text("compare.title"), edition.addresses.of(COMPARE_PAGE)),
            *about,
        ),
        search=_search_form(edition) if edition.searchable else None,
    )


def _search_form(edition: Edition) -> SearchForm:
    return SearchForm(
        address=edition.addresses.of(FIND_PAGE),
        words=script_words(edition.wording, "find.box_words"),
    )


_ABOUT = (
    ("about", "om/index.md"),
    ("status", STATUS_PAGE),
    ("contact", "om/kontakt.md"),
    ("accessibility", "om/tilgaengelighed.md"),
    ("handbook", "redaktion/index.md"),
)
