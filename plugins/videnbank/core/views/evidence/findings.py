"""The findings themselves: the best known of each direction."""

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
    """One finding, which way it points, how well it is known, and the record that tells it."""

    text: str
    direction: str
    direction_label: str
    evidence_label: str
    record: Link


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """The best known findings on one bottom line; `rest` says how many more there are, if any."""

    id: str
    label: str
    findings: tuple[Finding, ...]
    rest: str


def finding_groups(
    site: Site, outcomes: Sequence[EntryOutcome], most: int
) -> tuple[FindingGroup, ...]:
    """The best known findings on each bottom line, at most so many."""
    groups: list[FindingGroup] = []
    for term in site.catalogue.vocabulary.terms(TermList.BOTTOM_LINES):
        told = [one for one in outcomes if one.outcome.bottom_line == term.id]
        shown = best_known_findings(told)[:most]
        left = len(told) - len(shown)
        groups.append(
            FindingGroup(
                id=term.id,
                label=term.label,
                findings=tuple(_finding(site, one) for one in shown),
                rest=site.wording.count("known.more", left, number_text(left))
                if shown and left
                else "",
            )
        )
    return tuple(groups)


def best_known_findings(outcomes: Sequence[EntryOutcome]) -> list[EntryOutcome]:
    """What was measured or evaluated, the best known of each direction in turn; unknown ones last.

    By evidence alone the many good ones would come first, and the others would not be seen.
    """
    by_direction = {
        direction: sorted(
            (
                told
                for told in outcomes
                if told.outcome.direction is direction and is_examined(told.outcome)
            ),
            key=lambda told: _EVIDENCE.index(told.outcome.evidence),
        )
        for direction in Direction
    }
    unknown = by_direction.pop(Direction.UNKNOWN)
    turns = zip_longest(*by_direction.values())
    return [*(told for turn in turns for told in turn if told is not None), *unknown]


def _finding(site: Site, told: EntryOutcome) -> Finding:
    outcome = told.outcome
    return Finding(
        text=outcome.finding,
        direction=outcome.direction.value,
        direction_label=site.label(TermList.DIRECTIONS, outcome.direction),
        evidence_label=site.label(TermList.EVIDENCE, outcome.evidence),
        record=Link(told.entry.record.title, outcome_href(site, told)),
    )
