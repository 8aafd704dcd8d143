"""What the bank lacks, named: the heaviest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.facet import AREA, MUNICIPALITY, PROGRAMME, TOPIC, TRACK, Cell
from videnbank.core.catalogue.filters import EFFECT_FILTER
from videnbank.core.language.formats import enumeration_text, number_text
from videnbank.core.model.reference import Kind
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.routing.addresses import overview_uri, terms_uri
from videnbank.core.routing.routes import cells
from videnbank.core.site.link import Link
from videnbank.core.site.links import cell_link, term_link, term_links
from videnbank.core.site.search_addresses import search_address, value_search_address
from videnbank.core.site.site import Site
from videnbank.core.views.status.documented import Documented, documented_lines
from videnbank.core.views.status.tile_map import region_places, regions_of

FEW_EFFECTS = 3
"""So many records or fewer with a documented effect on a bottom line are few."""

FEW_PLACES = 4
"""A region has few municipalities when fewer than one in so many is reached."""

MOST_NAMED = 12
"""A vocabulary may have hundreds of topics; so many are named."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is not there: a sentence, and where one sees that it is not.

    A sentence about several values names each of them in `links`; `more` says how many are left.
    """

    sentence: Link
    links: tuple[Link, ...] = ()
    more: str = ""


@dataclass(frozen=True, slots=True)
class GapGroup:
    """Gaps of one sort."""

    heading: str
    gaps: tuple[Gap, ...]


def gap_groups(site: Site, documented: Documented) -> tuple[GapGroup, ...]:
    """The sorts of gap that a bank has; one without cases lacks everything, and none is named."""
    if not site.catalogue.by_kind[Kind.CASE]:
        return ()
    groups = {
        "cases": (*_values_without_cases(site), *_cells_without_cases(site)),
        "effects": (
            *_weak_bottom_lines(site, documented),
            *_without_effects(site, documented),
        ),
        "municipalities": tuple(_regions(site)) if site.places.municipalities else (),
        "others": (*_programmes(site), *_topics(site), *_tools(site)),
    }
    return tuple(
        GapGroup(site.text(f"status.gaps.{name}"), gaps) for name, gaps in groups.items() if gaps
    )


def _values_without_cases(site: Site) -> Iterator[Gap]:
    for facet in (AREA, TRACK):
        for value in site.catalogue.vocabulary.ids(facet.terms):
            if not _cases(site.catalogue.with_value(facet, value)):
                link = term_link(site, facet, value)
                text = site.text(f"status.gaps.no_cases_{facet.plural}", name=link.text)
                yield Gap(Link(text, link.href))


def _cells_without_cases(site: Site) -> Iterator[Gap]:
    catalogue = site.catalogue
    for cell in cells(catalogue):
        # An area or a track without any case has been named as a whole.
        known = _cases(catalogue.with_value(AREA, cell.area)) and _cases(
            catalogue.with_value(TRACK, cell.track)
        )
        if known and not _cases(catalogue.by_cell.get(cell, ())):
            yield _cell_gap(site, "no_cases_cell", cell)


def _weak_bottom_lines(site: Site, documented: Documented) -> Iterator[Gap]:
    records = Counter(line for lines in documented.values() for line in lines)
    for term in site.catalogue.vocabulary.terms(TermList.BOTTOM_LINES):
        count = records[term.id]
        if count == 0:
            text = site.text("status.gaps.no_effect", line=term.label)
            yield Gap(Link(text, site.addresses.of(overview_uri(Kind.RESULT))))
        elif count <= FEW_EFFECTS:
            text = site.wording.count("status.gaps.few_effects", count, line=term.label)
            yield Gap(Link(text, search_address(site, ((EFFECT_FILTER.name, term.id),))))


def _without_effects(site: Site, documented: Documented) -> Iterator[Gap]:
    catalogue = site.catalogue
    # A bottom line that nothing is documented on has been named as a whole.
    anywhere = documented_lines(documented, catalogue.listed())
    lines = [t for t in catalogue.vocabulary.terms(TermList.BOTTOM_LINES) if t.id in anywhere]
    for facet in (AREA, TRACK):
        for value in catalogue.vocabulary.ids(facet.terms):
            entries = catalogue.with_value(facet, value)
            reached = documented_lines(documented, entries)
            missing = [line.label for line in lines if line.id not in reached]
            if missing and _cases(entries):
                link = term_link(site, facet, value)
                text = site.text(
                    f"status.gaps.no_effect_{facet.plural}",
                    name=link.text,
                    lines=enumeration_text(missing, site.wording),
                )
                yield Gap(Link(text, value_search_address(site, facet, value) or link.href))
    for cell in cells(catalogue):
        entries = catalogue.by_cell.get(cell, ())
        if lines and _cases(entries) and not documented_lines(documented, entries):
            yield _cell_gap(site, "no_effect_cell", cell)


def _regions(site: Site) -> Iterator[Gap]:
    href = site.addresses.of(terms_uri(MUNICIPALITY))
    for region in regions_of(site):
        reached, missing = region_places(site, region)
        total = len(reached) + len(missing)
        if len(reached) * FEW_PLACES < total:
            text = site.wording.count(
                "status.gaps.few_places" if reached else "status.gaps.no_places",
                len(reached),
                total=total,
                region=region.name,
            )
            yield Gap(Link(text, href))


def _programmes(site: Site) -> Iterator[Gap]:
    for term in site.catalogue.vocabulary.terms(TermList.PROGRAMMES):
        if not site.catalogue.with_value(PROGRAMME, term.id):
            text = site.text("status.gaps.no_cases_programme", name=term.label)
            yield Gap(Link(text, site.addresses.of(overview_uri(Kind.CASE))))


def _topics(site: Site) -> Iterator[Gap]:
    held = {
        term: len(site.catalogue.with_value(TOPIC, term.id))
        for term in site.catalogue.vocabulary.terms(TermList.TOPICS)
    }
    href = site.addresses.of(terms_uri(TOPIC))
    without = tuple(Link(term.label) for term, count in held.items() if count == 0)
    once = term_links(site, TOPIC, (term.id for term, count in held.items() if count == 1))
    for key, links, where in (("no_records", without, href), ("one_record", once, "")):
        if links:
            sentence = site.wording.count(f"status.gaps.{key}", len(links))
            rest = len(links) - MOST_NAMED
            more = site.text("status.gaps.more", n=rest) if rest > 0 else ""
            yield Gap(Link(sentence, where), links[:MOST_NAMED], more)


def _tools(site: Site) -> Iterator[Gap]:
    tools = site.catalogue.by_kind[Kind.TOOL]
    unused = sum(tool.reference not in site.catalogue.cases_using for tool in tools)
    if unused:
        text = site.wording.count(
            "status.gaps.unused_tools", unused, number_text(unused), total=number_text(len(tools))
        )
        yield Gap(Link(text, site.addresses.of(overview_uri(Kind.TOOL))))


def _cell_gap(site: Site, key: str, cell: Cell) -> Gap:
    text = site.text(
        f"status.gaps.{key}",
        area=site.label(TermList.AREAS, cell.area),
        track=site.label(TermList.TRACKS, cell.track),
    )
    return Gap(cell_link(site, cell, text))


def _cases(entries: Iterable[AnyEntry]) -> bool:
    return any(entry.reference.kind is Kind.CASE for entry in entries)
