"""Plain-text sections before and after the body of a record."""

from __future__ import annotations

from collections.abc import Iterable

from videnbank.core.model.record import Record
from videnbank.core.site.site import Site
from videnbank.core.views.components.text_section import TextSection
from videnbank.core.views.kinds.registry import kind_view


def sections_before_body(site: Site, record: Record) -> Iterable[TextSection]:
    """Sections before the body, such as a news lead or a note when the guide is abridged."""
    return kind_view(record).before_body(site, record)


def sections_after_body(site: Site, record: Record) -> Iterable[TextSection]:
    """Sections after the body, such as barriers, advice, cautions and limitations."""
    return kind_view(record).after_body(site, record)
