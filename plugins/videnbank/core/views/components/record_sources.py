"""Where a record's statements come from, and whom to ask."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from videnbank.core.model.record import Record
from videnbank.core.model.source import Contact
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site
from videnbank.core.views.components.dates import moment_text


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source in the list at the foot of a record; `anchor` is what outcomes link to."""

    id: str
    anchor: str
    title: str
    url: str
    origin: str


@dataclass(frozen=True, slots=True)
class ContactView:
    """A function one can write to or ring."""

    role: str
    organisation: str
    email: str
    phone: str


def record_sources(site: Site, record: Record) -> Iterable[SourceView]:
    """The numbered sources of a record."""
    for source in record.sources:
        date = moment_text(source.date) if source.date else site.text("record.source_undated")
        origin = ", ".join(part for part in (source.publisher, date) if part)
        yield SourceView(
            source.id, source_anchor(source.id), source.title, source.url or "", origin
        )


def source_anchor(source: str) -> str:
    """The HTML id of a source in its record's list of sources."""
    return f"vb-kilde-{source}"


def source_numbers(record: Record) -> dict[str, int]:
    """The place of each source in its record's list, counted from 1."""
    return {source.id: place for place, source in enumerate(record.sources, start=1)}


def contact_view(site: Site, contact: Contact) -> ContactView:
    """How a function is shown."""
    organisation = contact.organisation
    return ContactView(
        role=contact.role,
        organisation=site.label(TermList.ORGANISATIONS, organisation) if organisation else "",
        email=contact.email or "",
        phone=contact.phone or "",
    )
