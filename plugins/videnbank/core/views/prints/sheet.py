"""A tool on an A4 sheet, for use at a meeting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.visibility import review_due
from videnbank.core.language.formats import day_text
from videnbank.core.model.optional_fields import has_fold_up_card
from videnbank.core.model.record import Record
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site
from videnbank.core.views.components.definitions import definition_lines
from videnbank.core.views.components.fact import Fact
from videnbank.core.views.components.index_text import subject_texts
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
from videnbank.core.views.kinds.provenance import provenance_text
from videnbank.core.views.kinds.text_sections import (
    sections_after_body,
    sections_before_body,
    sections_before_steps,
)
from videnbank.core.views.prints.imprint import Imprint, OnlineVersion

PAGES = 2
"""The pages of a sheet: both sides of one leaf, so that a meeting needs one piece of paper each."""

MAX_CASES = 6
"""Maximum number of cases on a sheet; the rest are on the tool's page."""

_MAX_RUNNING_WORDS = 6
"""Words of a title in the running head, where the site's name stands beside it."""

_NOTE_LINE_MM = 8.5
"""The height of a ruled line (printing/templates/sheet.css)."""

_NOTES_HEADING_MM = 14
"""The height of the heading above the lines, with its margins."""

_MIN_LINES, _MAX_LINES = 3, 18
"""Fewer lines are no room for notes; more would look like a form to fill in."""

_PROMPTS = ("try", "who", "look")
"""The questions on the back of a sheet that is one page; a meeting should end in an agreement."""

_LINES_PER_PROMPT = 7
"""Three headings with so many lines fill a page (printing/templates/sheet.css)."""


class TypeSize(StrEnum):
    """The sizes of type of a sheet; the smallest is still that of a newspaper."""

    NORMAL = "normal"
    COMPACT = "compact"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class CaseUse:
    """A case that used the tool, and its place."""

    title: str
    place: str


@dataclass(frozen=True, slots=True)
class PrintSheet:
    """The sheet view.

    `running` is the running head of the pages after the first. The `terms` of the glossary and the
    picture are left out where they would take a page more. `note_lines` are the numbers of the blank
    lines for notes, counted from 1. `card_sides` are the steps once more, as the sides of a card to
    fold; `prompts` head the lines on the back of a sheet that is one page.
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
    card_sides: tuple[StepView, ...]
    no_steps: str
    closing: tuple[TextSection, ...]
    terms: TextSection | None
    used_in: tuple[CaseUse, ...]
    more_cases: str
    sources: tuple[SourceView, ...]
    provenance: str
    dates: tuple[str, ...]
    online_version: OnlineVersion | None
    type_size: str = TypeSize.NORMAL
    note_lines: tuple[int, ...] = ()
    prompts: tuple[str, ...] = ()


def print_sheet(site: Site, imprint: Imprint, entry: AnyEntry) -> PrintSheet:
    """The sheet of a tool, without lines for notes."""
    record = entry.record
    address = site.addresses.of(entry.uri)
    facts = {fact.key: fact for fact in record_facts(site, record)}
    cases = site.catalogue.cases_using.get(entry.reference, ())
    rest = len(cases) - MAX_CASES
    steps = tuple(step_view(site, step) for step in steps_of(record))
    before_body = sections_before_body(site, record)
    return PrintSheet(
        site_name=imprint.site_name,
        kind_label=site.text("kinds.tool.one"),
        title=record.title,
        running=running_title(record.title),
        summary=record.summary,
        labels=site.labels(TermList.TRACKS, record.tracks),
        purpose=facts["purpose"],
        glance=tuple(facts[key] for key in ("duration", "participants") if key in facts),
        facts=tuple(
            facts[key] for key in ("output", "preparation", "materials", "when") if key in facts
        ),
        opening=(
            *sections_before_steps(site, record),
            *(section for section in before_body if not section.is_list),
        ),
        image=image_view(site, entry),
        steps=steps,
        card_sides=steps if has_fold_up_card(record) else (),
        no_steps="" if steps else site.text("prints.sheet.no_steps"),
        closing=(
            *(section for section in before_body if section.is_list),
            *sections_after_body(site, record),
        ),
        terms=_terms(site, record),
        used_in=tuple(
            CaseUse(case.record.title, place_text(site, case.record)) for case in cases[:MAX_CASES]
        ),
        more_cases=site.wording.count("prints.sheet.more_cases", rest) if rest > 0 else "",
        sources=tuple(record_sources(site, record)),
        provenance=provenance_text(site, record),
        dates=tuple(sheet_dates(site, record)),
        online_version=imprint.online_version(site, address),
    )


def _terms(site: Site, record: Record) -> TextSection | None:
    lines = definition_lines(site, (), subject_texts(record))
    return TextSection("terms", site.text("glossary.heading"), lines) if lines else None


def running_title(title: str) -> str:
    """The title shortened for the running head."""
    words = title.split()
    if len(words) <= _MAX_RUNNING_WORDS:
        return title
    return " ".join([*words[:_MAX_RUNNING_WORDS], "…"])


def shorter_sheets(sheet: PrintSheet) -> Iterator[PrintSheet]:
    """The sheets that may have fewer pages, those that a reader misses least first.

    The drawing goes last but one: it is on the tool's page, where the code of the sheet leads.
    """
    compact, small = TypeSize.COMPACT.value, TypeSize.SMALL.value
    yield replace(sheet, terms=None)
    yield replace(sheet, type_size=compact)
    yield replace(sheet, type_size=compact, terms=None)
    yield replace(sheet, type_size=compact, terms=None, image=None)
    yield replace(sheet, type_size=small, terms=None, image=None)


def with_back(site: Site, sheet: PrintSheet) -> PrintSheet:
    """The sheet with a back to write on."""
    return replace(
        sheet,
        prompts=tuple(site.text(f"prints.sheet.prompts.{key}") for key in _PROMPTS),
        note_lines=tuple(range(1, _LINES_PER_PROMPT + 1)),
    )


def with_note_lines(sheet: PrintSheet, free_mm: float) -> PrintSheet:
    """The sheet with lines for notes, if the free height is enough for the minimum number."""
    lines = min(_MAX_LINES, int((free_mm - _NOTES_HEADING_MM) / _NOTE_LINE_MM))
    if lines < _MIN_LINES:
        return sheet
    return replace(sheet, note_lines=tuple(range(1, lines + 1)))


def sheet_dates(site: Site, record: Record) -> Iterator[str]:
    """When the record was published, reviewed and is due for review: paper is not updated."""
    yield site.text("record.published", date=day_text(record.published))
    if record.reviewed is not None:
        yield site.text("record.reviewed", date=day_text(record.reviewed))
    yield site.text("prints.review_due", date=day_text(review_due(record)))
