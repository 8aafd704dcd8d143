"""Success criteria of the programme, with related figures and their limits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from videnbank.core.catalogue.catalogue import entries_of
from videnbank.core.catalogue.facet import CLUSTER, ORGANISATION
from videnbank.core.language.formats import enumeration_text, number_text, number_word
from videnbank.core.model.case import Case
from videnbank.core.model.optional_fields import covered_cases
from videnbank.core.model.reference import Kind
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.routing.addresses import overview_uri, terms_uri
from videnbank.core.site.link import Link
from videnbank.core.site.profile import SuccessFigure
from videnbank.core.site.site import Site
from videnbank.core.views.status.documented_effects import effects_by_record


@dataclass(frozen=True, slots=True)
class CriterionView:
    """A success criterion in the vocabulary's words, with related figures and their limits.

    The view does not judge whether it is met, since the programme has set no targets.
    """

    id: str
    label: str
    meaning: str
    figures: tuple[Link, ...]
    limits: str


def success_criteria(site: Site) -> tuple[CriterionView, ...]:
    """The vocabulary's success criteria; a criterion without figures in the profile says so."""
    return tuple(
        CriterionView(
            id=term.id,
            label=term.label,
            meaning=term.definition or "",
            # Without cases every figure is the same sentence; show it once.
            figures=tuple(dict.fromkeys(_FIGURES[figure](site))) if figure else (),
            limits=site.text(f"status.limits.{figure}" if figure else "status.no_figures"),
        )
        for term in site.catalogue.vocabulary.terms(TermList.SUCCESS_CRITERIA)
        for figure in [site.profile.success.get(term.id)]
    )


def _projects(site: Site) -> Iterator[Link]:
    by_area = Counter(area for case in _cases(site) for area in case.areas)
    yield _counts_link(site, TermList.AREAS, by_area, "by_area")
    by_programme = Counter(case.programme for case in _cases(site) if case.programme)
    yield _share_link(site, Kind.CASE, "programme", by_programme.total())
    yield _counts_link(site, TermList.PROGRAMMES, by_programme, "by_programme")


def _learning(site: Site) -> Iterator[Link]:
    cases = _cases(site)
    if site.places.municipalities:
        several = sum(len(case.municipalities) > 1 for case in cases)
        yield _share_link(site, Kind.CASE, "several_places", several)
    in_cluster = sum(case.cluster is not None for case in cases)
    yield _share_link(site, Kind.CASE, "in_cluster", in_cluster, terms_uri(CLUSTER))
    results = site.catalogue.by_kind[Kind.RESULT]
    across = sum(len(covered_cases(entry.record)) > 1 for entry in results)
    yield _share_link(site, Kind.RESULT, "several_cases", across)


def _documented(site: Site) -> Iterator[Link]:
    effects = effects_by_record(site.catalogue)
    for kind in (Kind.CASE, Kind.RESULT):
        entries = site.catalogue.by_kind[kind]
        count = sum(bool(effects[entry.reference]) for entry in entries)
        yield _share_link(site, kind, "documented", count)


def _sharing(site: Site) -> Iterator[Link]:
    for kind in Kind:
        count = len(site.catalogue.by_kind[kind])
        text = site.wording.count(f"status.held.{kind.value}", count, number_text(count))
        yield Link(text, site.addresses.of(overview_uri(kind)))
    cases_using = site.catalogue.cases_using
    tools = site.catalogue.by_kind[Kind.TOOL]
    yield _share_link(site, Kind.TOOL, "used", sum(tool.reference in cases_using for tool in tools))


def _bottom_lines(site: Site) -> Iterator[Link]:
    effects = effects_by_record(site.catalogue)
    case_counts = Counter(
        len(effects[entry.reference]) for entry in site.catalogue.by_kind[Kind.CASE]
    )
    line_count = len(site.catalogue.vocabulary.ids(TermList.BOTTOM_LINES))
    for lines in range(line_count, 0, -1):
        form = "one" if lines == 1 else "other"
        key = f"on_{'all' if lines == line_count else 'some'}.{form}"
        yield _share_link(
            site, Kind.CASE, key, case_counts[lines], n=number_word(lines, site.wording)
        )
    yield _share_link(site, Kind.CASE, "on_none", case_counts[0])


def _partnership(site: Site) -> Iterator[Link]:
    with_partners = sum(bool(case.partners) for case in _cases(site))
    yield _share_link(site, Kind.CASE, "partners", with_partners)
    count = len(site.catalogue.by_facet[ORGANISATION])
    text = site.wording.count("status.figures.organisations", count, number_text(count))
    yield Link(text, site.addresses.of(terms_uri(ORGANISATION)))


def _anchoring(site: Site) -> Iterator[Link]:
    cases = _cases(site)
    yield _share_link(site, Kind.CASE, "anchored", sum(bool(case.anchoring) for case in cases))
    counts = Counter(place for case in cases for place in case.anchoring)
    yield _counts_link(site, TermList.ANCHORINGS, counts, "by_anchoring")


def _workplaces(site: Site) -> Iterator[Link]:
    cases = _cases(site)
    with_workplaces = sum(bool(case.workplaces) for case in cases)
    yield _share_link(site, Kind.CASE, "workplaces", with_workplaces)
    with_types = sum(bool(case.workplace_types) for case in cases)
    yield _share_link(site, Kind.CASE, "workplace_types", with_types)


_FIGURES: Mapping[SuccessFigure, Callable[[Site], Iterator[Link]]] = {
    SuccessFigure.PROJECTS: _projects,
    SuccessFigure.LEARNING: _learning,
    SuccessFigure.DOCUMENTED: _documented,
    SuccessFigure.SHARING: _sharing,
    SuccessFigure.BOTTOM_LINES: _bottom_lines,
    SuccessFigure.PARTNERSHIP: _partnership,
    SuccessFigure.ANCHORING: _anchoring,
    SuccessFigure.WORKPLACES: _workplaces,
}
"""Figures by name; a site's profile assigns them to its success criteria."""


def _cases(site: Site) -> list[Case]:
    return [entry.record for entry in entries_of(site.catalogue.by_kind[Kind.CASE], Case)]


def _figure_link(site: Site, key: str, uri: str = "", **values: object) -> Link:
    href = site.addresses.of(uri) if uri else ""
    return Link(site.text(f"status.figures.{key}", **values), href)


def _share_link(
    site: Site, kind: Kind, key: str, part: int, uri: str = "", **values: object
) -> Link:
    total = len(site.catalogue.by_kind[kind])
    if not total:
        return Link(site.text(f"status.nothing.{kind.value}"))
    share = site.wording.count(
        f"status.of.{kind.value}", total, number_text(total), part=number_text(part)
    )
    return _figure_link(site, key, uri, of=share, **values)


def _counts_link(site: Site, terms: TermList, counts_by_value: Mapping[str, int], key: str) -> Link:
    # Including zeros: readers look for what is missing.
    counts = [
        f"{term.label} {number_text(counts_by_value.get(term.id, 0))}"
        for term in site.catalogue.vocabulary.terms(terms)
    ]
    return _figure_link(site, key, counts=enumeration_text(counts, site.wording))
