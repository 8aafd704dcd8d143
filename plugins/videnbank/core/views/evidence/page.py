"""Evidence overview: the outcomes of all cases and results, for the whole site or one scope."""

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
from videnbank.core.views.components.evidence_link import evidence_link, outcome_total_text
from videnbank.core.views.evidence.answers import Answer, answers, caveats
from videnbank.core.views.evidence.charts import BottomLineChart, bottom_line_charts
from videnbank.core.views.evidence.cross_table import CrossTable, cross_table
from videnbank.core.views.evidence.export_rows import column_names
from videnbank.core.views.evidence.findings import FindingGroup, finding_groups
from videnbank.core.views.evidence.limits import limits
from videnbank.core.views.evidence.measures import MeasuredOutcomeList, measured_outcomes
from videnbank.core.views.evidence.scopes import OutcomesByScope, ScopeMenu, scope_menus, scope_text
from videnbank.core.views.evidence.shares import (
    EvidenceGroup,
    EvidenceShare,
    evidence_groups,
    evidence_shares,
)


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """The meaning of a mark's shape; `direction` is an id for styling."""

    direction: str
    label: str
    meaning: str


@dataclass(frozen=True, slots=True)
class EvidencePage:
    """The view of an evidence overview; `is_empty` if the scope has no outcomes.

    The legend explains marks and is empty if the charts have none. `columns` explain the columns of
    the downloads, on the overview of the whole site only.
    """

    template: ClassVar[str] = "pages/evidence.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    answers: tuple[Answer, ...]
    caveats: str
    menus: tuple[ScopeMenu, ...]
    total: str
    is_empty: bool
    shares: tuple[EvidenceShare, ...]
    about_evidence: Link | None
    legend: tuple[LegendEntry, ...]
    chart_explanation: str
    charts: tuple[BottomLineChart, ...]
    table: CrossTable
    groups: tuple[EvidenceGroup, ...]
    measured: MeasuredOutcomeList
    findings: tuple[FindingGroup, ...]
    limits: tuple[str, ...]
    files: tuple[Link, ...]
    columns: tuple[tuple[str, str], ...]


def evidence_page(site: Site, by_scope: OutcomesByScope, scope: Scope) -> EvidencePage:
    """The evidence overview of a scope.

    `by_scope` are the outcomes of all scopes, for the counts in menus and tables.
    """
    outcomes = by_scope.get(scope, ())
    scope_name = scope_text(site, scope)
    charts = bottom_line_charts(site, scope, outcomes)
    draws_marks = any(
        cell.marks for chart in charts for row in chart.grid.rows for cell in row.cells
    )
    title, lead = site.text("known.title"), site.text("known.lead")
    if scope_name:
        title = site.text("known.scope_title", scope=scope_name)
        lead = site.text("known.scope_lead", scope=scope_name)
    return EvidencePage(
        title=title,
        description=lead,
        breadcrumbs=(
            home_link(site),
            overview_link(site, Kind.RESULT),
            *((evidence_link(site),) if scope_name else ()),
        ),
        answers=answers(site, scope, outcomes) if outcomes else (),
        caveats=caveats(site, outcomes) if outcomes else "",
        menus=scope_menus(site, by_scope, scope),
        total=outcome_total_text(site, scope),
        is_empty=not outcomes,
        shares=evidence_shares(site, outcomes),
        about_evidence=_about_evidence(site),
        legend=_legend(site) if draws_marks else (),
        chart_explanation=site.text("known.by_marks" if draws_marks else "known.by_squares"),
        charts=charts,
        table=cross_table(site, outcomes),
        groups=evidence_groups(site, by_scope, scope),
        measured=measured_outcomes(site, outcomes),
        findings=finding_groups(site, scope, outcomes),
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
        for name in column_names(site)
    )
