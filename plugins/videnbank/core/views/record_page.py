"""The page of one record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.card import ReasonedCard
from videnbank.core.catalogue import AnyEntry
from videnbank.core.danish import day_text, minutes_text, moment_text
from videnbank.core.edition import Edition
from videnbank.core.link import Link
from videnbank.core.model.case import Case
from videnbank.core.model.media import Audio, Download, Step
from videnbank.core.model.news import News
from videnbank.core.model.outcome import Outcome
from videnbank.core.model.record import Record, State
from videnbank.core.model.result import Result
from videnbank.core.model.source import Contact
from videnbank.core.model.term import TermList
from videnbank.core.model.tool import Tool
from videnbank.core.related import Bond, Related, Shared
from videnbank.core.views.card import card, cards
from videnbank.core.views.fact import Fact
from videnbank.core.views.outcome_panel import BottomLinePanel, bottom_line_panels
from videnbank.core.views.record_facts import record_facts
from videnbank.core.visibility import review_due


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source in the list at the foot of a record; `id` is what outcomes link to."""

    id: str
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


@dataclass(frozen=True, slots=True)
class StepView:
    """One step of a guide: its paragraphs and points, and its time when known."""

    title: str
    minutes: str
    paragraphs: tuple[str, ...]
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AudioView:
    """A recording with its length in words and its whole text."""

    src: str
    length: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImageView:
    """The record's picture."""

    src: str
    alt: str
    credit: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Says that a record has been taken back: when, why, and what to read instead."""

    heading: str
    reason: str
    successor: Link | None


@dataclass(frozen=True, slots=True)
class Passages:
    """A heading with paragraphs or points below it."""

    id: str
    heading: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CardGroup:
    """A heading with records below it."""

    id: str
    heading: str
    cards: tuple[ReasonedCard, ...]


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
    facts: tuple[Fact, ...]
    opening: tuple[Passages, ...]
    steps: tuple[StepView, ...]
    audio: AudioView | None
    downloads_heading: str
    downloads: tuple[Link, ...]
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


def record_page(edition: Edition, entry: AnyEntry) -> RecordPage:
    """The page of a record in an edition."""
    record = entry.record
    kind = entry.reference.kind
    due = review_due(record)
    outcomes: tuple[Outcome, ...] = ()
    if isinstance(record, (Case, Result)):
        outcomes = record.outcomes
    return RecordPage(
        kind=kind.value,
        kind_label=edition.text(f"kinds.{kind.value}.one"),
        title=record.title,
        description=record.summary,
        breadcrumbs=(edition.home_link(), edition.overview_link(kind)),
        summary=record.summary,
        is_draft=record.state is State.DRAFT,
        notice=_notice(edition, record),
        image=_image(edition, entry),
        facts=record_facts(edition, record),
        opening=tuple(_opening(edition, record)),
        steps=tuple(_step(edition, step) for step in _steps(record)),
        audio=_audio(edition, entry),
        downloads_heading=edition.text(_downloads_heading(record)),
        downloads=tuple(_downloads(edition, entry)),
        bottom_lines=_bottom_lines(edition, record, outcomes),
        closing=tuple(_closing(edition, record)),
        groups=tuple(group for group in _groups(edition, entry) if group.cards),
        sources=tuple(_sources(edition, record)),
        contacts_heading=edition.text(
            "record.press_contact" if isinstance(record, News) else "record.contacts"
        ),
        contacts=tuple(_contact(edition, contact) for contact in _contacts(record)),
        published=edition.text("record.published", date=day_text(record.published)),
        reviewed=_reviewed(edition, record),
        review_due=due.isoformat(),
        review_overdue=edition.text("record.review_overdue", date=day_text(due)),
    )


def paragraphs(text: str) -> tuple[str, ...]:
    """A plain text cut where its author left a line empty."""
    return tuple(part for part in (block.strip() for block in text.split("\n\n")) if part)


def _notice(edition: Edition, record: Record) -> Notice | None:
    withdrawn = record.withdrawn
    if withdrawn is None:
        return None
    found = edition.catalogue.found((withdrawn.successor,) if withdrawn.successor else ())
    return Notice(
        heading=edition.text("site.withdrawn_notice", date=day_text(withdrawn.date)),
        reason=withdrawn.reason,
        successor=edition.entry_link(found[0]) if found else None,
    )


def _reviewed(edition: Edition, record: Record) -> str:
    if record.reviewed is None:
        return edition.text("record.never_reviewed")
    return edition.text("record.reviewed", date=day_text(record.reviewed))


def _image(edition: Edition, entry: AnyEntry) -> ImageView | None:
    image = entry.record.image
    if image is None:
        return None
    return ImageView(
        src=edition.addresses.of_file(entry.uri, image.src),
        alt=image.alt,
        credit=edition.text("record.image_credit", credit=image.credit),
    )


def _opening(edition: Edition, record: Record) -> Iterable[Passages]:
    match record:
        case News():
            yield Passages("", "", paragraphs(record.lead))
        case Result():
            yield _passages(edition, "question", paragraphs(record.question))
            yield _passages(edition, "conclusion", paragraphs(record.conclusion))
        case Tool():
            if record.shortened is not None:
                yield _passages(edition, "shortened", paragraphs(record.shortened))
        case _:
            return


def _closing(edition: Edition, record: Record) -> Iterable[Passages]:
    match record:
        case Case():
            parts = {"barriers": record.barriers, "advice": record.advice}
        case Tool():
            parts = {"caution": record.caution}
        case Result():
            parts = {"limitations": record.limitations}
        case _:
            parts = {}
    for key, items in parts.items():
        if items:
            yield _passages(edition, key, items)


def _passages(edition: Edition, key: str, items: tuple[str, ...]) -> Passages:
    return Passages(key, edition.text(f"record.{key}"), items)


def _steps(record: Record) -> tuple[Step, ...]:
    return record.steps if isinstance(record, Tool) else ()


def _step(edition: Edition, step: Step) -> StepView:
    minutes = minutes_text(step.minutes, edition.wording) if step.minutes is not None else ""
    return StepView(step.title, minutes, paragraphs(step.text), step.points)


def _audio(edition: Edition, entry: AnyEntry) -> AudioView | None:
    audio: Audio | None = entry.record.audio if isinstance(entry.record, Tool) else None
    if audio is None:
        return None
    minutes = minutes_text(max(1, round(audio.seconds / 60)), edition.wording)
    return AudioView(
        src=edition.addresses.of_file(entry.uri, audio.src),
        length=edition.text("record.audio_length", minutes=minutes),
        paragraphs=paragraphs(audio.transcript),
    )


def _downloads_heading(record: Record) -> str:
    return "record.attachments" if isinstance(record, News) else "record.downloads"


def _downloads(edition: Edition, entry: AnyEntry) -> Iterable[Link]:
    items: tuple[Download, ...] = ()
    match entry.record:
        case Tool():
            items = entry.record.downloads
        case News():
            items = entry.record.attachments
        case _:
            pass
    for item in items:
        yield Link(item.title, edition.addresses.of_file(entry.uri, item.src))


def _bottom_lines(
    edition: Edition, record: Record, outcomes: tuple[Outcome, ...]
) -> tuple[BottomLinePanel, ...]:
    # A case always shows all three, since silence is data; a result speaks of what it studied.
    if not isinstance(record, Case) and not outcomes:
        return ()
    numbers = {source.id: place for place, source in enumerate(record.sources, start=1)}
    panels = bottom_line_panels(edition, outcomes, numbers)
    if isinstance(record, Case):
        return panels
    return tuple(panel for panel in panels if panel.outcomes)


def _groups(edition: Edition, entry: AnyEntry) -> Iterable[CardGroup]:
    catalogue, reference = edition.catalogue, entry.reference
    match entry.record:
        case Case():
            yield _group(edition, "tools", catalogue.found(entry.record.tools))
            about = catalogue.results_covering.get(reference, ())
            yield _group(edition, "results_about", about)
        case Tool():
            yield _group(edition, "used_in", catalogue.cases_using.get(reference, ()))
        case Result():
            yield _group(edition, "covers", catalogue.found(entry.record.covers))
        case _:
            pass
    related = edition.related.of(entry)
    reasoned = tuple(
        ReasonedCard(card(edition, other.entry), _reason(edition, other)) for other in related
    )
    yield CardGroup("related", edition.text("record.related"), reasoned)


def _group(edition: Edition, key: str, entries: Iterable[AnyEntry]) -> CardGroup:
    heading = edition.text(f"record.{key}")
    return CardGroup(key.replace("_", "-"), heading, cards(edition, entries))


def _reason(edition: Edition, related: Related) -> str:
    reasons = [_shared(edition, shared) for shared in related.reasons]
    text = ", ".join(reasons) or edition.text("related.chosen")
    return edition.text("related.reason", reasons=text)


_BOND_LISTS = {
    Bond.CLUSTER: TermList.CLUSTERS,
    Bond.TOPIC: TermList.TOPICS,
    Bond.MUNICIPALITY: TermList.MUNICIPALITIES,
    Bond.WORKPLACE_TYPE: TermList.WORKPLACE_TYPES,
    Bond.PROGRAMME: TermList.PROGRAMMES,
    Bond.ORGANISATION: TermList.ORGANISATIONS,
}


def _shared(edition: Edition, shared: Shared) -> str:
    match shared.bond:
        case Bond.TOOL:
            label = edition.tool_title(shared.value[0])
        case Bond.CELL:
            area = edition.label(TermList.AREAS, shared.value[0])
            label = f"{area}, {edition.label(TermList.TRACKS, shared.value[1])}"
        case _:
            label = edition.label(_BOND_LISTS[shared.bond], shared.value[0])
    return edition.text(f"related.{shared.bond.value}", label=label)


def _sources(edition: Edition, record: Record) -> Iterable[SourceView]:
    for source in record.sources:
        date = moment_text(source.date) if source.date else edition.text("record.source_undated")
        origin = ", ".join(part for part in (source.publisher, date) if part)
        yield SourceView(source.id, source.title, source.url or "", origin)


def _contacts(record: Record) -> tuple[Contact, ...]:
    press = record.press_contact if isinstance(record, News) else None
    return (press, *record.contacts) if press is not None else record.contacts


def _contact(edition: Edition, contact: Contact) -> ContactView:
    organisation = contact.organisation
    return ContactView(
        role=contact.role,
        organisation=edition.label(TermList.ORGANISATIONS, organisation) if organisation else "",
        email=contact.email or "",
        phone=contact.phone or "",
    )
