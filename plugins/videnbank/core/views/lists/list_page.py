"""Pages of a list of records: where to begin, filters, cards and paging."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any, ClassVar

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.recency import latest_date
from videnbank.core.language.collation import danish_key
from videnbank.core.routing.addresses import numbered_uri
from videnbank.core.routing.routes import PAGE_SIZE, page_count
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site
from videnbank.core.views.components.card import ReasonedCard
from videnbank.core.views.components.link_group import LinkGroup
from videnbank.core.views.components.script_messages import script_messages
from videnbank.core.views.kinds.cards import Cards
from videnbank.core.views.lists.list_filters import ListFilters, RadioGroup, list_filters
from videnbank.core.views.lists.listing import Listing
from videnbank.core.views.lists.start_cards import start_cards

FOLDED_AFTER = 12
"""Cards that a telephone shows at first: four screens. Rows of two, three and four are full."""


@dataclass(frozen=True, slots=True)
class Paging:
    """Pagination of a list; `previous` and `next` are None at its ends."""

    text: str
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True)
class Sorting:
    """Another order of a list: its name for the script, and its label."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of a list; only the first page has the introduction and the link groups.

    `cards_beyond` are folded away on telephones until the reader asks for all of them or chooses a
    filter; `show_all` is the label for that. With `one_kind`, the cards need not say theirs. `level` is that of the cards' headings. `sortings` are
    for the script, which has its `messages`. Without script, style rules count what a filter leaves
    and put the number between the words of `left`. `about` is the link to the text about the subject.
    """

    template: ClassVar[str] = "pages/list.html"

    title: str
    heading: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    synonyms: str
    is_first: bool
    link_groups: tuple[LinkGroup, ...]
    start: tuple[ReasonedCard, ...]
    list_heading: str
    level: int
    one_kind: bool
    total: str
    order: str
    first_filter: RadioGroup | None
    more_filters: tuple[RadioGroup, ...]
    filter_note: str
    sortings: tuple[Sorting, ...]
    messages: str
    left: tuple[str, str]
    cards: tuple[ReasonedCard, ...]
    cards_beyond: tuple[ReasonedCard, ...]
    show_all: str
    paging: Paging | None
    search_link: Link | None
    mark: str
    print: Link | None
    about: str


def list_page(site: Site, cards: Cards, listing: Listing, number: int) -> ListPage:
    """Page `number` of a list, counted from 1."""
    pages = page_count(len(listing.entries))
    entries = listing.entries[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    filters = list_filters(site, listing, entries)
    listed = tuple(_listed_card(site, cards, entry, filters) for entry in entries)
    start = start_cards(site, cards, listing) if number == 1 else ()
    title = listing.title or listing.heading
    breadcrumbs = listing.breadcrumbs
    if number > 1:
        title = site.text("site.title_page", title=title, page=number)
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
        start=start,
        list_heading=site.text("lists.all") if start else "",
        level=3 if start else 2,
        one_kind=listing.kind is not None,
        total=site.records_text(len(listing.entries)),
        order=listing.order if len(listing.entries) > 1 else "",
        first_filter=filters.groups[0] if filters.groups else None,
        more_filters=filters.groups[1:],
        filter_note=site.text("lists.filters_of_page") if pages > 1 else "",
        sortings=_sortings(site, listed),
        messages=script_messages(site, "lists.words"),
        left=_left(site, len(listed)),
        cards=listed[:FOLDED_AFTER],
        cards_beyond=listed[FOLDED_AFTER:],
        show_all=site.text("lists.show_all", n=len(listed)),
        paging=_paging(site, listing.uri, number, pages) if pages > 1 else None,
        search_link=Link(site.text("find.among"), listing.search_href)
        if listing.search_href
        else None,
        mark=listing.mark,
        print=listing.print if number == 1 else None,
        about=listing.about,
    )


def _left(site: Site, total: int) -> tuple[str, str]:
    """The words before and after the number of records that a filter leaves of a page's."""
    number = "\0"
    before, _, after = site.text("lists.words.shown", n=number, total=total).partition(number)
    return before, after


def _listed_card(site: Site, cards: Cards, entry: AnyEntry, filters: ListFilters) -> ReasonedCard:
    return ReasonedCard(
        cards.of(entry),
        classes=filters.card_classes.get(entry.reference, ()),
        uses=len(site.catalogue.cases_using.get(entry.reference, ())),
        date=latest_date(entry.record).isoformat(),
    )


def _sortings(site: Site, listed: Sequence[ReasonedCard]) -> tuple[Sorting, ...]:
    """The orders that differ from the list's own, after that; none if no order does."""
    keys: Mapping[str, Callable[[ReasonedCard], object]] = {
        "used": lambda item: -item.uses,
        "newest": lambda item: -date.fromisoformat(item.date).toordinal(),
        "title": lambda item: danish_key(item.card.title),
    }
    names = [name for name, key in keys.items() if not _is_sorted([key(item) for item in listed])]
    return tuple(
        Sorting(name, site.text(f"lists.sortings.{name}"))
        for name in (("best", *names) if names else ())
    )


def _is_sorted(keys: Sequence[Any]) -> bool:
    return all(one <= other for one, other in pairwise(keys))


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
