"""A hand-written page: where it stands, and the other pages of its section."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.entry import Page
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site
from videnbank.core.views.components.section_nav import (
    SectionLink,
    section_breadcrumbs,
    section_links,
)


@dataclass(frozen=True, slots=True)
class TextPage:
    """What stands round a hand-written page's own text."""

    template: ClassVar[str] = "pages/text.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    section: tuple[SectionLink, ...]


def text_page(site: Site, page: Page) -> TextPage:
    """The frame of a hand-written page."""
    return TextPage(
        title=page.fields.title or "",
        description=page.fields.description or "",
        breadcrumbs=section_breadcrumbs(site, page.uri),
        section=section_links(site, page.uri),
    )
