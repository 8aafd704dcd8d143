"""Record pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.visibility import review_due
from videnbank.core.language.formats import day_text
from videnbank.core.model.optional_fields import outcomes_of
from videnbank.core.model.record import Record, State
from videnbank.core.routing.addresses import READ_ALOUD_FILE
from videnbank.core.site.link import Link
from videnbank.core.site.links import home_link, overview_link
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
    record_sources,
    source_numbers,
)
from videnbank.core.views.components.text_section import TextSection
from videnbank.core.views.components.withdrawal_notice import WithdrawalNotice, withdrawal_notice
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.kinds.facts import record_facts
from videnbank.core.views.kinds.media import (
    AudioView,
    ImageView,
    StepView,
    audio_view,
    downloads,
    image_view,
    step_view,
    steps_of,
)
from videnbank.core.views.kinds.provenance import provenance_text
from videnbank.core.views.kinds.registry import kind_view
from videnbank.core.views.kinds.text_sections import sections_after_body, sections_before_body
from videnbank.core.views.record.read_aloud import spoken_facts
from videnbank.core.views.record.related_cards import CardGroup, card_groups


@dataclass(frozen=True, slots=True)
class RecordPage:
    """The view of a record page; parts that its kind does not have are empty."""

    template: ClassVar[str] = "pages/record.html"

    kind: str
    kind_label: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    summary: str
    is_draft: bool
    notice: WithdrawalNotice | None
    image: ImageView | None
    sheet: Link | None
    facts: tuple[Fact, ...]
    spoken_facts: tuple[str, ...]
    words: str
    before_body: tuple[TextSection, ...]
    steps: tuple[StepView, ...]
    audio: AudioView | None
    downloads_heading: str
    downloads: tuple[Link, ...]
    outcomes_heading: str
    bottom_lines: tuple[BottomLinePanel, ...]
    after_body: tuple[TextSection, ...]
    groups: tuple[CardGroup, ...]
    sources: tuple[SourceView, ...]
    contacts_heading: str
    contacts: tuple[ContactView, ...]
    provenance: str
    published: str
    reviewed: str
    review_due: str
    review_overdue: str
    compare: Link | None


def record_page(site: Site, cards: Cards, entry: AnyEntry) -> RecordPage:
    """The view of a record's page."""
    record = entry.record
    kind = entry.reference.kind
    due = review_due(record)
    view_of_kind = kind_view(record)
    facts = record_facts(site, record)
    return RecordPage(
        kind=kind.value,
        kind_label=site.text(f"kinds.{kind.value}.one"),
        title=record.title,
        description=record.summary,
        breadcrumbs=(home_link(site), overview_link(site, kind)),
        summary=record.summary,
        is_draft=record.state is State.DRAFT,
        notice=withdrawal_notice(site, record),
        image=image_view(site, entry),
        sheet=sheet_link(site, entry),
        facts=facts,
        spoken_facts=spoken_facts(record, facts),
        words=READ_ALOUD_FILE,
        before_body=tuple(sections_before_body(site, record)),
        steps=tuple(step_view(site, step) for step in steps_of(record)),
        audio=audio_view(site, entry),
        downloads_heading=site.text(view_of_kind.downloads_heading),
        downloads=tuple(downloads(site, entry)),
        outcomes_heading=outcomes_heading(site),
        bottom_lines=_bottom_lines(site, record),
        after_body=tuple(sections_after_body(site, record)),
        groups=tuple(group for group in card_groups(site, cards, entry) if group.cards),
        sources=tuple(record_sources(site, record)),
        contacts_heading=site.text(view_of_kind.contacts_heading),
        contacts=tuple(contact_view(site, contact) for contact in view_of_kind.contacts(record)),
        provenance=provenance_text(site, record),
        published=site.text("record.published", date=day_text(record.published)),
        reviewed=_reviewed(site, record),
        review_due=due.isoformat(),
        review_overdue=site.text("record.review_overdue", date=day_text(due)),
        compare=compare_link(site, entry),
    )


def _reviewed(site: Site, record: Record) -> str:
    if record.reviewed is None:
        return site.text("record.never_reviewed")
    return site.text("record.reviewed", date=day_text(record.reviewed))


def _bottom_lines(site: Site, record: Record) -> tuple[BottomLinePanel, ...]:
    outcomes = outcomes_of(record)
    # Cases always show every bottom line, since silence is data; results only what they studied.
    if not record.shows_missing_outcomes and not outcomes:
        return ()
    panels = bottom_line_panels(site, outcomes, source_numbers(record))
    if record.shows_missing_outcomes:
        return panels
    return tuple(panel for panel in panels if panel.outcomes)
