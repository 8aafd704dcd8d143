"""The pages of one folder, such as `om/`: what stands above a page and beside it."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from videnbank.core.language.collation import danish_key
from videnbank.core.routing.addresses import STATUS_PAGE
from videnbank.core.site.link import Link
from videnbank.core.site.links import home_link, page_link
from videnbank.core.site.site import Site


@dataclass(frozen=True, slots=True)
class SectionLink:
    """A page of the section; `here` marks the one being read."""

    text: str
    href: str
    here: bool


def page_title(site: Site, uri: str, otherwise: str) -> str:
    """What the hand-written page with source place `uri` is called; else `otherwise`."""
    page = site.page(uri)
    return (page.fields.title if page is not None else None) or otherwise


def section_breadcrumbs(site: Site, uri: str) -> tuple[Link, ...]:
    """The way to a page: the front page, and the first page of its folder where there is one."""
    head = site.page(f"{posixpath.dirname(uri)}/index.md")
    if head is None or head.uri == uri:
        return (home_link(site),)
    return (home_link(site), page_link(site, head))


def section_links(site: Site, uri: str) -> tuple[SectionLink, ...]:
    """The pages of a page's folder, its first page first; none when it stands alone."""
    folder = posixpath.dirname(uri)
    titles = {page.uri: page.fields.title or page.uri for page in site.pages}
    titles.setdefault(STATUS_PAGE, site.text("status.title"))
    siblings = [page for page in titles if folder and posixpath.dirname(page) == folder]
    siblings.sort(key=lambda page: (not page.endswith("/index.md"), danish_key(titles[page])))
    if len(siblings) == 1:
        return ()
    return tuple(
        SectionLink(titles[page], site.addresses.of(page), here=page == uri) for page in siblings
    )
