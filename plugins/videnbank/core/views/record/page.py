"""The page of one record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.visibility import review_due
from videnbank.core.language.formats import day_text
from videnbank.core.model.case import Case
from videnbank.core.model.news import News
from videnbank.core.model.outcome import Outcome
from videnbank.core.model.record import Record, State
from videnbank.core.model.result import Result
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site
from videnbank.core.views.components.compare_link import compare_link
from videnbank.core.views.components.fact import Fact
from videnbank.core.views.components.outcome_panel import (
    BottomLinePanel,
    bottom_line_panels,
    outcomes_heading,
)
from videnbank.core.views.components.print_links import sheet_link
from videnbank.core.views.components.record_sources import (
    ContactView,
    SourceView,
    contact_view,
    record_contacts,
    record_sources,
)
from videnbank.core.views.kinds.facts import record_facts
from videnbank.core.views.kinds.media import (
    AudioView,
    ImageView,
    StepView,
    audio_view,
    downloads,
    downloads_heading,
    image_view,
    step_view,
    steps_of,
)
from videnbank.core.views.kinds.passages import Passages, closing_passages, opening_passages
from videnbank.core.views.record.related_cards import CardGroup, card_groups


@dataclass(frozen=True, slots=True)
class Notice:
    """Says that a record has been taken back: when, why, and what to read instead."""

    heading: str
    reason: str
    successor: Link | None


@dataclass(frozen=True, slots=True)
class RecordPage:
    """Everything the page of a record shows; parts that a kind does not have are empty."""

    template: ClassVar[str] = "record.html"

    kind: str
    kind_label: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    summary: str
    is_draft: bool
    notice: Notice | None
    image: ImageView | None
    sheet: Link | None
    facts: tuple[Fact, ...]
    opening: tuple[Passages, ...]
    steps: tuple[StepView, ...]
    audio: AudioView | None
    downloads_heading: str
    downloads: tuple[Link, ...]
    outcomes_heading: str
    bottom_lines: tuple[BottomLinePanel, ...]
    closing: tuple[Passages, ...]
    groups: tuple[CardGroup, ...]
    sources: tuple[SourceView, ...]
    contacts_heading: str
    contacts: tuple[ContactView, ...]
    published: str
    reviewed: str
    review_due: str
    review_overdue: str
    compare: Link | None


def record_page(site: Site, entry: AnyEntry) -> RecordPage:
    """The page of a record in a site."""
    record = entry.record
    kind = entry.reference.kind
    due = review_due(record)
    outcomes: tuple[Outcome, ...] = ()
    if isinstance(record, (Case, Result)):
        outcomes = record.outcomes
    return RecordPage(
        kind=kind.value,
        kind_label=site.text(f"kinds.{kind.value}.one"),
        title=record.title,
        description=record.summary,
        breadcrumbs=(site.home_link(), site.overview_link(kind)),
        summary=record.summary,
        is_draft=record.state is State.DRAFT,
        notice=_notice(site, record),
        image=image_view(site, entry),
        sheet=sheet_link(site, entry),
        facts=record_facts(site, record),
        opening=tuple(opening_passages(site, record)),
        steps=tuple(step_view(site, step) for step in steps_of(record)),
        audio=audio_view(site, entry),
        downloads_heading=site.text(downloads_heading(record)),
        downloads=tuple(downloads(site, entry)),
        outcomes_heading=outcomes_heading(site),
        bottom_lines=_bottom_lines(site, record, outcomes),
        closing=tuple(closing_passages(site, record)),
        groups=tuple(group for group in card_groups(site, entry) if group.cards),
        sources=tuple(record_sources(site, record)),
        contacts_heading=site.text(
            "record.press_contact" if isinstance(record, News) else "record.contacts"
        ),
        contacts=tuple(contact_view(site, contact) for contact in record_contacts(record)),
        published=site.text("record.published", date=day_text(record.published)),
        reviewed=_reviewed(site, record),
        review_due=due.isoformat(),
        review_overdue=site.text("record.review_overdue", date=day_text(due)),
        compare=compare_link(site, entry),
    )


def _notice(site: Site, record: Record) -> Notice | None:
    withdrawn = record.withdrawn
    if withdrawn is None:
        return None
    found = site.catalogue.found((withdrawn.successor,) if withdrawn.successor else ())
    return Notice(
        heading=site.text("site.withdrawn_notice", date=day_text(withdrawn.date)),
        reason=withdrawn.reason,
        successor=site.entry_link(found[0]) if found else None,
    )


def _reviewed(site: Site, record: Record) -> str:
    if record.reviewed is None:
        return site.text("record.never_reviewed")
    return site.text("record.reviewed", date=day_text(record.reviewed))


def _bottom_lines(
    site: Site, record: Record, outcomes: tuple[Outcome, ...]
) -> tuple[BottomLinePanel, ...]:
    # A case always shows all three, since silence is data; a result speaks of what it studied.
    if not isinstance(record, Case) and not outcomes:
        return ()
    numbers = {source.id: place for place, source in enumerate(record.sources, start=1)}
    panels = bottom_line_panels(site, outcomes, numbers)
    if isinstance(record, Case):
        return panels
    return tuple(panel for panel in panels if panel.outcomes)
