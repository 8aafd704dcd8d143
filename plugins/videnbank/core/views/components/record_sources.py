"""Sources and contacts of a record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from videnbank.core.model.record import Record
from videnbank.core.model.source import Contact
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site
from videnbank.core.views.components.dates import partial_date_text


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source in the list at the end of a record; outcomes link to its `anchor`."""

    id: str
    anchor: str
    title: str
    url: str
    origin: str


@dataclass(frozen=True, slots=True)
class ContactView:
    """A role, not a named person, that readers can contact by mail or phone."""

    role: str
    organisation: str
    email: str
    phone: str


def record_sources(site: Site, record: Record) -> Iterable[SourceView]:
    """The numbered sources of a record."""
    for source in record.sources:
        date = partial_date_text(source.date) if source.date else site.text("record.source_undated")
        extent = site.text("record.source_excerpt") if source.excerpt else ""
        origin = ", ".join(part for part in (source.publisher, date, extent) if part)
        yield SourceView(
            source.id, source_anchor(source.id), source.title, source.url or "", origin
        )


def source_anchor(source: str) -> str:
    """The HTML id of a source in its record's list of sources."""
    return f"vb-kilde-{source}"


def source_numbers(record: Record) -> dict[str, int]:
    """The position of each source in its record's list, counted from 1."""
    return {source.id: place for place, source in enumerate(record.sources, start=1)}


def contact_view(site: Site, contact: Contact) -> ContactView:
    """The view of a contact."""
    organisation = contact.organisation
    return ContactView(
        role=contact.role,
        organisation=site.label(TermList.ORGANISATIONS, organisation) if organisation else "",
        email=contact.email or "",
        phone=contact.phone or "",
    )
