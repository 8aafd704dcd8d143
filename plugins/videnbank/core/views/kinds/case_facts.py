"""The facts of a case."""

from __future__ import annotations

from collections.abc import Iterable

from videnbank.core.catalogue.facet import Facet
from videnbank.core.language.formats import number_text
from videnbank.core.model.case import Case, Effort
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site
from videnbank.core.views.components.dates import period_text
from videnbank.core.views.components.fact import Fact, fact


def case_facts(site: Site, case: Case) -> list[Fact]:
    """The facts that only a case has, in the order they are shown."""
    country = (site.label(TermList.COUNTRIES, case.country),) if case.country else ()
    places = site.term_links(Facet.MUNICIPALITY, case.municipalities)
    has_places = bool(site.catalogue.vocabulary.ids(TermList.MUNICIPALITIES))
    period = period_text(case.period, site.wording) if case.period else ""
    facts = [
        *([fact(site, "where", *places, *country)] if country or has_places else []),
        fact(site, "workplaces", *_workplaces(site, case)),
        fact(site, "period", period),
        fact(site, "stage", site.label(TermList.STAGES, case.stage)),
        fact(site, "involved", *site.labels(TermList.ROLES, case.involved)),
        fact(site, "anchoring", *site.labels(TermList.ANCHORINGS, case.anchoring)),
        fact(site, "effort", *_effort(site, case.effort)),
    ]
    if case.programme:
        facts.append(fact(site, "programme", site.label(TermList.PROGRAMMES, case.programme)))
    if case.cluster:
        facts.append(fact(site, "cluster", site.term_link(Facet.CLUSTER, case.cluster)))
    if case.partners:
        partners = site.term_links(Facet.ORGANISATION, case.partners)
        facts.append(fact(site, "partners", *partners))
    return facts


def _workplaces(site: Site, case: Case) -> tuple[str, ...]:
    return (*case.workplaces, *site.labels(TermList.WORKPLACE_TYPES, case.workplace_types))


def _effort(site: Site, effort: Effort | None) -> Iterable[str]:
    if effort is None:
        return
    for key, number in (("people", effort.people), ("workshops", effort.workshops)):
        if number is not None:
            yield site.wording.count(f"facts.{key}", number, number_text(number))
    if effort.hours is not None:
        plural = 1 if effort.hours == 1 else 2
        yield site.wording.count("facts.hours", plural, number_text(effort.hours))
    if effort.budget_dkk is not None:
        yield site.text("facts.budget", n=number_text(effort.budget_dkk))
    if effort.note is not None:
        yield effort.note
