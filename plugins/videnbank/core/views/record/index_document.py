"""The document indexed for a record: its texts under its page's headings, without navigation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.site.site import Site
from videnbank.core.views.components.index_fields import IndexFields, index_fields
from videnbank.core.views.components.outcome_panel import (
    BottomLinePanel,
    OutcomeView,
    bottom_line_anchor,
)
from videnbank.core.views.components.text_section import TextSection
from videnbank.core.views.kinds.media import StepView
from videnbank.core.views.record.page import RecordPage


@dataclass(frozen=True, slots=True)
class IndexSection:
    """Texts under a heading, with the heading's HTML id on the record's page.

    Both are empty for texts without a heading.
    """

    id: str
    heading: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndexDocument:
    """Everything that is indexed for a record; `before_body` and `after_body` enclose its body."""

    template: ClassVar[str] = "pages/index_document.html"

    address: str
    title: str
    summary: str
    facts: tuple[str, ...]
    before_body: tuple[IndexSection, ...]
    after_body: tuple[IndexSection, ...]
    fields: IndexFields


def index_document(site: Site, entry: AnyEntry, page: RecordPage) -> IndexDocument | None:
    """The index document of the record shown on `page`; None if the record is not searchable."""
    fields = index_fields(site, entry)
    if fields is None:
        return None
    return IndexDocument(
        address=f"/{site.addresses.of(entry.uri)}",
        title=page.title,
        summary=page.summary,
        facts=tuple(value.text for fact in (*page.glance, *page.facts) for value in fact.values),
        before_body=tuple(_before_body(site, page)),
        after_body=tuple(_after_body(site, page)),
        fields=fields,
    )


def _before_body(site: Site, page: RecordPage) -> Iterator[IndexSection]:
    yield from map(_section, (*page.under_lead, *page.before_steps))
    if page.steps:
        texts = tuple(text for step in page.steps for text in _step(step))
        yield IndexSection("vb-trin", site.text("record.steps"), texts)
    yield from map(_section, page.before_body)


def _after_body(site: Site, page: RecordPage) -> Iterator[IndexSection]:
    if page.audio is not None:
        yield IndexSection("vb-lyd", site.text("record.audio"), page.audio.paragraphs)
    if page.downloads:
        texts = tuple(item.text for item in page.downloads)
        yield IndexSection("vb-hent", page.downloads_heading, texts)
    yield from map(_panel, page.bottom_lines)
    yield from map(_section, page.after_body)


def _section(section: TextSection) -> IndexSection:
    return IndexSection(
        f"vb-{section.id}" if section.heading else "", section.heading, section.items
    )


def _panel(panel: BottomLinePanel) -> IndexSection:
    texts = tuple(text for outcome in panel.outcomes for text in _outcome(outcome))
    return IndexSection(bottom_line_anchor(panel.id), panel.label, texts)


def _outcome(outcome: OutcomeView) -> Iterator[str]:
    yield outcome.finding
    if outcome.figures:
        yield outcome.indicator
    yield from (f"{figure.label} {figure.value}" for figure in outcome.figures)


def _step(step: StepView) -> Iterator[str]:
    yield from (step.title, *step.paragraphs, *step.points)
