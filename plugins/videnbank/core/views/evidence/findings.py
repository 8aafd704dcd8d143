"""Findings with the strongest evidence in each direction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from videnbank.core.catalogue.outcomes import EntryOutcome, is_examined
from videnbank.core.language.formats import number_text
from videnbank.core.model.outcome import Direction, Evidence
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site
from videnbank.core.views.evidence.grid import outcome_href

_EVIDENCE = tuple(Evidence)


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding with its direction, evidence and record."""

    text: str
    direction: str
    direction_label: str
    evidence_label: str
    record: Link


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """The strongest findings on a bottom line; `more` counts those not shown, if any."""

    id: str
    label: str
    findings: tuple[Finding, ...]
    more: str


def finding_groups(
    site: Site, outcomes: Sequence[EntryOutcome], limit: int
) -> tuple[FindingGroup, ...]:
    """The strongest findings on each bottom line, at most `limit` per bottom line."""
    groups: list[FindingGroup] = []
    for term in site.catalogue.vocabulary.terms(TermList.BOTTOM_LINES):
        line_outcomes = [listed for listed in outcomes if listed.outcome.bottom_line == term.id]
        strongest = strongest_findings(line_outcomes)[:limit]
        remaining = len(line_outcomes) - len(strongest)
        groups.append(
            FindingGroup(
                id=term.id,
                label=term.label,
                findings=tuple(_finding(site, listed) for listed in strongest),
                more=site.wording.count("known.more", remaining, number_text(remaining))
                if strongest and remaining
                else "",
            )
        )
    return tuple(groups)


def strongest_findings(outcomes: Sequence[EntryOutcome]) -> list[EntryOutcome]:
    """Measured or evaluated outcomes, taking the strongest of each direction in turn.

    Sorting by evidence alone would list the many positive outcomes first and hide the others.
    Outcomes of unknown direction come last.
    """
    by_direction = {
        direction: sorted(
            (
                listed
                for listed in outcomes
                if listed.outcome.direction is direction and is_examined(listed.outcome)
            ),
            key=lambda listed: _EVIDENCE.index(listed.outcome.evidence),
        )
        for direction in Direction
    }
    unknown = by_direction.pop(Direction.UNKNOWN)
    turns = zip_longest(*by_direction.values())
    return [*(listed for turn in turns for listed in turn if listed is not None), *unknown]


def _finding(site: Site, listed: EntryOutcome) -> Finding:
    outcome = listed.outcome
    return Finding(
        text=outcome.finding,
        direction=outcome.direction.value,
        direction_label=site.label(TermList.DIRECTIONS, outcome.direction),
        evidence_label=site.label(TermList.EVIDENCE, outcome.evidence),
        record=Link(listed.entry.record.title, outcome_href(site, listed)),
    )
