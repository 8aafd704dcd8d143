"""Where the programme stands: what it wants, beside what the bank holds and what it lacks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.addresses import STATUS_PAGE, overview_uri
from videnbank.core.catalogue import Facet
from videnbank.core.danish import day_text, number_text
from videnbank.core.edition import Edition
from videnbank.core.link import Link
from videnbank.core.model.reference import Kind
from videnbank.core.municipalities import municipalities
from videnbank.core.views.count_table import CountTable
from videnbank.core.views.gaps import GapGroup, gap_groups
from videnbank.core.views.section import (
    SectionLink,
    page_title,
    section_breadcrumbs,
    section_links,
)
from videnbank.core.views.status_tables import (
    bottom_lines_table,
    cells_table,
    evidence_table,
    reviews_table,
    stages_table,
)
from videnbank.core.views.success_criteria import CriterionView, success_criteria
from videnbank.core.views.tile_map import TileMap, tile_map


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure that stands large at the head of the page, with what it counts."""

    number: str
    label: Link


@dataclass(frozen=True, slots=True)
class StatusPage:
    """Everything the status page shows below its hand-written text; all of it is counted.

    `empty` says that there is nothing to count, and then there is no more.
    """

    template: ClassVar[str] = "status.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    section: tuple[SectionLink, ...]
    lead: str
    counted: str
    figures: tuple[KeyFigure, ...]
    criteria: tuple[CriterionView, ...]
    cells: CountTable
    stages: CountTable
    bottom_lines: CountTable
    evidence: CountTable
    places: TileMap
    unnamed: str
    gaps: tuple[GapGroup, ...]
    no_gaps: str
    reviews: CountTable
