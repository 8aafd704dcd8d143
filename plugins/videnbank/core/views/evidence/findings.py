"""Findings with the strongest evidence in each direction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from videnbank.core.catalogue.outcomes import EntryOutcome, Scope, is_examined
from videnbank.core.language.formats import number_text
from videnbank.core.model.outcome import Direction, Evidence
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site
from videnbank.core.views.evidence.folds import fold_after, fold_text
from videnbank.core.views.evidence.grid import outcome_link
from videnbank.core.views.evidence.scopes import outcome_search_address

_EVIDENCE = tuple(Evidence)

SHOWN_FINDINGS = 3
"""Findings shown at once on a bottom line: about one screen of a phone."""

MAX_FINDINGS = 20
"""Findings on a bottom line, for the weight of the page; the downloads have all."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding with its direction, evidence and the records that state it.

    `record` is where it is counted, `also` those that state it again.
    """

    text: str
    direction: str
    direction_label: str
    evidence_label: str
    record: Link
    also: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """The strongest findings on a bottom line, of which those in `folded` are shown on demand.

    `fold` is the label of that; `more` counts those not on the page, if any. `search_href` searches
    for the records, or is empty.
    """

    id: str
    label: str
    findings: tuple[Finding, ...]
    folded: tuple[Finding, ...]
    fold: str
    more: str
    search_href: str


def finding_groups(
    site: Site, scope: Scope, outcomes: Sequence[EntryOutcome]
) -> tuple[FindingGroup, ...]:
    """The examined findings on each bottom line, as many as a page can hold."""
    groups: list[FindingGroup] = []
    for term in site.catalogue.vocabulary.terms(TermList.BOTTOM_LINES):
        line_outcomes = [listed for listed in outcomes if listed.outcome.bottom_line == term.id]
        strongest = strongest_findings(line_outcomes)[:MAX_FINDINGS]
        findings = tuple(_finding(site, listed) for listed in strongest)
        first, folded = fold_after(findings, SHOWN_FINDINGS)
        remaining = len(line_outcomes) - len(strongest)
        groups.append(
            FindingGroup(
                id=term.id,
                label=term.label,
                findings=first,
                folded=folded,
                fold=fold_text(site, "known.folded_findings", folded),
                more=site.wording.count("known.more", remaining, number_text(remaining))
                if strongest and remaining
                else "",
                search_href=outcome_search_address(site, scope, bottom_line=term.id)
                if strongest
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
        record=outcome_link(site, listed),
        also=tuple(outcome_link(site, item) for item in listed.repeated_by),
    )
