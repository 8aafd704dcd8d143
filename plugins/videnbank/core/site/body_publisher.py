"""Gives the bodies of a site their addresses."""

from __future__ import annotations

from collections.abc import Callable

from videnbank.core.language.slug import slug
from videnbank.core.markup.published_body import BodyPublisher
from videnbank.core.site.site import Site


def body_publisher(site: Site, address_of: Callable[[str], str | None]) -> BodyPublisher:
    """The publisher of a site's bodies; `address_of` gives the address of a source URI."""
    anchors = {page.uri: page.body.anchors for page in site.pages}
    anchors |= {entry.uri: entry.body.anchors for entry in site.catalogue.entries.values()}
    return BodyPublisher(address_of, lambda uri: anchors.get(uri, frozenset()), slug)
