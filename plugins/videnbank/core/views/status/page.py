"""Status of the programme: its success criteria, what the site documents, and the gaps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.catalogue import entries_of
from videnbank.core.catalogue.facet import MUNICIPALITY
from videnbank.core.language.formats import day_text, number_text
from videnbank.core.model.case import Case
from videnbank.core.model.reference import Kind
from videnbank.core.routing.addresses import STATUS_PAGE, overview_uri, terms_uri
from videnbank.core.routing.routes import cells
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site
from videnbank.core.views.components.count_table import CountTable
from videnbank.core.views.components.evidence_link import evidence_link
from videnbank.core.views.components.outcome_panel import outcomes_heading
from videnbank.core.views.components.section_nav import (
    SectionLink,
    page_title,
    section_breadcrumbs,
    section_links,
)
from videnbank.core.views.status.documented_effects import EffectsByRecord, effects_by_record
from videnbank.core.views.status.gaps import GapGroup, gap_groups
from videnbank.core.views.status.success_criteria import CriterionView, success_criteria
from videnbank.core.views.status.tables import (
    bottom_lines_table,
    cells_table,
    evidence_table,
    reviews_table,
    stages_table,
)
from videnbank.core.views.status.tile_map import TileMap, tile_map


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A headline figure with its linked label."""

    number: str
    label: Link


@dataclass(frozen=True, slots=True)
class StatusPage:
    """Everything on the status page around its hand-written text, counted at build time.

    `undocumented` says first how many cases have no documented effect; empty without cases.
    `counted_on` states the day. A site without records has criteria, a map and tables of zeros, and
    a single sentence in place of gaps.
    """

    template: ClassVar[str] = "pages/status.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    section: tuple[SectionLink, ...]
    lead: str
    undocumented: str
    evidence_page: Link
    counted_on: str
    figures: tuple[KeyFigure, ...]
    criteria: tuple[CriterionView, ...]
    cells: CountTable
    cells_heading: str
    stages: CountTable
    outcomes_heading: str
    bottom_lines: CountTable
    evidence: CountTable
    places: TileMap | None
    cases_without_place: str
    gaps: tuple[GapGroup, ...]
    no_gaps: str
    reviews: CountTable


def status_page(site: Site) -> StatusPage:
    """The status page as of the site's build day."""
    effects = effects_by_record(site.catalogue)
    lead = site.text("status.lead")
    has_no_cases = not site.catalogue.by_kind[Kind.CASE]
    return StatusPage(
        title=page_title(site, STATUS_PAGE, site.text("status.title")),
        description=site.description(STATUS_PAGE) or lead,
        breadcrumbs=section_breadcrumbs(site, STATUS_PAGE),
        section=section_links(site, STATUS_PAGE),
        lead=lead,
        undocumented=_undocumented(site, effects),
        evidence_page=evidence_link(site),
        counted_on=site.text("status.counted", day=day_text(site.today)),
        figures=tuple(_key_figures(site)),
        criteria=success_criteria(site),
        cells=cells_table(site),
        cells_heading=site.text(
            "status.cells.heading" if cells(site.catalogue) else "status.cells.heading_areas"
        ),
        stages=stages_table(site),
        outcomes_heading=outcomes_heading(site),
        bottom_lines=bottom_lines_table(site, effects),
        evidence=evidence_table(site),
        places=tile_map(site) if site.places.municipalities else None,
        cases_without_place=_cases_without_place(site),
        gaps=gap_groups(site, effects),
        no_gaps=site.text("status.nothing.case" if has_no_cases else "status.gaps.none"),
        reviews=reviews_table(site),
    )


def _key_figures(site: Site) -> Iterator[KeyFigure]:
    for kind in Kind:
        count = len(site.catalogue.by_kind[kind])
        label = site.wording.count(f"status.kinds.{kind.value}", count)
        yield KeyFigure(number_text(count), Link(label, site.addresses.of(overview_uri(kind))))
    if not site.places.municipalities:
        return
    with_cases = len(site.catalogue.by_facet[MUNICIPALITY])
    label = site.wording.count("status.places", with_cases, total=len(site.places.municipalities))
    href = site.addresses.of(terms_uri(MUNICIPALITY))
    yield KeyFigure(number_text(with_cases), Link(label, href))


def _undocumented(site: Site, effects: EffectsByRecord) -> str:
    cases = site.catalogue.by_kind[Kind.CASE]
    if not cases:
        return ""
    without = sum(not effects[case.reference] for case in cases)
    key = "status.undocumented" if without else "status.every_documented"
    total = len(cases)
    return site.wording.count(key, total, number_text(total), part=number_text(without))


def _cases_without_place(site: Site) -> str:
    cases = entries_of(site.catalogue.by_kind[Kind.CASE], Case)
    count = sum(not entry.record.municipalities for entry in cases)
    if not count or not site.places.municipalities:
        return ""
    return site.wording.count("status.map.unplaced", count, number_text(count))
