"""What a reader sees at an address that leads nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.routing.addresses import FIND_PAGE
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    """The page for unknown addresses: the search, the entrances of the site, and near addresses.

    The browser alone knows which address was asked for, so a script finds those near it.
    """

    template: ClassVar[str] = "404.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    search: str
    near_heading: str


def not_found_page(site: Site) -> NotFoundPage:
    """The page for unknown addresses."""
    return NotFoundPage(
        title=site.text("site.not_found"),
        description=site.text("site.not_found_lead"),
        breadcrumbs=(),
        search=site.addresses.of(FIND_PAGE) if site.searchable else "",
        near_heading=site.text("site.near"),
    )
