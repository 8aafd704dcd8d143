"""Gaps in the catalogue, most serious first."""

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
from videnbank.core.views.status.documented_effects import EffectsByRecord, bottom_lines_with_effect
from videnbank.core.views.status.tile_map import regions_of, split_by_cases

FEW_EFFECTS = 3
"""Threshold: at most this many records with a documented effect on a bottom line count as few."""

COVERAGE_DIVISOR = 4
"""Coverage threshold: a region needs cases in 1/COVERAGE_DIVISOR of its municipalities."""

MAX_TOPICS_NAMED = 12
"""Topics named per gap; the rest are counted, since a vocabulary may have hundreds."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap: a sentence linked to the page or search that shows it.

    Sentences about several values name them in `links`; `more` counts those not named.
    """

    sentence: Link
    links: tuple[Link, ...] = ()
    more: str = ""


@dataclass(frozen=True, slots=True)
class GapGroup:
    """Gaps of one type under a heading."""

    heading: str
    gaps: tuple[Gap, ...]


def gap_groups(site: Site, effects: EffectsByRecord) -> tuple[GapGroup, ...]:
    """The gaps of a site by type; empty for a site without cases, where everything is missing."""
    if not site.catalogue.by_kind[Kind.CASE]:
        return ()
    groups = {
        "cases": (*_values_without_cases(site), *_cells_without_cases(site)),
        "effects": (
            *_weak_bottom_lines(site, effects),
            *_values_without_effects(site, effects),
        ),
        "municipalities": tuple(_regions_with_low_coverage(site))
        if site.places.municipalities
        else (),
        "others": (*_programmes_without_cases(site), *_rare_topics(site), *_unused_tools(site)),
    }
    return tuple(
        GapGroup(site.text(f"status.gaps.{name}"), gaps) for name, gaps in groups.items() if gaps
    )


def _values_without_cases(site: Site) -> Iterator[Gap]:
    for facet in (AREA, TRACK):
        for value in site.catalogue.vocabulary.ids(facet.terms):
            if not _has_cases(site.catalogue.with_value(facet, value)):
                link = term_link(site, facet, value)
                text = site.text(f"status.gaps.no_cases_{facet.plural}", name=link.text)
                yield Gap(Link(text, link.href))


def _cells_without_cases(site: Site) -> Iterator[Gap]:
    catalogue = site.catalogue
    for cell in cells(catalogue):
        # Areas and tracks without any case are already reported as a whole.
        has_area_and_track = _has_cases(catalogue.with_value(AREA, cell.area)) and _has_cases(
            catalogue.with_value(TRACK, cell.track)
        )
        if has_area_and_track and not _has_cases(catalogue.by_cell.get(cell, ())):
            yield _cell_gap(site, "no_cases_cell", cell)


def _weak_bottom_lines(site: Site, effects: EffectsByRecord) -> Iterator[Gap]:
    records = Counter(line for lines in effects.values() for line in lines)
    for term in site.catalogue.vocabulary.terms(TermList.BOTTOM_LINES):
        count = records[term.id]
        if count == 0:
            text = site.text("status.gaps.no_effect", line=term.label)
            yield Gap(Link(text, site.addresses.of(overview_uri(Kind.RESULT))))
        elif count <= FEW_EFFECTS:
            text = site.wording.count("status.gaps.few_effects", count, line=term.label)
            yield Gap(Link(text, search_address(site, ((EFFECT_FILTER.name, term.id),))))


def _values_without_effects(site: Site, effects: EffectsByRecord) -> Iterator[Gap]:
    catalogue = site.catalogue
    # Bottom lines without any documented effect are already reported as a whole.
    lines_with_effect = bottom_lines_with_effect(effects, catalogue.listed())
    lines = [
        t for t in catalogue.vocabulary.terms(TermList.BOTTOM_LINES) if t.id in lines_with_effect
    ]
    for facet in (AREA, TRACK):
        for value in catalogue.vocabulary.ids(facet.terms):
            entries = catalogue.with_value(facet, value)
            value_lines = bottom_lines_with_effect(effects, entries)
            missing = [line.label for line in lines if line.id not in value_lines]
            if missing and _has_cases(entries):
                link = term_link(site, facet, value)
                text = site.text(
                    f"status.gaps.no_effect_{facet.plural}",
                    name=link.text,
                    lines=enumeration_text(missing, site.wording),
                )
                yield Gap(Link(text, value_search_address(site, facet, value) or link.href))
    for cell in cells(catalogue):
        entries = catalogue.by_cell.get(cell, ())
        if lines and _has_cases(entries) and not bottom_lines_with_effect(effects, entries):
            yield _cell_gap(site, "no_effect_cell", cell)


def _regions_with_low_coverage(site: Site) -> Iterator[Gap]:
    href = site.addresses.of(terms_uri(MUNICIPALITY))
    for region in regions_of(site):
        with_cases, without_cases = split_by_cases(site, region)
        total = len(with_cases) + len(without_cases)
        if len(with_cases) * COVERAGE_DIVISOR < total:
            text = site.wording.count(
                "status.gaps.few_places" if with_cases else "status.gaps.no_places",
                len(with_cases),
                total=total,
                region=region.name,
            )
            yield Gap(Link(text, href))


def _programmes_without_cases(site: Site) -> Iterator[Gap]:
    for term in site.catalogue.vocabulary.terms(TermList.PROGRAMMES):
        if not site.catalogue.with_value(PROGRAMME, term.id):
            text = site.text("status.gaps.no_cases_programme", name=term.label)
            yield Gap(Link(text, site.addresses.of(overview_uri(Kind.CASE))))


def _rare_topics(site: Site) -> Iterator[Gap]:
    counts = {
        term: len(site.catalogue.with_value(TOPIC, term.id))
        for term in site.catalogue.vocabulary.terms(TermList.TOPICS)
    }
    href = site.addresses.of(terms_uri(TOPIC))
    empty_topics = tuple(Link(term.label) for term, count in counts.items() if count == 0)
    single_topics = term_links(
        site, TOPIC, (term.id for term, count in counts.items() if count == 1)
    )
    for key, links, sentence_href in (
        ("no_records", empty_topics, href),
        ("one_record", single_topics, ""),
    ):
        if links:
            sentence = site.wording.count(f"status.gaps.{key}", len(links))
            remaining = len(links) - MAX_TOPICS_NAMED
            more_text = site.text("status.gaps.more", n=remaining) if remaining > 0 else ""
            yield Gap(Link(sentence, sentence_href), links[:MAX_TOPICS_NAMED], more_text)


def _unused_tools(site: Site) -> Iterator[Gap]:
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


def _has_cases(entries: Iterable[AnyEntry]) -> bool:
    return any(entry.reference.kind is Kind.CASE for entry in entries)
