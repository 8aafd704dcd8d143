"""The facts of a case."""

from __future__ import annotations

from collections.abc import Iterable

from videnbank.core.catalogue.facet import Facet
from videnbank.core.language.formats import number_text
from videnbank.core.model.case import Case, Effort
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Edition
from videnbank.core.views.components.dates import period_text
from videnbank.core.views.components.fact import Fact, fact


def case_facts(edition: Edition, case: Case) -> list[Fact]:
    """The facts that only a case has, in the order they are shown."""
    country = (edition.label(TermList.COUNTRIES, case.country),) if case.country else ()
    places = edition.term_links(Facet.MUNICIPALITY, case.municipalities)
    period = period_text(case.period, edition.wording) if case.period else ""
    facts = [
        fact(edition, "where", *places, *country),
        fact(edition, "workplaces", *_workplaces(edition, case)),
        fact(edition, "period", period),
        fact(edition, "stage", edition.label(TermList.STAGES, case.stage)),
        fact(edition, "involved", *edition.labels(TermList.ROLES, case.involved)),
        fact(edition, "anchoring", *edition.labels(TermList.ANCHORINGS, case.anchoring)),
        fact(edition, "effort", *_effort(edition, case.effort)),
    ]
    if case.programme:
        facts.append(fact(edition, "programme", edition.label(TermList.PROGRAMMES, case.programme)))
    if case.cluster:
        facts.append(fact(edition, "cluster", edition.term_link(Facet.CLUSTER, case.cluster)))
    if case.partners:
        partners = edition.term_links(Facet.ORGANISATION, case.partners)
        facts.append(fact(edition, "partners", *partners))
    return facts


def _workplaces(edition: Edition, case: Case) -> tuple[str, ...]:
    return (*case.workplaces, *edition.labels(TermList.WORKPLACE_TYPES, case.workplace_types))


def _effort(edition: Edition, effort: Effort | None) -> Iterable[str]:
    if effort is None:
        return
    for key, number in (("people", effort.people), ("workshops", effort.workshops)):
        if number is not None:
            yield edition.wording.count(f"facts.{key}", number, number_text(number))
    if effort.hours is not None:
        plural = 1 if effort.hours == 1 else 2
        yield edition.wording.count("facts.hours", plural, number_text(effort.hours))
    if effort.budget_dkk is not None:
        yield edition.text("facts.budget", n=number_text(effort.budget_dkk))
    if effort.note is not None:
        yield effort.note
