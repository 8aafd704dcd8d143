"""The cards of records in lists."""

from __future__ import annotations

from collections.abc import Iterable

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.facet import Facet
from videnbank.core.language.formats import day_text, duration_text
from videnbank.core.model.case import Case
from videnbank.core.model.news import News
from videnbank.core.model.record import Record
from videnbank.core.model.result import Result
from videnbank.core.model.tool import Tool
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.card import Card, ReasonedCard
from videnbank.core.site.site import Site


def card(site: Site, entry: AnyEntry) -> Card:
    """The card of a record; made once in a site, shown in many lists."""
    made = site.cards.get(entry.reference)
    if made is None:
        made = site.cards[entry.reference] = _made(site, entry)
    return made


def cards(site: Site, entries: Iterable[AnyEntry]) -> tuple[ReasonedCard, ...]:
    """The cards of several records, whose place says why they are there."""
    return tuple(ReasonedCard(card(site, entry)) for entry in entries)


def _made(site: Site, entry: AnyEntry) -> Card:
    kind = entry.reference.kind.value
    return Card(
        kind=kind,
        kind_label=site.text(f"kinds.{kind}.one"),
        title=entry.record.title,
        href=site.addresses.of(entry.uri),
        summary=entry.record.summary,
        notes=tuple(note for note in _notes(site, entry) if note),
        marks=tuple(site.mark(Facet.AREA, area) for area in entry.record.areas),
    )


def _notes(site: Site, entry: AnyEntry) -> tuple[str, ...]:
    record = entry.record
    areas = ", ".join(site.labels(TermList.AREAS, record.areas))
    match record:
        case Case():
            return place_text(site, record), areas, site.label(TermList.STAGES, record.stage)
        case Tool():
            return duration_of(site, record), areas
        case Result():
            return site.label(TermList.RESULT_KINDS, record.kind), areas
        case News():
            return (day_text(record.date),)
        case _:
            return (areas,)


def place_text(site: Site, case: Case) -> str:
    """Where a case took place: its municipalities, else its country."""
    if case.municipalities:
        return ", ".join(site.labels(TermList.MUNICIPALITIES, case.municipalities))
    return site.label(TermList.COUNTRIES, case.country) if case.country else ""


def duration_of(site: Site, record: Record) -> str:
    """How long a tool takes, in words; empty when unknown, and for what is no tool."""
    length = record.duration if isinstance(record, Tool) else None
    return duration_text(length.min, length.max, site.wording) if length else ""
