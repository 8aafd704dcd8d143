"""Lists of records before pagination: of a kind, of a facet value, of an area and track."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from videnbank.core.catalogue.best_known import best_known_first
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.facet import AREA, CLUSTER, TOPIC, TRACK, Cell, Facet
from videnbank.core.language.formats import in_sentence
from videnbank.core.model.reference import Kind
from videnbank.core.model.registry import MODELS
from videnbank.core.routing.addresses import cell_uri, overview_uri, term_uri
from videnbank.core.site.link import CountedLink, Link
from videnbank.core.site.links import cell_link, home_link, term_link, terms_link
from videnbank.core.site.marks import mark_name
from videnbank.core.site.search_addresses import cell_search_address, value_search_address
from videnbank.core.site.site import Site
from videnbank.core.views.components.link_group import LinkGroup
from videnbank.core.views.components.print_links import value_print_link
from videnbank.core.views.kinds.registry import KIND_VIEWS


@dataclass(frozen=True, slots=True)
class Listing:
    """A list before pagination; `entries` are in the order they are shown in.

    `settled` are the facets whose value all entries share, so that no filter is needed for them.
    `order` says in a sentence what comes first. `kind` is None for a list of several kinds, which
    begins with starting points. `search_href` searches within the list and is empty if that is not
    possible. `title` defaults to the heading and is set where two lists share a heading. `mark` is
    the CSS pattern of an area or track, `print` links to the PDF of the list, and `about` to a
    text about its subject, where it has one.
    """

    uri: str
    heading: str
    lead: str
    breadcrumbs: tuple[Link, ...]
    entries: tuple[AnyEntry, ...]
    order: str
    kind: Kind | None = None
    settled: frozenset[Facet] = frozenset()
    synonyms: tuple[str, ...] = ()
    link_groups: tuple[LinkGroup, ...] = ()
    search_href: str = ""
    title: str = ""
    mark: str = ""
    print: Link | None = None
    about: str = ""


def overview(site: Site, kind: Kind) -> Listing:
    """The list of all records of a kind."""
    return Listing(
        uri=overview_uri(kind),
        heading=site.text(f"kinds.{kind.value}.other"),
        lead=site.text(f"kinds.{kind.value}.lead"),
        breadcrumbs=(home_link(site),),
        entries=_ordered(site, site.catalogue.by_kind[kind]),
        order=_order(site, kind),
        kind=kind,
        link_groups=KIND_VIEWS[kind].link_groups(site),
    )


def term_listing(site: Site, facet: Facet, value: str) -> Listing:
    """The list of all records with a facet value.

    The term's label is the heading and its definition the lead, unless the wording defines
    sentences for the facet: `lists.<name>_heading`, `_title`, `_lead` and `_about`.
    """
    term = site.catalogue.vocabulary.term(facet.terms, value)
    sentences = {
        part: site.text(key, name=term.label)
        for part in ("heading", "title", "lead", "about")
        if site.wording.has(key := f"lists.{facet.name}_{part}")
    }
    entries = site.catalogue.with_value(facet, value)
    kind = _only_kind(facet)
    return Listing(
        uri=term_uri(facet, value),
        heading=sentences.get("heading", term.label),
        lead=term.definition or sentences.get("lead", ""),
        breadcrumbs=(home_link(site), terms_link(site, facet)),
        entries=_ordered(site, entries, facet),
        order=_order(site, kind),
        kind=kind,
        settled=frozenset({facet}),
        synonyms=term.synonyms,
        link_groups=_branches(site, facet, value, entries),
        search_href=value_search_address(site, facet, value) if entries else "",
        title=sentences.get("title", ""),
        mark=mark_name(site.catalogue.vocabulary, facet, value),
        print=value_print_link(site, facet, value),
        about=sentences.get("about", ""),
    )


def cell_listing(site: Site, cell: Cell) -> Listing:
    """The list of all records in an area and a track."""
    vocabulary = site.catalogue.vocabulary
    area = vocabulary.term(AREA.terms, cell.area)
    track = vocabulary.term(TRACK.terms, cell.track)
    entries = site.catalogue.by_cell.get(cell, ())
    lead = site.text("lists.cell_lead", area=area.label, track=track.label)
    if area.definition and track.definition:
        lead = site.text(
            "lists.cell_explained",
            area=area.label,
            area_definition=in_sentence(area.definition),
            track_definition=track.definition,
        )
    return Listing(
        uri=cell_uri(cell),
        heading=site.text("lists.cell_title", area=area.label, track=track.label),
        lead=lead,
        breadcrumbs=(
            home_link(site),
            terms_link(site, AREA),
            term_link(site, AREA, cell.area),
        ),
        entries=_ordered(site, entries, AREA),
        order=site.text("lists.order.mixed"),
        settled=frozenset({AREA, TRACK}),
        link_groups=(_around_cell(site, cell),),
        search_href=cell_search_address(site, cell) if entries else "",
    )


def _ordered(
    site: Site, entries: Sequence[AnyEntry], subject: Facet | None = None
) -> tuple[AnyEntry, ...]:
    return best_known_first(site.catalogue, entries, KIND_VIEWS, subject)


def _order(site: Site, kind: Kind | None) -> str:
    key = f"lists.order.{kind.value}" if kind is not None else ""
    return site.text(key if site.wording.has(key) else "lists.order.mixed")


def _only_kind(facet: Facet) -> Kind | None:
    """The kind of all records that can have a value of the facet; None if several kinds can."""
    kinds = [kind for kind, model in MODELS.items() if facet.field in model.model_fields]
    return kinds[0] if len(kinds) == 1 else None


def _around_cell(site: Site, cell: Cell) -> LinkGroup:
    links = tuple(
        _counted(site, term_link(site, facet, value), len(site.catalogue.with_value(facet, value)))
        for facet, value in ((AREA, cell.area), (TRACK, cell.track))
    )
    return LinkGroup(site.text("lists.around_cell"), links)


def _counted(site: Site, link: Link, count: int) -> CountedLink:
    return CountedLink(link.text, link.href, count, site.records_text(count))


def _cells_in_area(site: Site, area: str, _: Sequence[AnyEntry]) -> LinkGroup:
    tracks = site.catalogue.vocabulary.terms(TRACK.terms)
    links = tuple(_cell_link(site, Cell(area, track.id), track.label) for track in tracks)
    return LinkGroup(site.text("lists.cells_in_area"), links)


def _cells_in_track(site: Site, track: str, _: Sequence[AnyEntry]) -> LinkGroup:
    areas = site.catalogue.vocabulary.terms(AREA.terms)
    links = tuple(_cell_link(site, Cell(area.id, track), area.label) for area in areas)
    return LinkGroup(site.text("lists.cells_in_track"), links)


def _cell_link(site: Site, cell: Cell, label: str) -> CountedLink:
    return _counted(site, cell_link(site, cell, label), len(site.catalogue.by_cell.get(cell, ())))


def _shared_topics(site: Site, _: str, entries: Sequence[AnyEntry]) -> LinkGroup:
    counts: dict[str, int] = {}
    for entry in entries:
        for topic in entry.record.topics:
            counts[topic] = counts.get(topic, 0) + 1
    shared = sorted((topic for topic in counts if counts[topic] > 1), key=lambda t: (-counts[t], t))
    links = tuple(_counted(site, term_link(site, TOPIC, topic), counts[topic]) for topic in shared)
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
