"""The front page: what is in the bank, by kind, area and track, and what is new."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.addresses import HOME, overview_uri
from videnbank.core.card import ReasonedCard
from videnbank.core.catalogue import Cell, Facet
from videnbank.core.edition import Edition
from videnbank.core.link import CountedLink, Link
from videnbank.core.model.reference import Kind
from videnbank.core.model.term import TermList
from videnbank.core.model.tool import Tool
from videnbank.core.views.card import cards
from videnbank.core.views.terms_page import counted_terms

_NEWEST = 6
_SHORTEST = 6


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One area with its number of records on each track."""

    area: Link
    cells: tuple[CountedLink, ...]


@dataclass(frozen=True, slots=True)
class FrontPage:
    """Everything the front page shows below its hand-written sentences."""

    template: ClassVar[str] = "front.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    kinds: tuple[CountedLink, ...]
    areas: tuple[CountedLink, ...]
    tracks: tuple[CountedLink, ...]
    matrix: tuple[MatrixRow, ...]
    timed_tools: tuple[ReasonedCard, ...]
    newest: tuple[ReasonedCard, ...]


def front_page(edition: Edition) -> FrontPage:
    """The front page of an edition."""
    catalogue = edition.catalogue
    newest = sorted(
        (entry for entry in catalogue.listed() if entry.reference.kind is not Kind.NEWS),
        key=lambda entry: (-entry.record.published.toordinal(), entry.reference),
    )
    return FrontPage(
        title="",
        description=edition.description(HOME),
        breadcrumbs=(),
        kinds=tuple(_kind(edition, kind) for kind in Kind),
        areas=counted_terms(edition, Facet.AREA),
        tracks=counted_terms(edition, Facet.TRACK),
        matrix=tuple(_row(edition, area) for area in catalogue.vocabulary.ids(TermList.AREAS)),
        timed_tools=_timed_tools(edition),
        newest=cards(edition, newest[:_NEWEST]),
    )


def _kind(edition: Edition, kind: Kind) -> CountedLink:
    count = len(edition.catalogue.by_kind[kind])
    return CountedLink(
        text=edition.text(f"kinds.{kind.value}.other"),
        href=edition.addresses.of(overview_uri(kind)),
        count=count,
        count_text=edition.records_text(count),
        definition=edition.text(f"kinds.{kind.value}.lead"),
    )


def _row(edition: Edition, area: str) -> MatrixRow:
    cells: list[CountedLink] = []
    for track in edition.catalogue.vocabulary.ids(TermList.TRACKS):
        cell = Cell(area, track)
        count = len(edition.catalogue.by_cell.get(cell, ()))
        label = edition.label(TermList.TRACKS, track)
        href = edition.cell_link(cell, label).href
        cells.append(CountedLink(str(count), href, count, edition.records_text(count)))
    return MatrixRow(edition.term_link(Facet.AREA, area), tuple(cells))


def _timed_tools(edition: Edition) -> tuple[ReasonedCard, ...]:
    timed = [
        (entry.record.duration.max or entry.record.duration.min or 0, entry.reference, entry)
        for entry in edition.catalogue.by_kind[Kind.TOOL]
        if isinstance(entry.record, Tool)
        and entry.record.duration is not None
        and (entry.record.duration.min or entry.record.duration.max)
    ]
    timed.sort(key=lambda item: item[:2])
    return cards(edition, (entry for _, _, entry in timed[:_SHORTEST]))
