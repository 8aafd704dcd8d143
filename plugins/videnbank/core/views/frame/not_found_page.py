"""The page shown for unknown addresses (404)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.routing.addresses import FIND_PAGE
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    """The 404 page: search, main menu and similar addresses.

    Only the browser knows which address was requested, so a script looks up similar ones.
    """

    template: ClassVar[str] = "404.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    search: str
    suggestions_heading: str


def not_found_page(site: Site) -> NotFoundPage:
    """The view of the 404 page."""
    return NotFoundPage(
        title=site.text("site.not_found"),
        description=site.text("site.not_found_lead"),
        breadcrumbs=(),
        search=site.addresses.of(FIND_PAGE) if site.searchable else "",
        suggestions_heading=site.text("site.near"),
    )
