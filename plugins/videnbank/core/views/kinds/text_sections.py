"""Plain-text sections of a record, in the order of its page."""

from __future__ import annotations

from videnbank.core.model.record import Record
from videnbank.core.site.site import Site
from videnbank.core.views.components.text_section import TextSection
from videnbank.core.views.kinds.registry import kind_view


def sections_under_lead(site: Site, record: Record) -> tuple[TextSection, ...]:
    """Sections that go on from the lead: what a tool is for, and what a piece of news says."""
    return tuple(kind_view(record).under_lead(site, record))


def sections_before_steps(site: Site, record: Record) -> tuple[TextSection, ...]:
    """Sections that answer at once: a result's conclusion, and where a guide without steps is."""
    return tuple(kind_view(record).before_steps(site, record))


def sections_before_body(site: Site, record: Record) -> tuple[TextSection, ...]:
    """Sections that readers must know before the body, such as cautions and limitations."""
    return tuple(kind_view(record).before_body(site, record))


def sections_after_body(site: Site, record: Record) -> tuple[TextSection, ...]:
    """Sections after the body, such as barriers and advice."""
    return tuple(kind_view(record).after_body(site, record))
