"""A tool on one sheet of paper (A4), to have in the hand at a meeting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.visibility import review_due
from videnbank.core.language.formats import day_text
from videnbank.core.model.record import Record
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site
from videnbank.core.views.components.fact import Fact
from videnbank.core.views.components.place import place_text
from videnbank.core.views.components.record_sources import SourceView, record_sources
from videnbank.core.views.components.text_section import TextSection
from videnbank.core.views.kinds.facts import record_facts
from videnbank.core.views.kinds.media import (
    ImageView,
    StepView,
    image_view,
    step_view,
    steps_of,
)
from videnbank.core.views.kinds.text_sections import sections_after_body, sections_before_body
from videnbank.core.views.prints.imprint import Imprint, ReadOn

MOST_CASES = 6
"""How many cases a sheet names; the rest are on the tool's page."""

_RUNNING_WORDS = 6
"""So many words of a title stand beside the name of the site at the head of a page."""

_LINE_MM = 8.5
"""The height of a line to write on (printing/templates/sheet.css)."""

_HEADING_MM = 14
"""What the heading above those lines takes, with the air round it."""

_FEWEST_LINES, _MOST_LINES = 3, 18
"""Fewer lines are no room for notes; more would look like a form to fill in."""


@dataclass(frozen=True, slots=True)
class Passed:
    """A case that used the tool, and where."""

    title: str
    place: str


@dataclass(frozen=True, slots=True)
class PrintSheet:
    """Everything the sheet shows.

    `running` heads the pages after the first. A `compact` sheet is set smaller; `note_lines` are the lines to write on, counted from 1.
    """

    template: ClassVar[str] = "sheet.html"

    site_name: str
    kind_label: str
    title: str
    running: str
    summary: str
    labels: tuple[str, ...]
    purpose: Fact
    glance: tuple[Fact, ...]
    facts: tuple[Fact, ...]
    opening: tuple[TextSection, ...]
    image: ImageView | None
    steps: tuple[StepView, ...]
    no_steps: str
    closing: tuple[TextSection, ...]
    used_in: tuple[Passed, ...]
    more_cases: str
    sources: tuple[SourceView, ...]
    dates: tuple[str, ...]
    read_on: ReadOn | None
    compact: bool = False
    note_lines: tuple[int, ...] = ()


def print_sheet(site: Site, imprint: Imprint, entry: AnyEntry) -> PrintSheet:
    """The sheet of a tool, without lines to write on."""
    record = entry.record
    address = site.addresses.of(entry.uri)
    facts = {fact.key: fact for fact in record_facts(site, record)}
    cases = site.catalogue.cases_using.get(entry.reference, ())
    rest = len(cases) - MOST_CASES
    return PrintSheet(
        site_name=imprint.site_name,
        kind_label=site.text("kinds.tool.one"),
        title=record.title,
        running=running_title(record.title),
        summary=record.summary,
        labels=site.labels(TermList.TRACKS, record.tracks),
        purpose=facts["purpose"],
        glance=tuple(facts[key] for key in ("duration", "participants")),
        facts=tuple(
            facts[key] for key in ("output", "preparation", "materials", "when") if key in facts
        ),
        opening=tuple(sections_before_body(site, record)),
        image=image_view(site, entry),
        steps=tuple(step_view(site, step) for step in steps_of(record)),
        no_steps="" if steps_of(record) else site.text("prints.sheet.no_steps"),
        closing=tuple(sections_after_body(site, record)),
        used_in=tuple(
            Passed(case.record.title, place_text(site, case.record)) for case in cases[:MOST_CASES]
        ),
        more_cases=site.wording.count("prints.sheet.more_cases", rest) if rest > 0 else "",
        sources=tuple(record_sources(site, record)),
        dates=tuple(sheet_dates(site, record)),
        read_on=imprint.read_on(site, address),
    )


def running_title(title: str) -> str:
    """A title as it stands at the head of the pages that follow the first."""
    words = title.split()
    return title if len(words) <= _RUNNING_WORDS else " ".join([*words[:_RUNNING_WORDS], "…"])


def with_notes(sheet: PrintSheet, room_mm: float) -> PrintSheet:
    """The sheet with lines to write on, when so much height is free that it is worth while."""
    lines = min(_MOST_LINES, int((room_mm - _HEADING_MM) / _LINE_MM))
    if lines < _FEWEST_LINES:
        return sheet
    return replace(sheet, note_lines=tuple(range(1, lines + 1)))


def sheet_dates(site: Site, record: Record) -> Iterator[str]:
    """How old what is printed may be: paper does not know what day it is read."""
    yield site.text("record.published", date=day_text(record.published))
    if record.reviewed is not None:
        yield site.text("record.reviewed", date=day_text(record.reviewed))
    yield site.text("prints.review_due", date=day_text(review_due(record)))
