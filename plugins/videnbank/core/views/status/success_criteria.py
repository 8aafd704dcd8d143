"""What the programme wants, beside what the bank holds that bears on it, and what it cannot tell."""

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
from videnbank.core.views.status.documented import documented_by_record


@dataclass(frozen=True, slots=True)
class CriterionView:
    """One thing the programme wants, in the vocabulary's words, with our figures and their limits.

    Nothing is said of whether it is met: the programme has set no figure for it.
    """

    id: str
    label: str
    meaning: str
    figures: tuple[Link, ...]
    limits: str


def success_criteria(site: Site) -> tuple[CriterionView, ...]:
    """The vocabulary's success criteria; of one that the profile has nothing counted for, that is said."""
    return tuple(
        CriterionView(
            id=term.id,
            label=term.label,
            meaning=term.definition or "",
            # A bank without cases would say so once for every figure.
            figures=tuple(dict.fromkeys(_FIGURES[figure](site))) if figure else (),
            limits=site.text(f"status.limits.{figure}" if figure else "status.no_figures"),
        )
        for term in site.catalogue.vocabulary.terms(TermList.SUCCESS_CRITERIA)
        for figure in [site.profile.success.get(term.id)]
    )


def _projects(site: Site) -> Iterator[Link]:
    held = Counter(area for case in _cases(site) for area in case.areas)
    yield _by_label(site, TermList.AREAS, held, "by_area")
    named = Counter(case.programme for case in _cases(site) if case.programme)
    yield _part(site, Kind.CASE, "programme", named.total())
    yield _by_label(site, TermList.PROGRAMMES, named, "by_programme")


def _learning(site: Site) -> Iterator[Link]:
    found = _cases(site)
    if site.places.municipalities:
        several = sum(len(case.municipalities) > 1 for case in found)
        yield _part(site, Kind.CASE, "several_places", several)
    in_cluster = sum(case.cluster is not None for case in found)
    yield _part(site, Kind.CASE, "in_cluster", in_cluster, terms_uri(CLUSTER))
    results = site.catalogue.by_kind[Kind.RESULT]
    across = sum(len(covered_cases(entry.record)) > 1 for entry in results)
    yield _part(site, Kind.RESULT, "several_cases", across)


def _documented(site: Site) -> Iterator[Link]:
    documented = documented_by_record(site.catalogue)
    for kind in (Kind.CASE, Kind.RESULT):
        entries = site.catalogue.by_kind[kind]
        count = sum(bool(documented[entry.reference]) for entry in entries)
        yield _part(site, kind, "documented", count)


def _sharing(site: Site) -> Iterator[Link]:
    for kind in Kind:
        count = len(site.catalogue.by_kind[kind])
        text = site.wording.count(f"status.held.{kind.value}", count, number_text(count))
        yield Link(text, site.addresses.of(overview_uri(kind)))
    used = site.catalogue.cases_using
    tools = site.catalogue.by_kind[Kind.TOOL]
    yield _part(site, Kind.TOOL, "used", sum(tool.reference in used for tool in tools))


def _bottom_lines(site: Site) -> Iterator[Link]:
    documented = documented_by_record(site.catalogue)
    reached = Counter(
        len(documented[entry.reference]) for entry in site.catalogue.by_kind[Kind.CASE]
    )
    every = len(site.catalogue.vocabulary.ids(TermList.BOTTOM_LINES))
    for lines in range(every, 0, -1):
        form = "one" if lines == 1 else "other"
        key = f"on_{'all' if lines == every else 'some'}.{form}"
        yield _part(site, Kind.CASE, key, reached[lines], n=number_word(lines, site.wording))
    yield _part(site, Kind.CASE, "on_none", reached[0])


def _partnership(site: Site) -> Iterator[Link]:
    named = sum(bool(case.partners) for case in _cases(site))
    yield _part(site, Kind.CASE, "partners", named)
    count = len(site.catalogue.by_facet[ORGANISATION])
    text = site.wording.count("status.figures.organisations", count, number_text(count))
    yield Link(text, site.addresses.of(terms_uri(ORGANISATION)))


def _anchoring(site: Site) -> Iterator[Link]:
    found = _cases(site)
    yield _part(site, Kind.CASE, "anchored", sum(bool(case.anchoring) for case in found))
    held = Counter(place for case in found for place in case.anchoring)
    yield _by_label(site, TermList.ANCHORINGS, held, "by_anchoring")


def _workplaces(site: Site) -> Iterator[Link]:
    found = _cases(site)
    named = sum(bool(case.workplaces) for case in found)
    yield _part(site, Kind.CASE, "workplaces", named)
    typed = sum(bool(case.workplace_types) for case in found)
    yield _part(site, Kind.CASE, "workplace_types", typed)


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
"""What is counted under each name; a site's profile says which bears on which of its criteria."""


def _cases(site: Site) -> list[Case]:
    return [entry.record for entry in entries_of(site.catalogue.by_kind[Kind.CASE], Case)]


def _text(site: Site, key: str, uri: str = "", **values: object) -> Link:
    href = site.addresses.of(uri) if uri else ""
    return Link(site.text(f"status.figures.{key}", **values), href)


def _part(site: Site, kind: Kind, key: str, part: int, uri: str = "", **values: object) -> Link:
    total = len(site.catalogue.by_kind[kind])
    if not total:
        return Link(site.text(f"status.nothing.{kind.value}"))
    of = site.wording.count(
        f"status.of.{kind.value}", total, number_text(total), part=number_text(part)
    )
    return _text(site, key, uri, of=of, **values)


def _by_label(site: Site, terms: TermList, held: Mapping[str, int], key: str) -> Link:
    # With those that none have: what is not there is what one looks for.
    counts = [
        f"{term.label} {number_text(held.get(term.id, 0))}"
        for term in site.catalogue.vocabulary.terms(terms)
    ]
    return _text(site, key, counts=enumeration_text(counts, site.wording))
