"""What a reader sees at an address that leads nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.edition import Edition
from videnbank.core.link import Link


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    """The page for unknown addresses, with the entrances of the site."""

    template: ClassVar[str] = "404.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]


def not_found_page(edition: Edition) -> NotFoundPage:
    """The page for unknown addresses."""
    return NotFoundPage(edition.text("site.not_found"), edition.text("site.not_found_lead"), ())
