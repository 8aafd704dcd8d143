"""What the bank knows about an area, as a booklet (A4) for a meeting that decides something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.catalogue import AnyEntry, AnyRecord, entries_of
from videnbank.core.catalogue.entry import ContentEntry
from videnbank.core.catalogue.facet import AREA
from videnbank.core.language.formats import day_text
from videnbank.core.markup.sanitizer import CleanHtml
from videnbank.core.model.case import Case
from videnbank.core.model.optional_fields import outcomes_of
from videnbank.core.model.outcome import Evidence
from videnbank.core.model.record import Record
from videnbank.core.model.result import Result
from videnbank.core.model.tool import Tool
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.links import term_link
from videnbank.core.site.site import Site
from videnbank.core.views.prints.booklet_parts import (
    BookletCase,
    BookletResult,
    BookletTool,
    booklet_case,
    booklet_result,
    booklet_tool,
)
from videnbank.core.views.prints.imprint import Imprint, ReadOn
from videnbank.core.views.prints.sources import NumberedSource, NumberedSources

MOST_CASES, MOST_RESULTS, MOST_TOOLS = 40, 30, 60
"""A booklet of more would not be read; those we know most about are taken."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A word of the outcomes and what it means."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class PrintBooklet:
    """Everything the booklet shows; `left_out` texts are empty when nothing is."""

    template: ClassVar[str] = "booklet.html"

    site_name: str
    kind_label: str
    title: str
    area: str
    lead: str
    holds: tuple[str, ...]
    introduction: CleanHtml
    evidence: tuple[Meaning, ...]
    cases: tuple[BookletCase, ...]
    cases_left_out: str
    results: tuple[BookletResult, ...]
    results_left_out: str
    tools: tuple[BookletTool, ...]
    tools_left_out: str
    sources: tuple[NumberedSource, ...]
    read_on: ReadOn | None


def print_booklet(site: Site, imprint: Imprint, area: str, introduction: CleanHtml) -> PrintBooklet:
    """The booklet of an area, with the text of the area's own page."""
    found = site.catalogue.with_value(AREA, area)
    term = site.catalogue.vocabulary.term(TermList.AREAS, area)
    address = term_link(site, AREA, area).href
    all_cases, all_results = entries_of(found, Case), entries_of(found, Result)
    all_tools = entries_of(found, Tool)
    shown_cases = best_known_records(all_cases, MOST_CASES)
    shown_results = best_known_records(all_results, MOST_RESULTS)
    shown_tools = all_tools[:MOST_TOOLS]
    sources = NumberedSources()
    return PrintBooklet(
        site_name=imprint.site_name,
        kind_label=site.text("prints.booklet.kind"),
        title=site.text("prints.booklet.title", area=term.label),
        area=term.label,
        lead=term.definition or "",
        holds=_holds(site, (*shown_cases, *shown_results, *shown_tools)),
        introduction=introduction,
        evidence=tuple(_meanings(site)),
        cases=tuple(booklet_case(site, imprint, entry, sources) for entry in shown_cases),
        cases_left_out=_left_out(site, len(all_cases) - len(shown_cases)),
        results=tuple(booklet_result(site, imprint, entry, sources) for entry in shown_results),
        results_left_out=_left_out(site, len(all_results) - len(shown_results)),
        tools=tuple(booklet_tool(site, imprint, entry) for entry in shown_tools),
        tools_left_out=_left_out(site, len(all_tools) - len(shown_tools)),
        sources=sources.listed(),
        read_on=imprint.read_on(site, address),
    )


def best_known_records(
    entries: Sequence[ContentEntry[AnyRecord]], most: int
) -> tuple[ContentEntry[AnyRecord], ...]:
    """At most so many of the records, in their order: those whose outcomes are known best.

    Among equals the newest are taken.
    """
    ranked = sorted(
        entries,
        key=lambda entry: (
            _rank(entry.record),
            -entry.record.published.toordinal(),
            entry.reference,
        ),
    )
    taken = {entry.reference for entry in ranked[:most]}
    return tuple(entry for entry in entries if entry.reference in taken)


def _rank(record: Record) -> int:
    levels = list(Evidence)
    known = (levels.index(outcome.evidence) for outcome in outcomes_of(record))
    return min(known, default=len(levels))


def _meanings(site: Site) -> Iterator[Meaning]:
    for level in Evidence:
        term = site.catalogue.vocabulary.term(TermList.EVIDENCE, level)
        if term.definition:
            yield Meaning(term.label, term.definition)


def _holds(site: Site, entries: Sequence[AnyEntry]) -> tuple[str, ...]:
    newest = max(entry.record.reviewed or entry.record.published for entry in entries)
    return (
        site.text("prints.booklet.holds"),
        site.text("prints.booklet.newest", date=day_text(newest)),
    )


def _left_out(site: Site, count: int) -> str:
    return site.wording.count("prints.booklet.left_out", count) if count else ""
