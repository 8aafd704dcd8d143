"""What the head of a page tells those who show a link to it (Open Graph), and search engines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site
from videnbank.core.views.components.news_feed_link import news_feed_link
from videnbank.core.views.sharing.absolute_url import absolute_url
from videnbank.core.views.sharing.picture import PictureReference, picture_reference
from videnbank.core.views.sharing.structured_data import SharedPage, structured_data


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """The metadata of a page; `url`, `picture` and `data` need the address of the site.

    `data` is JSON-LD that can stand in a script element.
    """

    title: str
    description: str
    type: str
    url: str
    site_name: str
    picture: PictureReference | None
    feed: Link | None
    data: str


def page_metadata(
    site: Site,
    uri: str,
    title: str,
    description: str,
    breadcrumbs: Sequence[Link] = (),
    entry: AnyEntry | None = None,
) -> PageMetadata:
    """The metadata of the page with source URI `uri`; `entry` is its record, if it is one's page."""
    page = SharedPage(
        uri=uri,
        title=title or site.tagline or site.name,
        description=description or site.tagline,
        url=absolute_url(site, site.addresses.of(uri)),
        picture=picture_reference(site, uri),
        breadcrumbs=tuple(breadcrumbs),
        entry=entry,
    )
    return PageMetadata(
        title=page.title,
        description=page.description,
        type="article" if entry is not None else "website",
        url=page.url,
        site_name=site.name,
        picture=page.picture,
        feed=news_feed_link(site),
        data=structured_data(site, page),
    )
