"""Paginated lists of records: all of a kind, all with a facet value, all of an area and track."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.facet import AREA, CLUSTER, TOPIC, TRACK, Cell, Facet
from videnbank.core.model.reference import Kind
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.routing.addresses import cell_uri, numbered_uri, overview_uri, term_uri
from videnbank.core.routing.routes import PAGE_SIZE, page_count
from videnbank.core.site.link import CountedLink, Link
from videnbank.core.site.links import cell_link, home_link, term_link, terms_link
from videnbank.core.site.marks import mark_name
from videnbank.core.site.search_addresses import cell_search_address, value_search_address
from videnbank.core.site.site import Site
from videnbank.core.views.components.card import ReasonedCard
from videnbank.core.views.components.link_group import LinkGroup
from videnbank.core.views.components.print_links import value_print_link
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.kinds.registry import KIND_VIEWS


@dataclass(frozen=True, slots=True)
class Paging:
    """Pagination of a list; `previous` and `next` are None at its ends."""

    text: str
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of a list; only the first page has the introduction and the link groups."""

    template: ClassVar[str] = "pages/list.html"

    title: str
    heading: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    synonyms: str
    is_first: bool
    link_groups: tuple[LinkGroup, ...]
    total: str
    groups: tuple[tuple[str, tuple[ReasonedCard, ...]], ...]
    paging: Paging | None
    search_link: Link | None
    mark: str
    print: Link | None


@dataclass(frozen=True, slots=True)
class Listing:
    """A list before pagination.

    `by_kind` groups the records of a page under a heading per kind. `search_href` searches within
    the list and is empty if that is not possible. `title` defaults to the heading and is set where
    two lists share a heading. `mark` is the CSS pattern of an area or track, and `print` links to
    the PDF of the list.
    """

    uri: str
    heading: str
    lead: str
    breadcrumbs: tuple[Link, ...]
    entries: tuple[AnyEntry, ...]
    synonyms: tuple[str, ...] = ()
    link_groups: tuple[LinkGroup, ...] = ()
    by_kind: bool = True
    search_href: str = ""
    title: str = ""
    mark: str = ""
    print: Link | None = None


def overview(site: Site, kind: Kind) -> Listing:
    """The list of all records of a kind."""
    return Listing(
        uri=overview_uri(kind),
        heading=site.text(f"kinds.{kind.value}.other"),
        lead=site.text(f"kinds.{kind.value}.lead"),
        breadcrumbs=(home_link(site),),
        entries=site.catalogue.by_kind[kind],
        link_groups=KIND_VIEWS[kind].link_groups(site),
        by_kind=False,
    )


def term_listing(site: Site, facet: Facet, value: str) -> Listing:
    """The list of all records with a facet value.

    The term's label is the heading and its definition the lead, unless the wording defines
    sentences for the facet: `lists.<name>_heading`, `_title` and `_lead`.
    """
    term = site.catalogue.vocabulary.term(facet.terms, value)
    sentences = {
        part: site.text(key, name=term.label)
        for part in ("heading", "title", "lead")
        if site.wording.has(key := f"lists.{facet.name}_{part}")
    }
    entries = site.catalogue.with_value(facet, value)
    return Listing(
        uri=term_uri(facet, value),
        heading=sentences.get("heading", term.label),
        lead=term.definition or sentences.get("lead", ""),
        breadcrumbs=(home_link(site), terms_link(site, facet)),
        entries=entries,
        synonyms=term.synonyms,
        link_groups=_branches(site, facet, value, entries),
        search_href=value_search_address(site, facet, value) if entries else "",
        title=sentences.get("title", ""),
        mark=mark_name(site.catalogue.vocabulary, facet, value),
        print=value_print_link(site, facet, value),
    )


def cell_listing(site: Site, cell: Cell) -> Listing:
    """The list of all records in an area and a track."""
    area = site.label(TermList.AREAS, cell.area)
    track = site.label(TermList.TRACKS, cell.track)
    entries = site.catalogue.by_cell.get(cell, ())
    return Listing(
        uri=cell_uri(cell),
        heading=site.text("lists.cell_title", area=area, track=track),
        lead=site.text("lists.cell_lead", area=area, track=track),
        breadcrumbs=(
            home_link(site),
            terms_link(site, AREA),
            term_link(site, AREA, cell.area),
        ),
        entries=entries,
        search_href=cell_search_address(site, cell) if entries else "",
    )


def _cells_in_area(site: Site, area: str, _: Sequence[AnyEntry]) -> LinkGroup:
    tracks = site.catalogue.vocabulary.terms(TRACK.terms)
    links = tuple(_cell_link(site, Cell(area, track.id), track.label) for track in tracks)
    return LinkGroup(site.text("lists.cells_in_area"), links)


def _cells_in_track(site: Site, track: str, _: Sequence[AnyEntry]) -> LinkGroup:
    areas = site.catalogue.vocabulary.terms(AREA.terms)
    links = tuple(_cell_link(site, Cell(area.id, track), area.label) for area in areas)
    return LinkGroup(site.text("lists.cells_in_track"), links)


def _cell_link(site: Site, cell: Cell, label: str) -> CountedLink:
    count = len(site.catalogue.by_cell.get(cell, ()))
    href = cell_link(site, cell, label).href
    return CountedLink(label, href, count, site.records_text(count))


def _shared_topics(site: Site, _: str, entries: Sequence[AnyEntry]) -> LinkGroup:
    counts: dict[str, int] = {}
    for entry in entries:
        for topic in entry.record.topics:
            counts[topic] = counts.get(topic, 0) + 1
    shared = sorted((topic for topic in counts if counts[topic] > 1), key=lambda t: (-counts[t], t))
    links = tuple(
        CountedLink(
            text=site.label(TermList.TOPICS, topic),
            href=term_link(site, TOPIC, topic).href,
            count=counts[topic],
            count_text=site.records_text(counts[topic]),
        )
        for topic in shared
    )
    return LinkGroup(site.text("lists.shared_topics"), links)


_BRANCHES: Mapping[Facet, Callable[[Site, str, Sequence[AnyEntry]], LinkGroup]] = {
    AREA: _cells_in_area,
    TRACK: _cells_in_track,
    CLUSTER: _shared_topics,
}
"""Further links on the pages of a facet's values, by facet."""


def _branches(
    site: Site, facet: Facet, value: str, entries: Sequence[AnyEntry]
) -> tuple[LinkGroup, ...]:
    make = _BRANCHES.get(facet)
    return (make(site, value, entries),) if make is not None else ()


def list_page(site: Site, cards: Cards, listing: Listing, number: int) -> ListPage:
    """Page `number` of a list, counted from 1."""
    pages = page_count(len(listing.entries))
    entries = listing.entries[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    title = listing.title or listing.heading
    if number > 1:
        title = site.text("site.title_page", title=title, page=number)
    breadcrumbs = listing.breadcrumbs
    if number > 1:
        breadcrumbs = (*breadcrumbs, Link(listing.heading, site.addresses.of(listing.uri)))
    return ListPage(
        title=title,
        heading=listing.heading,
        description=site.description(listing.uri) or listing.lead,
        breadcrumbs=breadcrumbs,
        lead=listing.lead,
        synonyms=site.text("lists.related_terms", terms=", ".join(listing.synonyms))
        if listing.synonyms
        else "",
        is_first=number == 1,
        link_groups=tuple(branch for branch in listing.link_groups if branch.links),
        total=site.records_text(len(listing.entries)),
        groups=_groups(site, cards, entries, by_kind=listing.by_kind),
        paging=_paging(site, listing.uri, number, pages) if pages > 1 else None,
        search_link=Link(site.text("find.among"), listing.search_href)
        if listing.search_href
        else None,
        mark=listing.mark,
        print=listing.print if number == 1 else None,
    )


def _groups(
    site: Site, cards: Cards, entries: Sequence[AnyEntry], *, by_kind: bool
) -> tuple[tuple[str, tuple[ReasonedCard, ...]], ...]:
    if not entries:
        return ()
    if not by_kind:
        return (("", cards.of_all(entries)),)
    groups: list[tuple[str, tuple[ReasonedCard, ...]]] = []
    for kind in Kind:
        kind_cards = cards.of_all(entry for entry in entries if entry.reference.kind is kind)
        if kind_cards:
            groups.append((site.text(f"kinds.{kind.value}.other"), kind_cards))
    return tuple(groups)


def _paging(site: Site, uri: str, number: int, pages: int) -> Paging:
    def link(to: int, key: str) -> Link | None:
        if not 1 <= to <= pages:
            return None
        return Link(site.text(key), site.addresses.of(numbered_uri(uri, to)))

    return Paging(
        text=site.text("site.page_of", page=number, pages=pages),
        previous=link(number - 1, "site.previous"),
        next=link(number + 1, "site.next"),
    )
