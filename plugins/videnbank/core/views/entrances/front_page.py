"""Front page: entry points by available time, role, area and track, and the newest records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.catalogue import AnyEntry, entries_of
from videnbank.core.catalogue.facet import AREA, TRACK, Cell
from videnbank.core.catalogue.filters import DURATION_FILTER, DURATIONS, KIND_FILTER
from videnbank.core.language.formats import number_word
from videnbank.core.model.reference import Kind
from videnbank.core.model.tool import Tool
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.routing.addresses import FIND_PAGE, HOME, overview_uri
from videnbank.core.site.link import CountedLink, Link
from videnbank.core.site.links import cell_link, overview_link
from videnbank.core.site.search_addresses import search_address
from videnbank.core.site.site import Site
from videnbank.core.views.components.card import ReasonedCard
from videnbank.core.views.components.counted_terms import counted_terms
from videnbank.core.views.components.evidence_link import counted_evidence_link
from videnbank.core.views.entrances.path_page import path_links
from videnbank.core.views.kinds.cards import Cards

_NEWEST_RECORDS = 6
_SHORTEST_TOOLS = 3
_MOST_USED_TOOLS = 3
"""Six cards fill rows of two and of three; three fill a row of three."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An area with its number of records on each track."""

    area: CountedLink
    cells: tuple[CountedLink, ...]


@dataclass(frozen=True, slots=True)
class FrontPage:
    """Everything on the front page except its hand-written text.

    `search` is the target address of the search box, empty if the site has no search. `durations`
    link to tools by maximum duration; `tools_without_duration` are those whose sources give none.
    """

    template: ClassVar[str] = "pages/front.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    search: str
    kinds: tuple[CountedLink, ...]
    paths: tuple[Link, ...]
    durations: tuple[CountedLink, ...]
    tools_without_duration: CountedLink | None
    shortest_tools: tuple[ReasonedCard, ...]
    most_used_tools: tuple[ReasonedCard, ...]
    tracks_heading: str
    tracks: tuple[CountedLink, ...]
    areas: tuple[CountedLink, ...]
    matrix: tuple[MatrixRow, ...]
    evidence: CountedLink
    newest: tuple[ReasonedCard, ...]


def front_page(site: Site, cards: Cards) -> FrontPage:
    """The view of the front page."""
    catalogue = site.catalogue
    newest = sorted(
        (entry for entry in catalogue.listed() if entry.record.evergreen),
        key=lambda entry: (-entry.record.published.toordinal(), entry.reference),
    )
    tools_by_duration = _tools_by_duration(site)
    tracks = counted_terms(site, TRACK)
    return FrontPage(
        title="",
        description=site.description(HOME),
        breadcrumbs=(),
        search=site.addresses.of(FIND_PAGE) if site.searchable else "",
        kinds=tuple(_kind(site, kind) for kind in Kind),
        paths=path_links(site),
        durations=_durations(site),
        tools_without_duration=_tools_without_duration(
            site, len(catalogue.by_kind[Kind.TOOL]) - len(tools_by_duration)
        ),
        shortest_tools=cards.of_all(tools_by_duration[:_SHORTEST_TOOLS]),
        most_used_tools=tuple(_most_used(site, cards)),
        tracks_heading=site.wording.count(
            "front.tracks", len(tracks), number_word(len(tracks), site.wording)
        ),
        tracks=tracks,
        areas=counted_terms(site, AREA),
        matrix=_matrix(site),
        evidence=counted_evidence_link(site),
        newest=cards.of_all(newest[:_NEWEST_RECORDS]),
    )


def _kind(site: Site, kind: Kind) -> CountedLink:
    count = len(site.catalogue.by_kind[kind])
    return CountedLink(
        text=site.text(f"kinds.{kind.value}.other"),
        href=site.addresses.of(overview_uri(kind)),
        count=count,
        count_text=site.records_text(count),
        definition=site.text(f"kinds.{kind.value}.lead"),
    )


def _matrix(site: Site) -> tuple[MatrixRow, ...]:
    vocabulary = site.catalogue.vocabulary
    areas = zip(vocabulary.ids(TermList.AREAS), counted_terms(site, AREA), strict=True)
    tracks = vocabulary.ids(TermList.TRACKS)
    return tuple(
        MatrixRow(link, tuple(_cell(site, Cell(area, track)) for track in tracks))
        for area, link in areas
    )


def _cell(site: Site, cell: Cell) -> CountedLink:
    count = len(site.catalogue.by_cell.get(cell, ()))
    href = cell_link(site, cell, "").href
    return CountedLink(str(count), href, count, site.records_text(count))


def _durations(site: Site) -> tuple[CountedLink, ...]:
    tools = site.catalogue.by_kind[Kind.TOOL]
    counts = Counter(v for entry in tools for v in DURATION_FILTER.values(entry.record))
    return tuple(_duration(site, value, counts[value]) for value in DURATIONS)


def _duration(site: Site, value: str, count: int) -> CountedLink:
    # Without matching tools there is no link: an empty list would help no one.
    filters = ((KIND_FILTER.name, Kind.TOOL.value), (DURATION_FILTER.name, value))
    return CountedLink(
        text=site.text(f"find.durations.{value}"),
        href=(search_address(site, filters) or overview_link(site, Kind.TOOL).href)
        if count
        else "",
        count=count,
        count_text=site.wording.count("front.tools", count),
    )


def _tools_without_duration(site: Site, count: int) -> CountedLink | None:
    if not count:
        return None
    text = site.wording.count("front.untimed", count)
    href = overview_link(site, Kind.TOOL).href
    return CountedLink(text, href, count, site.records_text(count))


def _tools_by_duration(site: Site) -> list[AnyEntry]:
    """Tools with a known duration, shortest first."""
    tools = [
        (entry.record.duration.max or entry.record.duration.min or 0, entry.reference, entry)
        for entry in entries_of(site.catalogue.by_kind[Kind.TOOL], Tool)
        if entry.record.duration is not None
        and (entry.record.duration.min or entry.record.duration.max)
    ]
    tools.sort(key=lambda item: item[:2])
    return [entry for _, _, entry in tools]


def _most_used(site: Site, cards: Cards) -> Iterable[ReasonedCard]:
    cases_using = site.catalogue.cases_using
    used_tools = [
        tool for tool in site.catalogue.by_kind[Kind.TOOL] if cases_using.get(tool.reference)
    ]
    used_tools.sort(key=lambda tool: (-len(cases_using[tool.reference]), tool.reference))
    for tool in used_tools[:_MOST_USED_TOOLS]:
        count = len(cases_using[tool.reference])
        yield ReasonedCard(cards.of(tool), site.wording.count("paths.used", count))
