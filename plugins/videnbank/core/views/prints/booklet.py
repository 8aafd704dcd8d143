"""The A4 booklet of an area, for decision makers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.catalogue import AnyEntry, AnyRecord, entries_of
from videnbank.core.catalogue.entry import ContentEntry
from videnbank.core.catalogue.facet import AREA
from videnbank.core.language.formats import day_text
from videnbank.core.loading.prose import field_texts
from videnbank.core.markup.sanitizer import CleanHtml
from videnbank.core.model.case import Case
from videnbank.core.model.optional_fields import outcomes_of
from videnbank.core.model.outcome import Evidence
from videnbank.core.model.record import Record
from videnbank.core.model.result import Result
from videnbank.core.model.tool import Tool
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.routing.addresses import term_uri
from videnbank.core.site.links import term_link
from videnbank.core.site.site import Site
from videnbank.core.views.components.definitions import definition_lines
from videnbank.core.views.prints.booklet_parts import (
    BookletCase,
    BookletResult,
    BookletTool,
    booklet_case,
    booklet_result,
    booklet_tool,
)
from videnbank.core.views.prints.imprint import Imprint, OnlineVersion
from videnbank.core.views.prints.sources import NumberedSource, NumberedSources

MAX_CASES, MAX_RESULTS, MAX_TOOLS = 40, 30, 60
"""Longer booklets would not be read; the best documented records are included."""

_FIELDS_SHOWN = {"summary", "outcomes", "question", "conclusion", "limitations", "purpose"}
"""The fields whose texts a booklet has; the others are left out of it, and so are their terms."""


@dataclass(frozen=True, slots=True)
class EvidenceDefinition:
    """A level of evidence and its definition."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class PrintBooklet:
    """The booklet view; the `left_out` notes are empty if nothing is left out."""

    template: ClassVar[str] = "booklet.html"

    site_name: str
    kind_label: str
    title: str
    area: str
    lead: str
    scope_notes: tuple[str, ...]
    introduction: CleanHtml
    evidence: tuple[EvidenceDefinition, ...]
    cases: tuple[BookletCase, ...]
    cases_left_out: str
    results: tuple[BookletResult, ...]
    results_left_out: str
    tools: tuple[BookletTool, ...]
    tools_left_out: str
    terms: tuple[str, ...]
    sources: tuple[NumberedSource, ...]
    online_version: OnlineVersion | None


def print_booklet(site: Site, imprint: Imprint, area: str, introduction: CleanHtml) -> PrintBooklet:
    """The booklet of an area; `introduction` is the text of the area's hand-written page."""
    records = site.catalogue.with_value(AREA, area)
    term = site.catalogue.vocabulary.term(TermList.AREAS, area)
    address = term_link(site, AREA, area).href
    all_cases, all_results = entries_of(records, Case), entries_of(records, Result)
    all_tools = entries_of(records, Tool)
    cases_included = best_documented_records(all_cases, MAX_CASES)
    results_included = best_documented_records(all_results, MAX_RESULTS)
    tools_included = all_tools[:MAX_TOOLS]
    sources = NumberedSources()
    return PrintBooklet(
        site_name=imprint.site_name,
        kind_label=site.text("prints.booklet.kind"),
        title=site.text("prints.booklet.title", area=term.label),
        area=term.label,
        lead=term.definition or "",
        scope_notes=_scope_notes(site, (*cases_included, *results_included, *tools_included)),
        introduction=introduction,
        evidence=tuple(_evidence_definitions(site)),
        cases=tuple(booklet_case(site, imprint, entry, sources) for entry in cases_included),
        cases_left_out=_omission_note(site, len(all_cases) - len(cases_included)),
        results=tuple(booklet_result(site, imprint, entry, sources) for entry in results_included),
        results_left_out=_omission_note(site, len(all_results) - len(results_included)),
        tools=tuple(booklet_tool(site, imprint, entry) for entry in tools_included),
        tools_left_out=_omission_note(site, len(all_tools) - len(tools_included)),
        terms=_terms(site, area, (*cases_included, *results_included, *tools_included)),
        sources=sources.listed(),
        online_version=imprint.online_version(site, address),
    )


def _terms(site: Site, area: str, entries: Sequence[AnyEntry]) -> tuple[str, ...]:
    page = site.page(term_uri(AREA, area))
    texts = (
        text
        for entry in entries
        for path, text in field_texts(entry.record)
        if path[0] in _FIELDS_SHOWN
    )
    return definition_lines(site, page.body.terms if page is not None else (), texts)


def best_documented_records(
    entries: Sequence[ContentEntry[AnyRecord]], limit: int
) -> tuple[ContentEntry[AnyRecord], ...]:
    """At most `limit` of the records, in their order: those with the strongest evidence.

    Ties are broken by the publication date, newest first.
    """
    ranked = sorted(
        entries,
        key=lambda entry: (
            _rank(entry.record),
            -entry.record.published.toordinal(),
            entry.reference,
        ),
    )
    best = {entry.reference for entry in ranked[:limit]}
    return tuple(entry for entry in entries if entry.reference in best)


def _rank(record: Record) -> int:
    levels = list(Evidence)
    ranks = (levels.index(outcome.evidence) for outcome in outcomes_of(record))
    return min(ranks, default=len(levels))


def _evidence_definitions(site: Site) -> Iterator[EvidenceDefinition]:
    for level in Evidence:
        term = site.catalogue.vocabulary.term(TermList.EVIDENCE, level)
        if term.definition:
            yield EvidenceDefinition(term.label, term.definition)


def _scope_notes(site: Site, entries: Sequence[AnyEntry]) -> tuple[str, ...]:
    newest = max(entry.record.reviewed or entry.record.published for entry in entries)
    return (
        site.text("prints.booklet.holds"),
        site.text("prints.booklet.newest", date=day_text(newest)),
    )


def _omission_note(site: Site, count: int) -> str:
    return site.wording.count("prints.booklet.left_out", count) if count else ""
