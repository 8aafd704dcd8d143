"""Outcomes by bottom line, with direction and strength of evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from videnbank.core.language.formats import number_word
from videnbank.core.model.outcome import Outcome
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site
from videnbank.core.views.components.measure_figures import Figure, measure_figures
from videnbank.core.views.components.record_sources import source_anchor


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """One finding with its direction, evidence and source.

    `direction` and `evidence` are ids for styling. `source_number` is the position of the source in
    the list of sources, counted from 1, and `source_anchor` its HTML id there.
    """

    finding: str
    direction: str
    direction_label: str
    evidence: str
    evidence_label: str
    evidence_meaning: str
    indicator: str
    figures: tuple[Figure, ...]
    source: str
    source_anchor: str
    source_number: int


@dataclass(frozen=True, slots=True)
class BottomLinePanel:
    """One bottom line with its outcomes; empty when no source covers it."""

    id: str
    label: str
    definition: str
    outcomes: tuple[OutcomeView, ...]


def bottom_line_anchor(bottom_line: str) -> str:
    """The HTML id of a bottom line's outcomes on the page of a record."""
    return f"vb-bundlinje-{bottom_line}"


def outcomes_heading(site: Site) -> str:
    """The heading above the bottom lines, which names their number."""
    count = len(site.catalogue.vocabulary.ids(TermList.BOTTOM_LINES))
    return site.wording.count("outcomes.heading", count, number_word(count, site.wording))


def bottom_line_panels(
    site: Site, outcomes: Sequence[Outcome], source_numbers: Mapping[str, int]
) -> tuple[BottomLinePanel, ...]:
    """All bottom lines in vocabulary order, including those without outcomes.

    `source_numbers` are the positions of the record's sources by id, counted from 1.
    """
    vocabulary = site.catalogue.vocabulary
    panels: list[BottomLinePanel] = []
    for term in vocabulary.terms(TermList.BOTTOM_LINES):
        views = tuple(
            _outcome(site, outcome, source_numbers)
            for outcome in outcomes
            if outcome.bottom_line == term.id
        )
        panels.append(BottomLinePanel(term.id, term.label, term.definition or "", views))
    return tuple(panels)


def _outcome(site: Site, outcome: Outcome, source_numbers: Mapping[str, int]) -> OutcomeView:
    vocabulary = site.catalogue.vocabulary
    direction = vocabulary.term(TermList.DIRECTIONS, outcome.direction)
    evidence = vocabulary.term(TermList.EVIDENCE, outcome.evidence)
    measure = outcome.measure
    return OutcomeView(
        finding=outcome.finding,
        direction=direction.id,
        direction_label=direction.label,
        evidence=evidence.id,
        evidence_label=evidence.label,
        evidence_meaning=evidence.definition or "",
        indicator=measure.indicator if measure is not None else "",
        figures=measure_figures(site, measure) if measure is not None else (),
        source=outcome.source,
        source_anchor=source_anchor(outcome.source),
        source_number=source_numbers[outcome.source],
    )
