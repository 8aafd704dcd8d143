"""Absolute URLs, which others need to find what a page names."""

from __future__ import annotations

from videnbank.core.site.site import Site


def absolute_url(site: Site, address: str) -> str:
    """The absolute URL of an address relative to the site's root; empty when the root is unknown."""
    return f"{site.site_url}{address.removeprefix('./')}" if site.site_url else ""
