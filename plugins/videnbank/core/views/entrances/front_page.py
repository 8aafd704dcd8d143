"""The front page: ways in by time at hand, role, area and track, and what is new."""

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

_NEWEST = 6
_SHORTEST = 3
_MOST_USED = 3
"""Six cards fill rows of two and of three, three a row of three."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One area with its number of records on each track."""

    area: CountedLink
    cells: tuple[CountedLink, ...]


@dataclass(frozen=True, slots=True)
class FrontPage:
    """Everything the front page shows beside its hand-written sentences.

    `search` is the address that the search box leads to, empty without a search; `times` are the
    tools by the time they take at most, `untimed` those whose sources do not say.
    """

    template: ClassVar[str] = "pages/front.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    search: str
    kinds: tuple[CountedLink, ...]
    paths: tuple[Link, ...]
    times: tuple[CountedLink, ...]
    untimed: CountedLink | None
    timed_tools: tuple[ReasonedCard, ...]
    used_tools: tuple[ReasonedCard, ...]
    tracks_heading: str
    tracks: tuple[CountedLink, ...]
    areas: tuple[CountedLink, ...]
    matrix: tuple[MatrixRow, ...]
    known: CountedLink
    newest: tuple[ReasonedCard, ...]


def front_page(site: Site, cards: Cards) -> FrontPage:
    """The front page of a site."""
    catalogue = site.catalogue
    newest = sorted(
        (entry for entry in catalogue.listed() if entry.record.evergreen),
        key=lambda entry: (-entry.record.published.toordinal(), entry.reference),
    )
    timed = _timed(site)
    tracks = counted_terms(site, TRACK)
    return FrontPage(
        title="",
        description=site.description(HOME),
        breadcrumbs=(),
        search=site.addresses.of(FIND_PAGE) if site.searchable else "",
        kinds=tuple(_kind(site, kind) for kind in Kind),
        paths=path_links(site),
        times=_times(site),
        untimed=_untimed(site, len(catalogue.by_kind[Kind.TOOL]) - len(timed)),
        timed_tools=cards.of_all(timed[:_SHORTEST]),
        used_tools=tuple(_most_used(site, cards)),
        tracks_heading=site.wording.count(
            "front.tracks", len(tracks), number_word(len(tracks), site.wording)
        ),
        tracks=tracks,
        areas=counted_terms(site, AREA),
        matrix=_matrix(site),
        known=counted_evidence_link(site),
        newest=cards.of_all(newest[:_NEWEST]),
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


def _times(site: Site) -> tuple[CountedLink, ...]:
    tools = site.catalogue.by_kind[Kind.TOOL]
    counted = Counter(v for entry in tools for v in DURATION_FILTER.values(entry.record))
    return tuple(_time(site, value, counted[value]) for value in DURATIONS)


def _time(site: Site, value: str, count: int) -> CountedLink:
    # A time that no tool is known to keep within leads nowhere: an empty list helps nobody.
    chosen = ((KIND_FILTER.name, Kind.TOOL.value), (DURATION_FILTER.name, value))
    return CountedLink(
        text=site.text(f"find.durations.{value}"),
        href=(search_address(site, chosen) or overview_link(site, Kind.TOOL).href) if count else "",
        count=count,
        count_text=site.wording.count("front.tools", count),
    )


def _untimed(site: Site, count: int) -> CountedLink | None:
    if not count:
        return None
    text = site.wording.count("front.untimed", count)
    href = overview_link(site, Kind.TOOL).href
    return CountedLink(text, href, count, site.records_text(count))


def _timed(site: Site) -> list[AnyEntry]:
    """The tools of known length, the shortest first."""
    timed = [
        (entry.record.duration.max or entry.record.duration.min or 0, entry.reference, entry)
        for entry in entries_of(site.catalogue.by_kind[Kind.TOOL], Tool)
        if entry.record.duration is not None
        and (entry.record.duration.min or entry.record.duration.max)
    ]
    timed.sort(key=lambda item: item[:2])
    return [entry for _, _, entry in timed]


def _most_used(site: Site, cards: Cards) -> Iterable[ReasonedCard]:
    uses = site.catalogue.cases_using
    used = [tool for tool in site.catalogue.by_kind[Kind.TOOL] if uses.get(tool.reference)]
    used.sort(key=lambda tool: (-len(uses[tool.reference]), tool.reference))
    for tool in used[:_MOST_USED]:
        count = len(uses[tool.reference])
        yield ReasonedCard(cards.of(tool), site.wording.count("paths.used", count))
