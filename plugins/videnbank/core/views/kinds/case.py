"""Display rules for cases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from videnbank.core.catalogue.entry import ContentEntry
from videnbank.core.catalogue.facet import CLUSTER, MUNICIPALITY, ORGANISATION, PROGRAMME, Menu
from videnbank.core.language.formats import number_text
from videnbank.core.model.case import Case, Effort
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.links import term_links
from videnbank.core.site.site import Site
from videnbank.core.views.components.areas import areas_text
from videnbank.core.views.components.dates import period_text
from videnbank.core.views.components.facet_fact import facet_fact
from videnbank.core.views.components.fact import Fact, fact
from videnbank.core.views.components.place import place_text
from videnbank.core.views.components.text_section import TextSection, list_section
from videnbank.core.views.kinds.kind_view import EntryGroup, KindView


def _glance(site: Site, case: Case) -> Iterator[Fact | None]:
    country = (site.label(TermList.COUNTRIES, case.country),) if case.country else ()
    yield fact(site, "where", *term_links(site, MUNICIPALITY, case.municipalities), *country)
    yield fact(site, "period", period_text(case.period, site.wording) if case.period else "")
    yield fact(site, "stage", site.label(TermList.STAGES, case.stage))


def _facts(site: Site, case: Case) -> Iterator[Fact | None]:
    where, period, stage = _glance(site, case)
    yield where
    types = site.labels(TermList.WORKPLACE_TYPES, case.workplace_types)
    yield fact(site, "workplaces", *case.workplaces, *types)
    yield period
    yield stage
    yield fact(site, "involved", *site.labels(TermList.ROLES, case.involved))
    yield fact(site, "anchoring", *site.labels(TermList.ANCHORINGS, case.anchoring))
    yield fact(site, "effort", *_effort(site, case.effort))
    for facet in (PROGRAMME, CLUSTER, ORGANISATION):
        yield facet_fact(site, facet, case)


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


def _notes(site: Site, case: Case) -> Iterator[str]:
    yield place_text(site, case)
    yield areas_text(site, case)
    yield site.label(TermList.STAGES, case.stage)


def _after_body(site: Site, case: Case) -> Iterator[TextSection]:
    for key, items in (("barriers", case.barriers), ("advice", case.advice)):
        if items:
            yield list_section(site.wording, key, items)


def _groups(site: Site, entry: ContentEntry[Case]) -> Iterator[EntryGroup]:
    yield "tools", site.catalogue.resolve(entry.record.tools)
    yield "results_about", site.catalogue.results_covering.get(entry.reference, ())


CASE_VIEW = KindView(
    model=Case,
    menu=Menu.HEADER,
    card_notes=_notes,
    facts=_facts,
    glance=_glance,
    after_body=_after_body,
    groups=_groups,
)
