"""Record pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.visibility import review_due
from videnbank.core.language.formats import day_text
from videnbank.core.model.optional_fields import outcomes_of, step_of_image
from videnbank.core.model.record import Record, State
from videnbank.core.routing.addresses import READ_ALOUD_FILE
from videnbank.core.site.link import Link
from videnbank.core.site.links import home_link, overview_link
from videnbank.core.site.site import Site
from videnbank.core.views.components.compare_link import compare_link
from videnbank.core.views.components.fact import Fact
from videnbank.core.views.components.outcome_panel import BottomLinePanel, bottom_line_panels
from videnbank.core.views.components.outcome_summary import OutcomeSummary, outcome_summary
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
from videnbank.core.views.kinds.facts import glance_facts, record_facts
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
from videnbank.core.views.kinds.text_sections import (
    sections_after_body,
    sections_before_body,
    sections_before_steps,
    sections_under_lead,
)
from videnbank.core.views.record.related_cards import CardGroup, card_groups


@dataclass(frozen=True, slots=True)
class RecordPage:
    """The view of a record page, in its order; parts that its kind does not have are empty.

    `glance` are the facts under the lead, `facts` the others. `image_step` is the number of the step
    that the image belongs to, 0 when it belongs to the whole. With a `summary_of_outcomes` on top the
    outcomes themselves come last, since most readers have read enough by then.
    """

    template: ClassVar[str] = "pages/record.html"

    kind: str
    kind_label: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    summary: str
    is_draft: bool
    notice: WithdrawalNotice | None
    under_lead: tuple[TextSection, ...]
    glance: tuple[Fact, ...]
    sheet: Link | None
    compare: Link | None
    words: str
    before_steps: tuple[TextSection, ...]
    summary_of_outcomes: OutcomeSummary | None
    image: ImageView | None
    image_step: int
    steps: tuple[StepView, ...]
    outcomes_heading: str
    bottom_lines: tuple[BottomLinePanel, ...]
    before_body: tuple[TextSection, ...]
    audio: AudioView | None
    after_body: tuple[TextSection, ...]
    downloads_heading: str
    downloads: tuple[Link, ...]
    facts: tuple[Fact, ...]
    groups: tuple[CardGroup, ...]
    sources: tuple[SourceView, ...]
    contacts_heading: str
    contacts: tuple[ContactView, ...]
    provenance: str
    published: str
    reviewed: str
    review_due: str
    review_overdue: str


def record_page(site: Site, cards: Cards, entry: AnyEntry) -> RecordPage:
    """The view of a record's page."""
    record = entry.record
    kind = entry.reference.kind
    due = review_due(record)
    view_of_kind = kind_view(record)
    glance = glance_facts(site, record)
    outcomes = outcomes_of(record)
    # Cases always speak of every bottom line, since silence is data; results of what they studied.
    summary = outcome_summary(site, outcomes) if record.shows_missing_outcomes else None
    return RecordPage(
        kind=kind.value,
        kind_label=site.text(f"kinds.{kind.value}.one"),
        title=record.title,
        description=record.summary,
        breadcrumbs=(home_link(site), overview_link(site, kind)),
        summary=record.summary,
        is_draft=record.state is State.DRAFT,
        notice=withdrawal_notice(site, record),
        under_lead=sections_under_lead(site, record),
        glance=glance,
        sheet=sheet_link(site, entry),
        compare=compare_link(site, entry),
        words=READ_ALOUD_FILE,
        before_steps=sections_before_steps(site, record),
        summary_of_outcomes=summary,
        image=image_view(site, entry),
        image_step=step_of_image(record) or 0,
        steps=tuple(step_view(site, step) for step in steps_of(record)),
        outcomes_heading=site.text("outcomes.one_by_one" if summary else "outcomes.came_of_it"),
        bottom_lines=_bottom_lines(site, record),
        before_body=sections_before_body(site, record),
        audio=audio_view(site, entry),
        after_body=sections_after_body(site, record),
        downloads_heading=site.text(view_of_kind.downloads_heading),
        downloads=tuple(downloads(site, entry)),
        facts=tuple(_other_facts(site, record, glance)),
        groups=tuple(group for group in card_groups(site, cards, entry) if group.cards),
        sources=tuple(record_sources(site, record)),
        contacts_heading=site.text(view_of_kind.contacts_heading),
        contacts=tuple(contact_view(site, contact) for contact in view_of_kind.contacts(record)),
        provenance=provenance_text(site, record),
        published=site.text("record.published", date=day_text(record.published)),
        reviewed=_reviewed(site, record),
        review_due=due.isoformat(),
        review_overdue=site.text("record.review_overdue", date=day_text(due)),
    )


def _reviewed(site: Site, record: Record) -> str:
    if record.reviewed is None:
        return site.text("record.never_reviewed")
    return site.text("record.reviewed", date=day_text(record.reviewed))


def _bottom_lines(site: Site, record: Record) -> tuple[BottomLinePanel, ...]:
    panels = bottom_line_panels(site, outcomes_of(record), source_numbers(record))
    return tuple(panel for panel in panels if panel.outcomes)


def _other_facts(site: Site, record: Record, glance: tuple[Fact, ...]) -> Iterator[Fact]:
    """The facts that the page doesn't say above: not the purpose, nor what is in the glance."""
    above = {(fact.key, fact.values) for fact in glance}
    sections_above = {section.id for section in sections_under_lead(site, record)}
    for fact in record_facts(site, record):
        if (fact.key, fact.values) not in above and fact.key not in sections_above:
            yield fact
