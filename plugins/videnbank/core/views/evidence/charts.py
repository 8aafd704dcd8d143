"""Each bottom line: what is known of it, what is not, and the picture of its outcomes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from videnbank.core.catalogue.outcomes import (
    ListedOutcome,
    Scope,
    is_examined,
    silent_cases,
    telling_entries,
)
from videnbank.core.language.formats import number_text
from videnbank.core.model.outcome import BottomLine
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
    site: Site, scope: Scope, outcomes: Sequence[ListedOutcome]
) -> tuple[BottomLineChart, ...]:
    """The charts of all three bottom lines in their fixed order."""
    entries = tuple(telling_entries(site.catalogue, scope))
    cases = sum(entry.record.silence_is_data for entry in entries)
    silent = silent_cases(entries)
    shared = drawing(site, scope, outcomes)
    return tuple(
        _chart(
            shared,
            bottom_line,
            [told for told in outcomes if told.outcome.bottom_line is bottom_line],
            site.text("known.silent", n=number_text(silent[bottom_line]), cases=number_text(cases)),
        )
        for bottom_line in BottomLine
    )


def _chart(
    shared: Drawing, bottom_line: BottomLine, told: Sequence[ListedOutcome], silent: str
) -> BottomLineChart:
    site = shared.site
    term = site.catalogue.vocabulary.term(TermList.BOTTOM_LINES, bottom_line)
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
        find=find_address(site, shared.scope, bottom_line=bottom_line) if examined else "",
        grid=shared.grid(bottom_line),
    )
