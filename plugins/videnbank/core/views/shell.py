"""What stands round every page: the menus at the head and the foot."""

from __future__ import annotations

from dataclasses import dataclass

from videnbank.core.catalogue import Facet
from videnbank.core.edition import Edition
from videnbank.core.link import Link
from videnbank.core.model.reference import Kind


@dataclass(frozen=True, slots=True)
class Shell:
    """The links at the head and the foot of every page."""

    menu: tuple[Link, ...]
    footer: tuple[Link, ...]


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
            edition.terms_link(Facet.AREA),
            edition.terms_link(Facet.TRACK),
            edition.terms_link(Facet.TOPIC),
            *about[:1],
        ),
        footer=(
            *(edition.terms_link(facet) for facet in rest),
            edition.overview_link(Kind.NEWS),
            *about,
        ),
    )


_ABOUT = (
    ("about", "om/index.md"),
    ("contact", "om/kontakt.md"),
    ("accessibility", "om/tilgaengelighed.md"),
    ("handbook", "redaktion/index.md"),
)
