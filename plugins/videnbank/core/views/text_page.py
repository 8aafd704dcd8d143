"""A hand-written page: where it stands, and the other pages of its section."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.edition import Edition
from videnbank.core.entry import Page
from videnbank.core.link import Link
from videnbank.core.sorting import danish_key


@dataclass(frozen=True, slots=True)
class SectionLink:
    """A page of the section; `here` marks the one being read."""

    text: str
    href: str
    here: bool


@dataclass(frozen=True, slots=True)
class TextPage:
    """What stands round a hand-written page's own text."""

    template: ClassVar[str] = "text.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    section: tuple[SectionLink, ...]


def text_page(edition: Edition, page: Page) -> TextPage:
    """The frame of a hand-written page."""
    folder = posixpath.dirname(page.uri)
    head = next((p for p in edition.pages if p.uri == f"{folder}/index.md"), None)
    breadcrumbs = [edition.home_link()]
    if head is not None and head != page:
        breadcrumbs.append(edition.page_link(head))
    return TextPage(
        title=page.fields.title or "",
        description=page.fields.description or "",
        breadcrumbs=tuple(breadcrumbs),
        section=_section(edition, page, folder) if folder else (),
    )


def _section(edition: Edition, page: Page, folder: str) -> tuple[SectionLink, ...]:
    siblings = [p for p in edition.pages if posixpath.dirname(p.uri) == folder]
    siblings.sort(key=lambda p: (not p.uri.endswith("/index.md"), danish_key(p.fields.title or "")))
    links = tuple(
        SectionLink(edition.page_link(p).text, edition.addresses.of(p.uri), here=p == page)
        for p in siblings
    )
    return links if len(links) > 1 else ()
