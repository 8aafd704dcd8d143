"""What a search reads of a record: its texts under the headings of its page, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.site.site import Edition
from videnbank.core.views.components.index_fields import SearchMarks, search_marks
from videnbank.core.views.components.outcome_panel import BottomLinePanel, OutcomeView
from videnbank.core.views.kinds.media import StepView
from videnbank.core.views.kinds.passages import Passages
from videnbank.core.views.record.page import RecordPage


@dataclass(frozen=True, slots=True)
class SearchedPassage:
    """A heading with the id it has on the record's page, and the texts below it.

    Texts without a heading have neither.
    """

    id: str
    heading: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """Everything the index is told of a record; its body comes between `before` and `after`."""

    template: ClassVar[str] = "search_document.html"

    address: str
    title: str
    summary: str
    facts: tuple[str, ...]
    before: tuple[SearchedPassage, ...]
    after: tuple[SearchedPassage, ...]
    marks: SearchMarks


def search_document(edition: Edition, entry: AnyEntry, page: RecordPage) -> SearchDocument | None:
    """What the index is told of the record shown on a page; None when it is not to be found."""
    marks = search_marks(edition, entry)
    if marks is None:
        return None
    return SearchDocument(
        address=f"/{edition.addresses.of(entry.uri)}",
        title=page.title,
        summary=page.summary,
        facts=tuple(value.text for fact in page.facts if fact.known for value in fact.values),
        before=tuple(_before(edition, page)),
        after=tuple(_after(edition, page)),
        marks=marks,
    )


def _before(edition: Edition, page: RecordPage) -> Iterator[SearchedPassage]:
    yield from map(_passage, page.opening)
    if page.steps:
        texts = tuple(text for step in page.steps for text in _step(step))
        yield SearchedPassage("vb-trin", edition.text("record.steps"), texts)


def _after(edition: Edition, page: RecordPage) -> Iterator[SearchedPassage]:
    if page.audio is not None:
        yield SearchedPassage("vb-lyd", edition.text("record.audio"), page.audio.paragraphs)
    if page.downloads:
        texts = tuple(item.text for item in page.downloads)
        yield SearchedPassage("vb-hent", page.downloads_heading, texts)
    yield from (_panel(panel) for panel in page.bottom_lines if panel.outcomes)
    yield from map(_passage, page.closing)


def _passage(part: Passages) -> SearchedPassage:
    return SearchedPassage(f"vb-{part.id}" if part.heading else "", part.heading, part.items)


def _panel(panel: BottomLinePanel) -> SearchedPassage:
    texts = tuple(text for outcome in panel.outcomes for text in _outcome(outcome))
    return SearchedPassage(f"vb-bundlinje-{panel.id}", panel.label, texts)


def _outcome(outcome: OutcomeView) -> Iterator[str]:
    yield outcome.finding
    if outcome.figures:
        yield outcome.indicator
    yield from (f"{figure.label} {figure.value}" for figure in outcome.figures)


def _step(step: StepView) -> Iterator[str]:
    yield from (step.title, *step.paragraphs, *step.points)
