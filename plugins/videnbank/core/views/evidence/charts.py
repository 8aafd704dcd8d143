"""Each bottom line: what is known of it, what is not, and the picture of its outcomes."""

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
from videnbank.core.views.evidence.grid import Drawing, OutcomeGrid, drawing
from videnbank.core.views.evidence.scopes import find_address


@dataclass(frozen=True, slots=True)
class BottomLineChart:
    """One bottom line; `find` is the search for records with a documented effect on it."""

    id: str
    label: str
    definition: str
    total: str
    silent: str
    find: str
    grid: OutcomeGrid


def bottom_line_charts(
    site: Site, scope: Scope, outcomes: Sequence[EntryOutcome]
) -> tuple[BottomLineChart, ...]:
    """The charts of all bottom lines in the order of the vocabulary."""
    entries = tuple(outcome_entries(site.catalogue, scope))
    cases = sum(entry.record.shows_missing_outcomes for entry in entries)
    terms = site.catalogue.vocabulary.terms(TermList.BOTTOM_LINES)
    silent = missing_outcome_counts(entries, [term.id for term in terms])
    shared = drawing(site, scope, outcomes)
    return tuple(
        _chart(
            shared,
            term,
            [told for told in outcomes if told.outcome.bottom_line == term.id],
            site.text("known.silent", n=number_text(silent[term.id]), cases=number_text(cases)),
        )
        for term in terms
    )


def _chart(
    shared: Drawing, term: Term, told: Sequence[EntryOutcome], silent: str
) -> BottomLineChart:
    site = shared.site
    examined = sum(is_examined(one.outcome) for one in told)
    return BottomLineChart(
        id=term.id,
        label=term.label,
        definition=term.definition or "",
        total=site.text(
            "known.total_examined",
            outcomes=outcomes_text(site, len(told)),
            n=number_text(examined),
        ),
        silent=silent,
        find=find_address(site, shared.scope, bottom_line=term.id) if examined else "",
        grid=shared.grid(term.id),
    )
