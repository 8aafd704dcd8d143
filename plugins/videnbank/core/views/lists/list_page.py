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
from videnbank.core.site.site import Edition
from videnbank.core.views.components.branches import Branches
from videnbank.core.views.components.card import cards
from videnbank.core.views.components.evidence_link import counted_known_link
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

    template: ClassVar[str] = "list.html"

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


def list_pages(edition: Edition, listing: Listing) -> dict[str, Callable[[], ListPage]]:
    """The source place of every page of a list, each with what makes its view."""

    def maker(number: int) -> Callable[[], ListPage]:
        return lambda: _page(edition, listing, number)

    count = page_count(len(listing.entries))
    return {numbered_uri(listing.uri, number): maker(number) for number in range(1, count + 1)}


def overview(edition: Edition, kind: Kind) -> Listing:
    """All records of one kind; results lead on to what they and the cases say together."""
    across = Branches(edition.text("known.across"), (counted_known_link(edition),))
    return Listing(
        uri=overview_uri(kind),
        heading=edition.text(f"kinds.{kind.value}.other"),
        lead=edition.text(f"kinds.{kind.value}.lead"),
        breadcrumbs=(edition.home_link(),),
        entries=edition.catalogue.by_kind[kind],
        branches=(across,) if kind is Kind.RESULT else (),
        by_kind=False,
    )


def term_listing(edition: Edition, facet: Facet, value: str) -> Listing:
    """All records with one value of a facet."""
    term = edition.catalogue.vocabulary.term(TermList(facet.value), value)
    heading, lead = term.label, term.definition or ""
    if facet is Facet.MUNICIPALITY:
        heading = edition.text("lists.municipality_title", name=term.label)
        lead = edition.text("lists.municipality_lead", name=term.label)
    elif facet is Facet.ORGANISATION and not lead:
        lead = edition.text("lists.organisation_lead", name=term.label)
    entries = edition.catalogue.with_value(facet, value)
    return Listing(
        uri=term_uri(facet, value),
        heading=heading,
        lead=lead,
        breadcrumbs=(edition.home_link(), edition.terms_link(facet)),
        entries=entries,
        synonyms=term.synonyms,
        branches=_branches(edition, facet, value, entries),
        find=edition.find_address(facet, value) if entries else "",
        title=edition.text("lists.cluster_title", name=term.label)
        if facet is Facet.CLUSTER
        else "",
        mark=edition.mark(facet, value),
        print=value_print_link(edition, facet, value),
    )


def cell_listing(edition: Edition, cell: Cell) -> Listing:
    """All records of one area and track."""
    area = edition.label(TermList.AREAS, cell.area)
    track = edition.label(TermList.TRACKS, cell.track)
    entries = edition.catalogue.by_cell.get(cell, ())
    return Listing(
        uri=cell_uri(cell),
        heading=edition.text("lists.cell_title", area=area, track=track),
        lead=edition.text("lists.cell_lead", area=area, track=track),
        breadcrumbs=(
            edition.home_link(),
            edition.terms_link(Facet.AREA),
            edition.term_link(Facet.AREA, cell.area),
        ),
        entries=entries,
        find=edition.find_address_of_cell(cell) if entries else "",
    )


def _branches(
    edition: Edition, facet: Facet, value: str, entries: Sequence[AnyEntry]
) -> tuple[Branches, ...]:
    vocabulary = edition.catalogue.vocabulary
    match facet:
        case Facet.AREA:
            cells = [Cell(value, track) for track in vocabulary.ids(TermList.TRACKS)]
            labels = [edition.label(TermList.TRACKS, cell.track) for cell in cells]
            heading = edition.text("lists.cells_in_area")
        case Facet.TRACK:
            cells = [Cell(area, value) for area in vocabulary.ids(TermList.AREAS)]
            labels = [edition.label(TermList.AREAS, cell.area) for cell in cells]
            heading = edition.text("lists.cells_in_track")
        case Facet.CLUSTER:
            return (_shared_topics(edition, entries),)
        case _:
            return ()
    links = tuple(
        _cell_link(edition, cell, label) for cell, label in zip(cells, labels, strict=True)
    )
    return (Branches(heading, links),)


def _cell_link(edition: Edition, cell: Cell, label: str) -> CountedLink:
    count = len(edition.catalogue.by_cell.get(cell, ()))
    href = edition.cell_link(cell, label).href
    return CountedLink(label, href, count, edition.records_text(count))


def _shared_topics(edition: Edition, entries: Sequence[AnyEntry]) -> Branches:
    counts: dict[str, int] = {}
    for entry in entries:
        for topic in entry.record.topics:
            counts[topic] = counts.get(topic, 0) + 1
    shared = sorted((topic for topic in counts if counts[topic] > 1), key=lambda t: (-counts[t], t))
    links = tuple(
        CountedLink(
            text=edition.label(TermList.TOPICS, topic),
            href=edition.term_link(Facet.TOPIC, topic).href,
            count=counts[topic],
            count_text=edition.records_text(counts[topic]),
        )
        for topic in shared
    )
    return Branches(edition.text("lists.shared_topics"), links)


def _page(edition: Edition, listing: Listing, number: int) -> ListPage:
    pages = page_count(len(listing.entries))
    shown = listing.entries[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    title = listing.title or listing.heading
    if number > 1:
        title = edition.text("site.title_page", title=title, page=number)
    breadcrumbs = listing.breadcrumbs
    if number > 1:
        breadcrumbs = (*breadcrumbs, Link(listing.heading, edition.addresses.of(listing.uri)))
    return ListPage(
        title=title,
        heading=listing.heading,
        description=edition.description(listing.uri) or listing.lead,
        breadcrumbs=breadcrumbs,
        lead=listing.lead,
        synonyms=edition.text("lists.related_terms", terms=", ".join(listing.synonyms))
        if listing.synonyms
        else "",
        is_first=number == 1,
        branches=tuple(branch for branch in listing.branches if branch.links),
        total=edition.records_text(len(listing.entries)),
        groups=_groups(edition, shown, by_kind=listing.by_kind),
        paging=_paging(edition, listing.uri, number, pages) if pages > 1 else None,
        find=Link(edition.text("find.among"), listing.find) if listing.find else None,
        mark=listing.mark,
        print=listing.print if number == 1 else None,
    )


def _groups(
    edition: Edition, entries: Sequence[AnyEntry], *, by_kind: bool
) -> tuple[tuple[str, tuple[ReasonedCard, ...]], ...]:
    if not entries:
        return ()
    if not by_kind:
        return (("", cards(edition, entries)),)
    groups: list[tuple[str, tuple[ReasonedCard, ...]]] = []
    for kind in Kind:
        found = cards(edition, (entry for entry in entries if entry.reference.kind is kind))
        if found:
            groups.append((edition.text(f"kinds.{kind.value}.other"), found))
    return tuple(groups)


def _paging(edition: Edition, uri: str, number: int, pages: int) -> Paging:
    def link(to: int, key: str) -> Link | None:
        if not 1 <= to <= pages:
            return None
        return Link(edition.text(key), edition.addresses.of(numbered_uri(uri, to)))

    return Paging(
        text=edition.text("site.page_of", page=number, pages=pages),
        previous=link(number - 1, "site.previous"),
        next=link(number + 1, "site.next"),
    )
