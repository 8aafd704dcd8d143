"""A list of records: all of a kind, or all with one value, fifty to a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.facet import Cell, Facet
from videnbank.core.model.reference import Kind
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.routing.addresses import cell_uri, numbered_uri, overview_uri, term_uri
from videnbank.core.routing.routes import PAGE_SIZE, page_count
from videnbank.core.site.card import ReasonedCard
from videnbank.core.site.link import CountedLink, Link
from videnbank.core.site.site import Site
from videnbank.core.views.components.branches import Branches
from videnbank.core.views.components.card import cards
from videnbank.core.views.components.evidence_link import counted_evidence_link
from videnbank.core.views.components.print_links import value_print_link


@dataclass(frozen=True, slots=True)
class Paging:
    """Where one is in a list of several pages; empty links at its ends."""

    text: str
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of a list; `is_first` pages carry the introduction and the branches."""

    template: ClassVar[str] = "pages/list.html"

    title: str
    heading: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    synonyms: str
    is_first: bool
    branches: tuple[Branches, ...]
    total: str
    groups: tuple[tuple[str, tuple[ReasonedCard, ...]], ...]
    paging: Paging | None
    find: Link | None
    mark: str
    print: Link | None


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list is about, before it is cut into pages.

    With `by_kind` the records of a page stand under a heading for each kind. `find` is the address
    of the search among these records, where there is one. `title` tells a list from another with
    the same heading; without it the heading is the title. `mark` is the pattern of its area or track,
    and `print` leads to what can be printed of it.
    """

    uri: str
    heading: str
    lead: str
    breadcrumbs: tuple[Link, ...]
    entries: tuple[AnyEntry, ...]
    synonyms: tuple[str, ...] = ()
    branches: tuple[Branches, ...] = ()
    by_kind: bool = True
    find: str = ""
    title: str = ""
    mark: str = ""
    print: Link | None = None


def list_pages(site: Site, listing: Listing) -> dict[str, Callable[[], ListPage]]:
    """The source place of every page of a list, each with what makes its view."""

    def maker(number: int) -> Callable[[], ListPage]:
        return lambda: _page(site, listing, number)

    count = page_count(len(listing.entries))
    return {numbered_uri(listing.uri, number): maker(number) for number in range(1, count + 1)}


def overview(site: Site, kind: Kind) -> Listing:
    """All records of one kind; results lead on to what they and the cases say together."""
    across = Branches(site.text("known.across"), (counted_evidence_link(site),))
    return Listing(
        uri=overview_uri(kind),
        heading=site.text(f"kinds.{kind.value}.other"),
        lead=site.text(f"kinds.{kind.value}.lead"),
        breadcrumbs=(site.home_link(),),
        entries=site.catalogue.by_kind[kind],
        branches=(across,) if kind is Kind.RESULT else (),
        by_kind=False,
    )


def term_listing(site: Site, facet: Facet, value: str) -> Listing:
    """All records with one value of a facet."""
    term = site.catalogue.vocabulary.term(TermList(facet.value), value)
    heading, lead = term.label, term.definition or ""
    if facet is Facet.MUNICIPALITY:
        heading = site.text("lists.municipality_title", name=term.label)
        lead = site.text("lists.municipality_lead", name=term.label)
    elif facet is Facet.ORGANISATION and not lead:
        lead = site.text("lists.organisation_lead", name=term.label)
    entries = site.catalogue.with_value(facet, value)
    return Listing(
        uri=term_uri(facet, value),
        heading=heading,
        lead=lead,
        breadcrumbs=(site.home_link(), site.terms_link(facet)),
        entries=entries,
        synonyms=term.synonyms,
        branches=_branches(site, facet, value, entries),
        find=site.find_address(facet, value) if entries else "",
        title=site.text("lists.cluster_title", name=term.label) if facet is Facet.CLUSTER else "",
        mark=site.mark(facet, value),
        print=value_print_link(site, facet, value),
    )


def cell_listing(site: Site, cell: Cell) -> Listing:
    """All records of one area and track."""
    area = site.label(TermList.AREAS, cell.area)
    track = site.label(TermList.TRACKS, cell.track)
    entries = site.catalogue.by_cell.get(cell, ())
    return Listing(
        uri=cell_uri(cell),
        heading=site.text("lists.cell_title", area=area, track=track),
        lead=site.text("lists.cell_lead", area=area, track=track),
        breadcrumbs=(
            site.home_link(),
            site.terms_link(Facet.AREA),
            site.term_link(Facet.AREA, cell.area),
        ),
        entries=entries,
        find=site.find_address_of_cell(cell) if entries else "",
    )


def _branches(
    site: Site, facet: Facet, value: str, entries: Sequence[AnyEntry]
) -> tuple[Branches, ...]:
    vocabulary = site.catalogue.vocabulary
    match facet:
        case Facet.AREA:
            cells = [Cell(value, track) for track in vocabulary.ids(TermList.TRACKS)]
            labels = [site.label(TermList.TRACKS, cell.track) for cell in cells]
            heading = site.text("lists.cells_in_area")
        case Facet.TRACK:
            cells = [Cell(area, value) for area in vocabulary.ids(TermList.AREAS)]
            labels = [site.label(TermList.AREAS, cell.area) for cell in cells]
            heading = site.text("lists.cells_in_track")
        case Facet.CLUSTER:
            return (_shared_topics(site, entries),)
        case _:
            return ()
    links = tuple(_cell_link(site, cell, label) for cell, label in zip(cells, labels, strict=True))
    return (Branches(heading, links),)


def _cell_link(site: Site, cell: Cell, label: str) -> CountedLink:
    count = len(site.catalogue.by_cell.get(cell, ()))
    href = site.cell_link(cell, label).href
    return CountedLink(label, href, count, site.records_text(count))


def _shared_topics(site: Site, entries: Sequence[AnyEntry]) -> Branches:
    counts: dict[str, int] = {}
    for entry in entries:
        for topic in entry.record.topics:
            counts[topic] = counts.get(topic, 0) + 1
    shared = sorted((topic for topic in counts if counts[topic] > 1), key=lambda t: (-counts[t], t))
    links = tuple(
        CountedLink(
            text=site.label(TermList.TOPICS, topic),
            href=site.term_link(Facet.TOPIC, topic).href,
            count=counts[topic],
            count_text=site.records_text(counts[topic]),
        )
        for topic in shared
    )
    return Branches(site.text("lists.shared_topics"), links)


def _page(site: Site, listing: Listing, number: int) -> ListPage:
    pages = page_count(len(listing.entries))
    shown = listing.entries[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
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
        branches=tuple(branch for branch in listing.branches if branch.links),
        total=site.records_text(len(listing.entries)),
        groups=_groups(site, shown, by_kind=listing.by_kind),
        paging=_paging(site, listing.uri, number, pages) if pages > 1 else None,
        find=Link(site.text("find.among"), listing.find) if listing.find else None,
        mark=listing.mark,
        print=listing.print if number == 1 else None,
    )


def _groups(
    site: Site, entries: Sequence[AnyEntry], *, by_kind: bool
) -> tuple[tuple[str, tuple[ReasonedCard, ...]], ...]:
    if not entries:
        return ()
    if not by_kind:
        return (("", cards(site, entries)),)
    groups: list[tuple[str, tuple[ReasonedCard, ...]]] = []
    for kind in Kind:
        found = cards(site, (entry for entry in entries if entry.reference.kind is kind))
        if found:
            groups.append((site.text(f"kinds.{kind.value}.other"), found))
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
