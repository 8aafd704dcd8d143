"""Search page: filters, and the fallback lists for browsers without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
from videnbank.core.views.components.counted_terms import counted_terms
from videnbank.core.views.components.definitions import definition_of, glossary_link, sorted_terms
from videnbank.core.views.components.link_group import LinkGroup
from videnbank.core.views.components.mailto import mailto
from videnbank.core.views.components.script_messages import json_in_html, search_messages

SORTS = ("relevance", "used", "newest", "title")
"""Sort orders of results; the first is the default, and the second the default without a query."""


@dataclass(frozen=True, slots=True)
class FilterOption:
    """A filter value with its number of records in the whole catalogue."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class FilterGroup:
    """A filter with the values that have records."""

    name: str
    legend: str
    is_open: bool
    options: tuple[FilterOption, ...]


@dataclass(frozen=True, slots=True)
class FindableDefinition:
    """A term of the glossary, shown when it is searched for in one of its `forms`."""

    term: Link
    meaning: str
    forms: str


@dataclass(frozen=True, slots=True)
class FindPage:
    """The search page before its script has read the query from the address."""

    template: ClassVar[str] = "pages/find.html"

    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    search: str
    """The page's own address: pages with a search box of their own get none in the header."""
    sorts: tuple[tuple[str, str], ...]
    groups: tuple[FilterGroup, ...]
    definitions: tuple[FindableDefinition, ...]
    fallback_lists: tuple[LinkGroup, ...]
    messages: str
    known_values: str
    write: str
    """A `mailto:` URL that ends with what was searched for; empty if no address is configured."""


def find_page(site: Site) -> FindPage:
    """The view of the search page; the site must be searchable."""
    lead = site.text("find.lead")
    return FindPage(
        title=site.text("find.title"),
        description=site.description(FIND_PAGE) or lead,
        breadcrumbs=(home_link(site),),
        lead=lead,
        search=site.addresses.of(FIND_PAGE),
        sorts=tuple((name, site.text(f"find.sorts.{name}")) for name in SORTS),
        groups=_groups(site),
        definitions=tuple(_definitions(site)),
        fallback_lists=_fallback_lists(site),
        messages=search_messages(site, "find.words"),
        known_values=_known_values(site),
        write=_write(site),
    )


def _write(site: Site) -> str:
    if not site.profile.corrections:
        return ""
    return mailto(
        site.profile.corrections, site.text("find.write_subject"), site.text("find.write_body")
    )


def _definitions(site: Site) -> Iterator[FindableDefinition]:
    page = glossary_link(site, "glossary.title").href
    for term in sorted_terms(site):
        definition = definition_of(term)
        link = Link(definition.term, f"{page}#{definition.anchor}")
        yield FindableDefinition(link, definition.meaning, "|".join(term.forms))


def _groups(site: Site) -> tuple[FilterGroup, ...]:
    record_counts = filter_counts(site.catalogue.listed(), {})
    groups = [
        FilterGroup(
            search_filter.name,
            site.text(f"find.filters.{search_filter.name}"),
            search_filter.is_open,
            tuple(
                FilterOption(value, label, record_counts[search_filter.name][value])
                for value, label in _labels(site, search_filter).items()
                if record_counts[search_filter.name][value]
            ),
        )
        for search_filter in FILTERS
    ]
    return tuple(group for group in groups if group.options)


def _known_values(site: Site) -> str:
    """JSON with each filter's legend and the labels of its values without records.

    An address may ask for them; its script then says in words what it cannot give. Long lists
    (those in alphabetical order) are left out: their values' ids are readable enough.
    """
    record_counts = filter_counts(site.catalogue.listed(), {})
    known = {}
    for search_filter in FILTERS:
        labels = _labels(site, search_filter)
        if labels:
            counts = record_counts[search_filter.name]
            is_long = search_filter.order is Order.ALPHABET
            known[search_filter.name] = {
                "legend": site.text(f"find.filters.{search_filter.name}"),
                "labels": {} if is_long else {v: s for v, s in labels.items() if not counts[v]},
            }
    return json_in_html(known)


def _labels(site: Site, search_filter: Filter) -> Mapping[str, str]:
    """The labels of a filter's values, in display order."""
    labels = {value: site.text(key) for value, key in search_filter.words}
    if search_filter.terms is not None:
        labels |= {
            term.id: term.label for term in site.catalogue.vocabulary.terms(search_filter.terms)
        }
    if search_filter.order is Order.ALPHABET:
        return dict(sorted(labels.items(), key=lambda item: danish_key(item[1])))
    return labels


def _fallback_lists(site: Site) -> tuple[LinkGroup, ...]:
    kinds = tuple(
        CountedLink(
            text=site.text(f"kinds.{kind.value}.other"),
            href=site.addresses.of(overview_uri(kind)),
            count=len(site.catalogue.by_kind[kind]),
            count_text=site.records_text(len(site.catalogue.by_kind[kind])),
        )
        for kind in Kind
    )
    # Everything the filters offer is reachable here without JavaScript.
    facets_with_page = facets_with_pages(site.catalogue)
    facets = [facet for facet in facets_with_page if facet.filter is not None]
    return (
        LinkGroup(site.text("find.filters.kind"), kinds),
        *(
            LinkGroup(
                site.text(f"lists.{facet.plural}_title"), _links_without_definitions(site, facet)
            )
            for facet in facets
        ),
    )


def _links_without_definitions(site: Site, facet: Facet) -> tuple[CountedLink, ...]:
    # Definitions are left out: there are many values, and their own pages give them.
    return tuple(
        CountedLink(link.text, link.href, link.count, link.count_text)
        for link in counted_terms(site, facet)
    )
