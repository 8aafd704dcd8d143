"""Charts of outcomes by bottom line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from videnbank.core.catalogue.outcomes import (
    EntryOutcome,
    Scope,
    is_examined,
    missing_outcome_counts,
    outcome_entries,
)
from videnbank.core.language.formats import number_text
from videnbank.core.model.vocabulary import Term
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site
from videnbank.core.views.components.evidence_link import outcomes_text
from videnbank.core.views.evidence.grid import GridBuilder, OutcomeGrid, grid_builder


@dataclass(frozen=True, slots=True)
class BottomLineChart:
    """The chart of a bottom line; `see` leads to its examined findings, if there are any."""

    id: str
    label: str
    definition: str
    total: str
    silent: str
    see: str
    grid: OutcomeGrid


def bottom_line_charts(
    site: Site, scope: Scope, outcomes: Sequence[EntryOutcome]
) -> tuple[BottomLineChart, ...]:
    """The charts of all bottom lines, in vocabulary order."""
    entries = tuple(outcome_entries(site.catalogue, scope))
    cases = sum(entry.record.shows_missing_outcomes for entry in entries)
    terms = site.catalogue.vocabulary.terms(TermList.BOTTOM_LINES)
    silent = missing_outcome_counts(entries, [term.id for term in terms])
    builder = grid_builder(site, scope, outcomes)
    return tuple(
        _chart(
            builder,
            term,
            [listed for listed in outcomes if listed.outcome.bottom_line == term.id],
            site.text("known.silent", n=number_text(silent[term.id]), cases=number_text(cases)),
        )
        for term in terms
    )


def _chart(
    builder: GridBuilder, term: Term, outcomes: Sequence[EntryOutcome], silence_text: str
) -> BottomLineChart:
    site = builder.site
    examined = sum(is_examined(listed.outcome) for listed in outcomes)
    return BottomLineChart(
        id=term.id,
        label=term.label,
        definition=term.definition or "",
        total=site.text(
            "known.total_examined",
            outcomes=outcomes_text(site, len(outcomes)),
            n=number_text(examined),
        ),
        silent=silence_text,
        see=site.wording.count("known.see", examined, number_text(examined)) if examined else "",
        grid=builder.grid(term.id),
    )
