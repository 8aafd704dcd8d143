"""Comparison data of a record, published as a small JSON file beside its page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.visibility import review_due
from videnbank.core.language.formats import day_text
from videnbank.core.model.optional_fields import outcomes_of
from videnbank.core.model.record import State
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site
from videnbank.core.views.components.fact import Fact
from videnbank.core.views.components.outcome_panel import BottomLinePanel, bottom_line_panels
from videnbank.core.views.components.record_sources import (
    SourceView,
    record_sources,
    source_numbers,
)
from videnbank.core.views.components.related_reason import related_reason
from videnbank.core.views.components.withdrawal_notice import withdrawal_notice
from videnbank.core.views.kinds.facts import record_facts


@dataclass(frozen=True, slots=True)
class NoticeData:
    """A warning about a record; `link` is what to read instead, introduced by `link_label`."""

    heading: str
    text: str
    link_label: str = ""
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class RelatedData:
    """A suggested record of the same kind, identified by its reference, with the reason."""

    id: str
    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class RecordData:
    """A record as shown in comparisons; addresses are relative to the site's root.

    `review_overdue` is the notice to show after the day `review_due` (YYYY-MM-DD).
    """

    id: str
    href: str
    title: str
    summary: str
    notices: tuple[NoticeData, ...]
    review_due: str
    review_overdue: str
    facts: tuple[Fact, ...]
    bottom_lines: tuple[BottomLinePanel, ...]
    sources: tuple[SourceView, ...]
    related: tuple[RelatedData, ...]


@dataclass(frozen=True, slots=True)
class MovedData:
    """The file at a record's former address; `moved_to` is its current reference."""

    moved_to: str


def record_data(site: Site, entry: AnyEntry) -> RecordData:
    """The comparison data of one record."""
    record = entry.record
    due = review_due(record)
    return RecordData(
        id=str(entry.reference),
        href=site.addresses.of(entry.uri),
        title=record.title,
        summary=record.summary,
        notices=tuple(_notices(site, entry)),
        review_due=due.isoformat(),
        review_overdue=site.text("record.review_overdue", date=day_text(due)),
        facts=record_facts(site, record),
        bottom_lines=bottom_line_panels(site, outcomes_of(record), source_numbers(record))
        if record.shows_missing_outcomes
        else (),
        sources=tuple(record_sources(site, record)),
        related=tuple(_related(site, entry)),
    )


def data_json(data: RecordData | MovedData) -> bytes:
    """The data as JSON; equal data yield identical bytes."""
    text = json.dumps(asdict(data), ensure_ascii=False, separators=(",", ":"))
    return f"{text}\n".encode()


def _notices(site: Site, entry: AnyEntry) -> Iterator[NoticeData]:
    if entry.record.state is State.DRAFT:
        yield NoticeData("", site.text("site.draft_notice"))
    notice = withdrawal_notice(site, entry.record)
    if notice is not None:
        label = site.text("site.withdrawn_successor") if notice.successor else ""
        yield NoticeData(notice.heading, notice.reason, label, notice.successor)


def _related(site: Site, entry: AnyEntry) -> Iterator[RelatedData]:
    for related in site.related.of(entry):
        other = related.entry
        if other.reference.kind is entry.reference.kind:
            reason = related_reason(site, related)
            yield RelatedData(str(other.reference), other.record.title, reason)
