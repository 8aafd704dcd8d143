"""The generated files that a site leaves out."""

from __future__ import annotations

from urllib.parse import urlsplit

from videnbank.core.routing.routes import PageType
from videnbank.core.site.site import Site


def left_out(site: Site) -> frozenset[PageType]:
    """The types of files that this site has no use for.

    A feed and a picture are fetched by others, by absolute addresses. Nobody reads a robots.txt in a
    folder of a host.
    """
    at_root = bool(site.site_url) and urlsplit(site.site_url).path in {"", "/"}
    kept = {
        PageType.NEWS_FEED: bool(site.site_url),
        PageType.ROBOTS: at_root,
        PageType.SHARING_PICTURE: site.sharing_pictures,
    }
    return frozenset(page_type for page_type, is_kept in kept.items() if not is_kept)
