"""The site a print comes from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote, urljoin

from videnbank.core.site.site import Site

_SCHEME = re.compile(r"^https?://(www\.)?")


@dataclass(frozen=True, slots=True)
class ReadOn:
    """Where a print is continued on the web: the address, how it reads, and what its code is."""

    address: str
    text: str
    code: str


@dataclass(frozen=True, slots=True)
class Imprint:
    """A site's name and its address on the web, which ends in a slash.

    A print of a site without an address cannot say where to read on; its links are plain text.
    """

    site_name: str
    site_url: str = ""

    def whole(self, address: str) -> str:
        """An address of the site in full; empty when the site has none of its own."""
        return urljoin(self.site_url, address) if self.site_url else ""

    def shown(self, address: str) -> str:
        """An address as one would read it aloud: `eksempel.dk/bank/cases/kaffe-foerst`."""
        return unquote(_SCHEME.sub("", self.whole(address))).rstrip("/")

    def read_on(self, site: Site, address: str) -> ReadOn | None:
        """The way from a print to an address of the site, if the site has an address of its own."""
        if not self.site_url:
            return None
        shown = self.shown(address)
        return ReadOn(self.whole(address), shown, site.text("prints.code", address=shown))
