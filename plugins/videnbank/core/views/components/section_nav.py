"""Navigation within a folder of pages, such as `om/`: breadcrumbs and section menu."""

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
    """A page of the section; `is_current` marks the page being displayed."""

    text: str
    href: str
    is_current: bool


def page_title(site: Site, uri: str, default: str) -> str:
    """The title of the hand-written page with source path `uri`, or `default`."""
    page = site.page(uri)
    return (page.fields.title if page is not None else None) or default


def section_breadcrumbs(site: Site, uri: str) -> tuple[Link, ...]:
    """Breadcrumbs: the front page, then the index page of the folder if there is one."""
    index_page = site.page(f"{posixpath.dirname(uri)}/index.md")
    if index_page is None or index_page.uri == uri:
        return (home_link(site),)
    return (home_link(site), page_link(site, index_page))


def section_links(site: Site, uri: str) -> tuple[SectionLink, ...]:
    """The pages in the same folder, index page first; empty for a page without siblings."""
    folder = posixpath.dirname(uri)
    titles = {page.uri: page.fields.title or page.uri for page in site.pages}
    titles.setdefault(STATUS_PAGE, site.text("status.title"))
    siblings = [page for page in titles if folder and posixpath.dirname(page) == folder]
    siblings.sort(key=lambda page: (not page.endswith("/index.md"), danish_key(titles[page])))
    if len(siblings) == 1:
        return ()
    return tuple(
        SectionLink(titles[page], site.addresses.of(page), is_current=page == uri)
        for page in siblings
    )
