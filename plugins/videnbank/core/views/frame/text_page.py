"""A hand-written page with its breadcrumbs and section menu."""

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
    """Everything around the text of a hand-written page."""

    template: ClassVar[str] = "pages/text.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    section: tuple[SectionLink, ...]


def text_page(site: Site, page: Page) -> TextPage:
    """The view of a hand-written page."""
    return TextPage(
        title=page.fields.title or "",
        description=page.fields.description or "",
        breadcrumbs=section_breadcrumbs(site, page.uri),
        section=section_links(site, page.uri),
    )
