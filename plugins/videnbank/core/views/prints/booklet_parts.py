"""The cases, results and tools of a booklet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.entry import ContentEntry
from videnbank.core.model.case import Case
from videnbank.core.model.outcome import Outcome
from videnbank.core.model.result import Result
from videnbank.core.model.tool import Tool
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site
from videnbank.core.views.components.fact import Fact, fact
from videnbank.core.views.components.outcome_panel import BottomLinePanel, bottom_line_panels
from videnbank.core.views.components.outcome_summary import silence
from videnbank.core.views.components.time_needed import time_needed
from videnbank.core.views.kinds.facts import record_facts
from videnbank.core.views.prints.imprint import Imprint
from videnbank.core.views.prints.sources import NumberedSources

_CASE_FACTS = ("where", "workplaces", "period", "stage", "involved", "anchoring", "effort")


@dataclass(frozen=True, slots=True)
class BookletCase:
    """A summary of a case: its facts, its outcomes, and a sentence on the bottom lines without."""

    id: str
    title: str
    labels: tuple[str, ...]
    summary: str
    facts: tuple[Fact, ...]
    panels: tuple[BottomLinePanel, ...]
    silence: str
    sources: tuple[int, ...]
    address: str
    address_text: str


@dataclass(frozen=True, slots=True)
class BookletResult:
    """A summary of a result: question, conclusion, outcomes if any, and limitations."""

    id: str
    title: str
    labels: tuple[str, ...]
    question: str
    conclusion: str
    panels: tuple[BottomLinePanel, ...]
    limitations: tuple[str, ...]
    sources: tuple[int, ...]
    address: str
    address_text: str


@dataclass(frozen=True, slots=True)
class BookletTool:
    """A list item of a tool: its purpose, and its duration if known."""

    id: str
    title: str
    purpose: str
    duration: Fact | None
    address: str
    address_text: str


def booklet_case(
    site: Site, imprint: Imprint, entry: ContentEntry[Case], sources: NumberedSources
) -> BookletCase:
    """The summary of a case; adds its sources to the numbered list."""
    case = entry.record
    numbers = sources.numbers(site, case)
    facts = {fact.key: fact for fact in record_facts(site, case)}
    address = site.addresses.of(entry.uri)
    return BookletCase(
        id=record_anchor(entry),
        title=case.title,
        labels=site.labels(TermList.TRACKS, case.tracks),
        summary=case.summary,
        facts=tuple(facts[key] for key in _CASE_FACTS if key in facts),
        panels=_panels(site, case.outcomes, numbers),
        silence=silence(site, case.outcomes),
        sources=tuple(numbers.values()),
        address=imprint.absolute_url(address),
        address_text=imprint.display_url(address),
    )


def booklet_result(
    site: Site, imprint: Imprint, entry: ContentEntry[Result], sources: NumberedSources
) -> BookletResult:
    """The summary of a result; adds its sources to the numbered list."""
    result = entry.record
    numbers = sources.numbers(site, result)
    address = site.addresses.of(entry.uri)
    kind = site.label(TermList.RESULT_KINDS, result.kind)
    return BookletResult(
        id=record_anchor(entry),
        title=result.title,
        labels=(kind, *site.labels(TermList.TRACKS, result.tracks)),
        question=result.question,
        conclusion=result.conclusion,
        panels=_panels(site, result.outcomes, numbers),
        limitations=result.limitations,
        sources=tuple(numbers.values()),
        address=imprint.absolute_url(address),
        address_text=imprint.display_url(address),
    )


def booklet_tool(site: Site, imprint: Imprint, entry: ContentEntry[Tool]) -> BookletTool:
    """The list item of a tool."""
    address = site.addresses.of(entry.uri)
    return BookletTool(
        id=record_anchor(entry),
        title=entry.record.title,
        purpose=entry.record.purpose,
        duration=fact(site, "duration", time_needed(site, entry.record)),
        address=imprint.absolute_url(address),
        address_text=imprint.display_url(address),
    )


def _panels(
    site: Site, outcomes: Sequence[Outcome], numbers: Mapping[str, int]
) -> tuple[BottomLinePanel, ...]:
    panels = bottom_line_panels(site, outcomes, numbers)
    return tuple(panel for panel in panels if panel.outcomes)


def record_anchor(entry: AnyEntry) -> str:
    """The anchor id of a record in a booklet."""
    return f"{entry.reference.kind.value}-{entry.reference.id}"
