"""The imprint: which site a print comes from, and where to read it online."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote, urljoin

from videnbank.core.site.site import Site

_SCHEME = re.compile(r"^https?://(www\.)?")


@dataclass(frozen=True, slots=True)
class OnlineVersion:
    """The online version of a print: its URL, the URL as text, and the alt text of its QR code."""

    address: str
    text: str
    qr_alt: str


@dataclass(frozen=True, slots=True)
class Imprint:
    """The name and URL of the site; the URL ends in a slash or is empty.

    Without a URL, prints do not refer to their online version, and their links are plain text.
    """

    site_name: str
    site_url: str = ""

    def absolute_url(self, address: str) -> str:
        """The absolute URL of an address of the site; empty if the site has no URL."""
        return urljoin(self.site_url, address) if self.site_url else ""

    def display_url(self, address: str) -> str:
        """The URL without scheme, for readers: `eksempel.dk/bank/cases/kaffe-foerst`."""
        return unquote(_SCHEME.sub("", self.absolute_url(address))).rstrip("/")

    def online_version(self, site: Site, address: str) -> OnlineVersion | None:
        """The online version at an address of the site; None if the site has no URL."""
        if not self.site_url:
            return None
        display_url = self.display_url(address)
        return OnlineVersion(
            self.absolute_url(address), display_url, site.text("prints.code", address=display_url)
        )
