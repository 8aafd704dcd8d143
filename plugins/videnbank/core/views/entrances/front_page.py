"""Front page: entry points by use, role, area and track, a case, what is known, what is new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from videnbank.core.catalogue.facet import AREA, FORMAT, TRACK, Cell
from videnbank.core.catalogue.featured import featured_case
from videnbank.core.catalogue.newest import newest_records
from videnbank.core.catalogue.outcomes import outcomes_in_scope
from videnbank.core.language.formats import number_text, number_word
from videnbank.core.model.outcome import Evidence, Quantity
from videnbank.core.model.reference import Kind
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.routing.addresses import FIND_PAGE, HOME, overview_uri
from videnbank.core.routing.routes import terms_with_page
from videnbank.core.site.link import CountedLink, Link
from videnbank.core.site.links import cell_link
from videnbank.core.site.site import Site
from videnbank.core.views.components.bars import bars
from videnbank.core.views.components.card import Card, ReasonedCard
from videnbank.core.views.components.counted_terms import counted_terms
from videnbank.core.views.components.dates import partial_date_text
from videnbank.core.views.components.evidence_link import counted_evidence_link
from videnbank.core.views.components.measure_figures import Figure, measure_figures
from videnbank.core.views.entrances.path_page import path_links
from videnbank.core.views.kinds.cards import Cards

_LISTED = 4
"""Records in a short list: about as high as the list beside it, and half a screen of a phone."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An area with its number of records on each track; a cell without any has no address."""

    area: CountedLink
    cells: tuple[CountedLink, ...]


@dataclass(frozen=True, slots=True)
class FeaturedView:
    """A case with its figures, how well they are known, and why this case is shown."""

    card: Card
    indicator: str
    figures: tuple[Figure, ...]
    evidence: str
    reason: str


@dataclass(frozen=True, slots=True)
class KnownView:
    """The way to what is known, with the number of outcomes of each evidence as bars."""

    link: CountedLink
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class FrontPage:
    """Everything on the front page except its hand-written text; nothing leads to an empty list.

    `search` is the target address of the search box, empty if the site has no search. `uses` link
    to the tools for each situation.
    """

    template: ClassVar[str] = "pages/front.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    search: str
    uses: tuple[CountedLink, ...]
    paths: tuple[Link, ...]
    featured: FeaturedView | None
    known: KnownView | None
    tracks: tuple[CountedLink, ...]
    areas: tuple[CountedLink, ...]
    matrix: tuple[MatrixRow, ...]
    used_tools: tuple[ReasonedCard, ...]
    newest_heading: str
    newest: tuple[ReasonedCard, ...]
    kinds: tuple[CountedLink, ...]


def front_page(site: Site, cards: Cards) -> FrontPage:
    """The view of the front page."""
    newest = newest_records(site.catalogue, _LISTED)
    return FrontPage(
        title="",
        description=site.description(HOME),
        breadcrumbs=(),
        search=site.addresses.of(FIND_PAGE) if site.searchable else "",
        uses=tuple(_uses(site)),
        paths=path_links(site),
        featured=_featured(site, cards),
        known=_known(site),
        tracks=tuple(link for _, link in _filled_tracks(site)),
        areas=tuple(link for _, link in _filled_areas(site)),
        matrix=tuple(_matrix(site)),
        used_tools=tuple(_most_used(site, cards)),
        newest_heading=site.text(f"front.newest.{newest.novelty.value}"),
        newest=tuple(
            ReasonedCard(
                cards.of(item.entry),
                site.text(f"front.since.{newest.novelty.value}", date=partial_date_text(item.date)),
            )
            for item in newest.records
        ),
        kinds=tuple(link for link in (_kind(site, kind) for kind in Kind) if link.count),
    )


def _uses(site: Site) -> Iterator[CountedLink]:
    values = terms_with_page(site.catalogue, FORMAT)
    for value, link in zip(values, counted_terms(site, FORMAT), strict=True):
        term = site.catalogue.vocabulary.term(FORMAT.terms, value)
        count_text = site.wording.count("front.tools", link.count)
        yield replace(link, text=term.choice or term.label, count_text=count_text)


def _kind(site: Site, kind: Kind) -> CountedLink:
    count = len(site.catalogue.by_kind[kind])
    return CountedLink(
        text=site.text(f"kinds.{kind.value}.other"),
        href=site.addresses.of(overview_uri(kind)),
        count=count,
        count_text=site.records_text(count),
        definition=site.text(f"kinds.{kind.value}.lead"),
    )


def _featured(site: Site, cards: Cards) -> FeaturedView | None:
    featured = featured_case(site.catalogue)
    if featured is None:
        return None
    return FeaturedView(
        card=cards.of(featured.entry),
        indicator=featured.measure.indicator,
        figures=measure_figures(site, featured.measure),
        evidence=site.label(TermList.EVIDENCE, featured.outcome.evidence),
        reason=site.wording.count(
            "front.featured_reason",
            featured.bottom_lines,
            number_word(featured.bottom_lines, site.wording),
        ),
    )


def _known(site: Site) -> KnownView | None:
    link = counted_evidence_link(site)
    if not link.count:
        return None
    outcomes = outcomes_in_scope(site.catalogue)
    counts = Counter(item.outcome.evidence for item in outcomes)
    levels = [evidence for evidence in Evidence if counts[evidence]]
    drawn = bars([Quantity(min=counts[level], max=counts[level]) for level in levels])
    figures = (
        Figure(site.label(TermList.EVIDENCE, level), number_text(counts[level]), "after", bar)
        for level, bar in zip(levels, drawn, strict=True)
    )
    return KnownView(link, tuple(figures))


def _filled_areas(site: Site) -> Iterator[tuple[str, CountedLink]]:
    areas = zip(
        site.catalogue.vocabulary.ids(TermList.AREAS), counted_terms(site, AREA), strict=True
    )
    return ((area, link) for area, link in areas if link.count)


def _filled_tracks(site: Site) -> Iterator[tuple[str, CountedLink]]:
    tracks = zip(
        site.catalogue.vocabulary.ids(TermList.TRACKS), counted_terms(site, TRACK), strict=True
    )
    return ((track, link) for track, link in tracks if link.count)


def _matrix(site: Site) -> Iterator[MatrixRow]:
    tracks = [track for track, _ in _filled_tracks(site)]
    for area, link in _filled_areas(site):
        yield MatrixRow(link, tuple(_cell(site, Cell(area, track)) for track in tracks))


def _cell(site: Site, cell: Cell) -> CountedLink:
    count = len(site.catalogue.by_cell.get(cell, ()))
    href = cell_link(site, cell, "").href if count else ""
    return CountedLink(str(count), href, count, site.records_text(count))


def _most_used(site: Site, cards: Cards) -> Iterator[ReasonedCard]:
    cases_using = site.catalogue.cases_using
    used_tools = [
        tool for tool in site.catalogue.by_kind[Kind.TOOL] if cases_using.get(tool.reference)
    ]
    used_tools.sort(key=lambda tool: (-len(cases_using[tool.reference]), tool.reference))
    for tool in used_tools[:_LISTED]:
        count = len(cases_using[tool.reference])
        yield ReasonedCard(cards.of(tool), site.wording.count("paths.used", count))
