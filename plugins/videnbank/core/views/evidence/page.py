"""What do we know? The outcomes of all cases and results, in one part of the bank or all of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.outcomes import Scope
from videnbank.core.model.outcome import Direction
from videnbank.core.model.reference import Kind
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.routing.addresses import outcomes_file
from videnbank.core.site.link import Link
from videnbank.core.site.links import home_link, overview_link
from videnbank.core.site.site import Site
from videnbank.core.views.components.evidence_link import evidence_link, total_text
from videnbank.core.views.evidence.charts import BottomLineChart, bottom_line_charts
from videnbank.core.views.evidence.cross_table import CrossTable, cross_table
from videnbank.core.views.evidence.export_rows import columns_of
from videnbank.core.views.evidence.findings import FindingGroup, finding_groups
from videnbank.core.views.evidence.limits import limits
from videnbank.core.views.evidence.measures import MeasuredOutcomes, measured_outcomes
from videnbank.core.views.evidence.scopes import Bank, ScopeMenu, scope_menus, scope_text
from videnbank.core.views.evidence.shares import (
    EvidenceGroup,
    EvidenceShare,
    evidence_groups,
    evidence_shares,
)

_MOST_IN_ALL = 6
"""How many measures, and findings on a bottom line, the page of all the bank shows."""

_MOST_IN_PART = 12
"""The same for a part of it, where one goes to read more."""


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """What a shape stands for; `direction` is an id for styling."""

    direction: str
    label: str
    meaning: str


@dataclass(frozen=True, slots=True)
class EvidencePage:
    """Everything the page of what is known shows; without outcomes it says so.

    The legend explains marks; it is empty where there are none.
    """

    template: ClassVar[str] = "pages/evidence.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    menus: tuple[ScopeMenu, ...]
    total: str
    is_empty: bool
    shares: tuple[EvidenceShare, ...]
    about_evidence: Link | None
    legend: tuple[LegendEntry, ...]
    reading: str
    charts: tuple[BottomLineChart, ...]
    table: CrossTable
    groups: tuple[EvidenceGroup, ...]
    measured: MeasuredOutcomes
    findings: tuple[FindingGroup, ...]
    limits: tuple[str, ...]
    files: tuple[Link, ...]
    columns: tuple[tuple[str, str], ...]


def evidence_page(site: Site, bank: Bank, scope: Scope) -> EvidencePage:
    """The page of what is known in a scope of a bank."""
    outcomes = bank.get(scope, ())
    narrowed = scope_text(site, scope)
    most = _MOST_IN_PART if narrowed else _MOST_IN_ALL
    charts = bottom_line_charts(site, scope, outcomes)
    by_marks = any(cell.marks for chart in charts for row in chart.grid.rows for cell in row.cells)
    title, lead = site.text("known.title"), site.text("known.lead")
    if narrowed:
        title = site.text("known.scope_title", scope=narrowed)
        lead = site.text("known.scope_lead", scope=narrowed)
    return EvidencePage(
        title=title,
        description=lead,
        breadcrumbs=(
            home_link(site),
            overview_link(site, Kind.RESULT),
            *((evidence_link(site),) if narrowed else ()),
        ),
        lead=lead,
        menus=scope_menus(site, bank, scope),
        total=total_text(site, scope),
        is_empty=not outcomes,
        shares=evidence_shares(site, outcomes),
        about_evidence=_about_evidence(site),
        legend=_legend(site) if by_marks else (),
        reading=site.text("known.by_marks" if by_marks else "known.by_squares"),
        charts=charts,
        table=cross_table(site, outcomes),
        groups=evidence_groups(site, bank, scope),
        measured=measured_outcomes(site, outcomes, most),
        findings=finding_groups(site, outcomes, most),
        limits=limits(site, outcomes),
        files=tuple(
            Link(site.text(f"known.files.{name}"), outcomes_file(name)) for name in ("csv", "json")
        ),
        columns=_columns(site) if scope == Scope() else (),
    )


def _about_evidence(site: Site) -> Link | None:
    page = site.profile.evidence_page
    return Link(site.text("known.evidence_more"), site.addresses.of(page)) if page else None


def _legend(site: Site) -> tuple[LegendEntry, ...]:
    terms = [
        site.catalogue.vocabulary.term(TermList.DIRECTIONS, direction) for direction in Direction
    ]
    return tuple(LegendEntry(term.id, term.label, term.definition or "") for term in terms)


def _columns(site: Site) -> tuple[tuple[str, str], ...]:
    return tuple(
        (site.text(f"known.columns.{name}.label"), site.text(f"known.columns.{name}.meaning"))
        for name in columns_of(site)
    )
