"""Gives the bodies of a site their addresses."""

from __future__ import annotations

from collections.abc import Callable

from videnbank.core.language.slug import slug
from videnbank.core.markup.published_body import BodyPublisher
from videnbank.core.model.media import Picture
from videnbank.core.routing.addresses import file_uri
from videnbank.core.site.picture_credit import picture_credit
from videnbank.core.site.site import Site


def body_publisher(site: Site, address_of: Callable[[str], str | None]) -> BodyPublisher:
    """The publisher of a site's bodies; `address_of` gives the address of a source URI."""
    anchors = {page.uri: page.body.anchors for page in site.pages}
    anchors |= {entry.uri: entry.body.anchors for entry in site.catalogue.entries.values()}
    credits_of = {page.uri: _credits(site, page.uri, page.fields.pictures) for page in site.pages}
    credits_of |= {
        entry.uri: _credits(site, entry.uri, entry.record.pictures)
        for entry in site.catalogue.entries.values()
    }
    return BodyPublisher(
        address_of,
        lambda uri: anchors.get(uri, frozenset()),
        slug,
        site.pictures,
        lambda uri: credits_of.get(uri, {}),
    )


def _credits(site: Site, page_uri: str, pictures: tuple[Picture, ...]) -> dict[str, str]:
    return {file_uri(page_uri, picture.src): picture_credit(site, picture) for picture in pictures}
