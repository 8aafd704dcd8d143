"""The page for finding: what one can narrow by, and the lists that need no search."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.facet import Facet, Order
from videnbank.core.catalogue.filters import FILTERS, Filter, filter_counts
from videnbank.core.language.collation import danish_key
from videnbank.core.model.reference import Kind
from videnbank.core.routing.addresses import FIND_PAGE, overview_uri
from videnbank.core.routing.routes import facets_with_pages
from videnbank.core.site.link import CountedLink, Link
from videnbank.core.site.links import home_link
from videnbank.core.site.site import Site
from videnbank.core.views.components.branches import Branches
from videnbank.core.views.components.counted_terms import counted_terms
from videnbank.core.views.components.index_fields import EVERY
from videnbank.core.views.components.script_messages import script_messages

SORTS = ("relevance", "newest", "title")
"""The orders of results; the first is the one that needs no saying."""


@dataclass(frozen=True, slots=True)
class FilterOption:
    """A value one can narrow by, with the number of records in the whole catalogue."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class FilterGroup:
    """The values of one filter that have records."""

    name: str
    legend: str
    is_open: bool
    choices: tuple[FilterOption, ...]


@dataclass(frozen=True, slots=True)
class FindPage:
    """Everything the page for finding shows before its script has read the address."""

    template: ClassVar[str] = "pages/find.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    address: str
    sorts: tuple[tuple[str, str], ...]
    groups: tuple[FilterGroup, ...]
    lists: tuple[Branches, ...]
    words: str
    every: str
    """The word that every record is found by."""


def find_page(site: Site) -> FindPage:
    """The page for finding in a searchable site."""
    lead = site.text("find.lead")
    return FindPage(
        title=site.text("find.title"),
        description=site.description(FIND_PAGE) or lead,
        breadcrumbs=(home_link(site),),
        lead=lead,
        address=site.addresses.of(FIND_PAGE),
        sorts=tuple((name, site.text(f"find.sorts.{name}")) for name in SORTS),
        groups=_groups(site),
        lists=_lists(site),
        words=script_messages(site, "find.words"),
        every=EVERY,
    )


def _groups(site: Site) -> tuple[FilterGroup, ...]:
    counted = filter_counts(site.catalogue.listed(), {})
    groups = [
        FilterGroup(
            each.name,
            site.text(f"find.filters.{each.name}"),
            each.is_open,
            tuple(
                FilterOption(value, label, counted[each.name][value])
                for value, label in _labels(site, each).items()
                if counted[each.name][value]
            ),
        )
        for each in FILTERS
    ]
    return tuple(group for group in groups if group.choices)


def _labels(site: Site, each: Filter) -> Mapping[str, str]:
    """The values of a filter in the order they are shown, each with its label."""
    labels = {value: site.text(key) for value, key in each.words}
    if each.terms is not None:
        labels |= {term.id: term.label for term in site.catalogue.vocabulary.terms(each.terms)}
    if each.order is Order.ALPHABET:
        return dict(sorted(labels.items(), key=lambda item: danish_key(item[1])))
    return labels


def _lists(site: Site) -> tuple[Branches, ...]:
    kinds = tuple(
        CountedLink(
            text=site.text(f"kinds.{kind.value}.other"),
            href=site.addresses.of(overview_uri(kind)),
            count=len(site.catalogue.by_kind[kind]),
            count_text=site.records_text(len(site.catalogue.by_kind[kind])),
        )
        for kind in Kind
    )
    # What can be chosen above is found here without a script.
    paged = facets_with_pages(site.catalogue)
    facets = [facet for facet in paged if facet.filter is not None]
    return (
        Branches(site.text("find.filters.kind"), kinds),
        *(
            Branches(site.text(f"lists.{facet.plural}_title"), _plain(site, facet))
            for facet in facets
        ),
    )


def _plain(site: Site, facet: Facet) -> tuple[CountedLink, ...]:
    # Without the definitions, which the lists themselves give: there are many values.
    return tuple(
        CountedLink(link.text, link.href, link.count, link.count_text)
        for link in counted_terms(site, facet)
    )
