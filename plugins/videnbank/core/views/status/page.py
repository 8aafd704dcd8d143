"""Where the programme stands: what it wants, beside what the bank holds and what it lacks."""

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
from videnbank.core.views.components.outcome_panel import outcomes_heading
from videnbank.core.views.components.section_nav import (
    SectionLink,
    page_title,
    section_breadcrumbs,
    section_links,
)
from videnbank.core.views.status.documented import documented_by_record
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
    """A figure that stands large at the head of the page, with what it counts."""

    number: str
    label: Link


@dataclass(frozen=True, slots=True)
class StatusPage:
    """Everything the status page shows below its hand-written text; all of it is counted.

    `counted` says on which day. A bank without records has criteria, a map and tables of zeros;
    what it lacks is said in one sentence.
    """

    template: ClassVar[str] = "pages/status.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    section: tuple[SectionLink, ...]
    lead: str
    counted: str
    figures: tuple[KeyFigure, ...]
    criteria: tuple[CriterionView, ...]
    cells: CountTable
    cells_heading: str
    stages: CountTable
    outcomes_heading: str
    bottom_lines: CountTable
    evidence: CountTable
    places: TileMap | None
    unplaced: str
    gaps: tuple[GapGroup, ...]
    no_gaps: str
    reviews: CountTable


def status_page(site: Site) -> StatusPage:
    """The status of a programme on the day of the site."""
    documented = documented_by_record(site.catalogue)
    lead = site.text("status.lead")
    bare = not site.catalogue.by_kind[Kind.CASE]
    return StatusPage(
        title=page_title(site, STATUS_PAGE, site.text("status.title")),
        description=site.description(STATUS_PAGE) or lead,
        breadcrumbs=section_breadcrumbs(site, STATUS_PAGE),
        section=section_links(site, STATUS_PAGE),
        lead=lead,
        counted=site.text("status.counted", day=day_text(site.today)),
        figures=tuple(_key_figures(site)),
        criteria=success_criteria(site),
        cells=cells_table(site),
        cells_heading=site.text(
            "status.cells.heading" if cells(site.catalogue) else "status.cells.heading_areas"
        ),
        stages=stages_table(site),
        outcomes_heading=outcomes_heading(site),
        bottom_lines=bottom_lines_table(site, documented),
        evidence=evidence_table(site),
        places=tile_map(site) if site.places.municipalities else None,
        unplaced=_unplaced(site),
        gaps=gap_groups(site, documented),
        no_gaps=site.text("status.nothing.case" if bare else "status.gaps.none"),
        reviews=reviews_table(site),
    )


def _key_figures(site: Site) -> Iterator[KeyFigure]:
    for kind in Kind:
        count = len(site.catalogue.by_kind[kind])
        label = site.wording.count(f"status.kinds.{kind.value}", count)
        yield KeyFigure(number_text(count), Link(label, site.addresses.of(overview_uri(kind))))
    if not site.places.municipalities:
        return
    reached = len(site.catalogue.by_facet[MUNICIPALITY])
    label = site.wording.count("status.places", reached, total=len(site.places.municipalities))
    href = site.addresses.of(terms_uri(MUNICIPALITY))
    yield KeyFigure(number_text(reached), Link(label, href))


def _unplaced(site: Site) -> str:
    found = entries_of(site.catalogue.by_kind[Kind.CASE], Case)
    count = sum(not entry.record.municipalities for entry in found)
    if not count or not site.places.municipalities:
        return ""
    return site.wording.count("status.map.unplaced", count, number_text(count))
