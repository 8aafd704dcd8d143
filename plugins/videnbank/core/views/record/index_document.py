"""What a search reads of a record: its texts under the headings of its page, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.site.site import Site
from videnbank.core.views.components.index_fields import IndexFields, index_fields
from videnbank.core.views.components.outcome_panel import BottomLinePanel, OutcomeView
from videnbank.core.views.components.passages import Passages
from videnbank.core.views.kinds.media import StepView
from videnbank.core.views.record.page import RecordPage


@dataclass(frozen=True, slots=True)
class IndexedPassage:
    """A heading with the id it has on the record's page, and the texts below it.

    Texts without a heading have neither.
    """

    id: str
    heading: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndexDocument:
    """Everything the index is told of a record; its body comes between `before` and `after`."""

    template: ClassVar[str] = "pages/index_document.html"

    address: str
    title: str
    summary: str
    facts: tuple[str, ...]
    before: tuple[IndexedPassage, ...]
    after: tuple[IndexedPassage, ...]
    marks: IndexFields


def index_document(site: Site, entry: AnyEntry, page: RecordPage) -> IndexDocument | None:
    """What the index is told of the record shown on a page; None when it is not to be found."""
    marks = index_fields(site, entry)
    if marks is None:
        return None
    return IndexDocument(
        address=f"/{site.addresses.of(entry.uri)}",
        title=page.title,
        summary=page.summary,
        facts=tuple(value.text for fact in page.facts if fact.known for value in fact.values),
        before=tuple(_before(site, page)),
        after=tuple(_after(site, page)),
        marks=marks,
    )


def _before(site: Site, page: RecordPage) -> Iterator[IndexedPassage]:
    yield from map(_passage, page.opening)
    if page.steps:
        texts = tuple(text for step in page.steps for text in _step(step))
        yield IndexedPassage("vb-trin", site.text("record.steps"), texts)


def _after(site: Site, page: RecordPage) -> Iterator[IndexedPassage]:
    if page.audio is not None:
        yield IndexedPassage("vb-lyd", site.text("record.audio"), page.audio.paragraphs)
    if page.downloads:
        texts = tuple(item.text for item in page.downloads)
        yield IndexedPassage("vb-hent", page.downloads_heading, texts)
    yield from (_panel(panel) for panel in page.bottom_lines if panel.outcomes)
    yield from map(_passage, page.closing)


def _passage(part: Passages) -> IndexedPassage:
    return IndexedPassage(f"vb-{part.id}" if part.heading else "", part.heading, part.items)


def _panel(panel: BottomLinePanel) -> IndexedPassage:
    texts = tuple(text for outcome in panel.outcomes for text in _outcome(outcome))
    return IndexedPassage(f"vb-bundlinje-{panel.id}", panel.label, texts)


def _outcome(outcome: OutcomeView) -> Iterator[str]:
    yield outcome.finding
    if outcome.figures:
        yield outcome.indicator
    yield from (f"{figure.label} {figure.value}" for figure in outcome.figures)


def _step(step: StepView) -> Iterator[str]:
    yield from (step.title, *step.paragraphs, *step.points)
