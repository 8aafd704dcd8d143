"""The page for finding: what one can narrow by, and the lists that need no search."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from videnbank.core.catalogue.facet import Facet
from videnbank.core.catalogue.filters import LONGER, MINUTES, Filter, counts
from videnbank.core.language.collation import danish_key
from videnbank.core.model.reference import Kind
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.routing.addresses import FIND_PAGE, overview_uri
from videnbank.core.routing.routes import facets_with_pages
from videnbank.core.site.link import CountedLink, Link
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

    template: ClassVar[str] = "find.html"

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
        breadcrumbs=(site.home_link(),),
        lead=lead,
        address=site.addresses.of(FIND_PAGE),
        sorts=tuple((name, site.text(f"find.sorts.{name}")) for name in SORTS),
        groups=_groups(site),
        lists=_lists(site),
        words=script_messages(site, "find.words"),
        every=EVERY,
    )


def _groups(site: Site) -> tuple[FilterGroup, ...]:
    counted = counts(site.catalogue.listed(), {})
    groups = [
        FilterGroup(
            name.value,
            site.text(f"find.filters.{name.value}"),
            name in _OPEN,
            tuple(
                FilterOption(value, label, counted[name][value])
                for value, label in _labels(site, name).items()
                if counted[name][value]
            ),
        )
        for name in Filter
    ]
    return tuple(group for group in groups if group.choices)


_TERMS = {
    Filter.AREA: TermList.AREAS,
    Filter.TRACK: TermList.TRACKS,
    Filter.TOPIC: TermList.TOPICS,
    Filter.MUNICIPALITY: TermList.MUNICIPALITIES,
    Filter.WORKPLACE: TermList.WORKPLACE_TYPES,
    Filter.AUDIENCE: TermList.AUDIENCES,
    Filter.EFFECT: TermList.BOTTOM_LINES,
    Filter.EVIDENCE: TermList.EVIDENCE,
    Filter.STAGE: TermList.STAGES,
}
_OPEN = {Filter.KIND, Filter.AREA, Filter.TRACK, Filter.DURATION}
"""What most readers narrow by; the other groups are opened, and their counts fetched, on demand."""

_ALPHABETICAL = {Filter.TOPIC, Filter.MUNICIPALITY, Filter.WORKPLACE}


def _labels(site: Site, name: Filter) -> Mapping[str, str]:
    """The values of a filter in the order they are shown, each with its label."""
    if name is Filter.KIND:
        return {kind.value: site.text(f"kinds.{kind.value}.other") for kind in Kind}
    if name is Filter.DURATION:
        times = (*map(str, MINUTES), LONGER)
        return {time: site.text(f"find.durations.{time}") for time in times}
    labels = {term.id: term.label for term in site.catalogue.vocabulary.terms(_TERMS[name])}
    if name in _ALPHABETICAL:
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
    shown = facets_with_pages(site.catalogue)
    facets = (Facet.AREA, Facet.TRACK, Facet.TOPIC, Facet.MUNICIPALITY)
    return (
        Branches(site.text("find.filters.kind"), kinds),
        *(
            Branches(site.text(f"lists.{facet.value}_title"), _plain(site, facet))
            for facet in facets
            if facet in shown
        ),
    )


def _plain(site: Site, facet: Facet) -> tuple[CountedLink, ...]:
    # Without the definitions, which the lists themselves give: there are many values.
    return tuple(
        CountedLink(link.text, link.href, link.count, link.count_text)
        for link in counted_terms(site, facet)
    )
