"""The file that crawlers read first (RFC 9309)."""

from __future__ import annotations

from videnbank.core.routing.addresses import SITEMAP_FILE
from videnbank.core.site.site import Site
from videnbank.core.views.sharing.absolute_url import absolute_url


def robots_file(site: Site) -> bytes:
    """Everything may be read; pages that should not be found say so themselves."""
    return f"User-agent: *\nAllow: /\nSitemap: {absolute_url(site, SITEMAP_FILE)}\n".encode()
