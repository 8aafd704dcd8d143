"""The fact box of a record: the same facts in the same order for every record of a kind."""

from __future__ import annotations

from collections.abc import Iterable

from videnbank.core.catalogue import Facet
from videnbank.core.danish import day_text, duration_text, number_text, period_text
from videnbank.core.edition import Edition
from videnbank.core.link import Link
from videnbank.core.model.case import Case, Effort
from videnbank.core.model.news import News
from videnbank.core.model.record import Record
from videnbank.core.model.result import Result
from videnbank.core.model.term import TermList
from videnbank.core.model.tool import Participants, Tool
from videnbank.core.views.fact import Fact, fact


def record_facts(edition: Edition, record: Record) -> tuple[Fact, ...]:
    """The facts of a record; those that no source gives are there too, and say so."""
    match record:
        case Case():
            own = _case_facts(edition, record)
        case Tool():
            own = _tool_facts(edition, record)
        case Result():
            own = [fact(edition, "kind", edition.label(TermList.RESULT_KINDS, record.kind))]
        case News():
            own = [fact(edition, "date", day_text(record.date))]
        case _:
            own = []
    return (*own, *_common_facts(edition, record))


def _common_facts(edition: Edition, record: Record) -> Iterable[Fact]:
    yield fact(edition, "areas", *edition.term_links(Facet.AREA, record.areas))
    if record.tracks:
        yield fact(edition, "tracks", *edition.term_links(Facet.TRACK, record.tracks))
    else:
        yield fact(edition, "outside_tracks", record.outside_tracks or "", key="tracks")
    if record.topics:
        yield fact(edition, "topics", *edition.term_links(Facet.TOPIC, record.topics))
    if record.audiences:
        yield fact(edition, "audiences", *edition.labels(TermList.AUDIENCES, record.audiences))


def _case_facts(edition: Edition, case: Case) -> list[Fact]:
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


def _tool_facts(edition: Edition, tool: Tool) -> list[Fact]:
    length = tool.duration
    time = duration_text(length.min, length.max, edition.wording) if length else ""
    note = length.note if length and length.note else ""
    return [
        fact(edition, "purpose", tool.purpose),
        fact(edition, "output", tool.output or ""),
        fact(edition, "duration", time, note),
        fact(edition, "participants", *_participants(edition, tool.participants)),
        fact(edition, "preparation", *tool.preparation),
        *([fact(edition, "materials", *tool.materials)] if tool.materials else []),
        *([fact(edition, "when", tool.when)] if tool.when else []),
        *([fact(edition, "origin", tool.origin)] if tool.origin else []),
    ]


def _participants(edition: Edition, participants: Participants | None) -> Iterable[Link]:
    if participants is None:
        return
    least, most = participants.min, participants.max
    if least is not None and least == most:
        yield Link(edition.wording.count("facts.participants_exactly", least))
    elif least is not None and most is not None:
        yield Link(edition.text("facts.participants_span", min=least, max=most))
    elif least is not None:
        yield Link(edition.text("facts.participants_least", n=least))
    elif most is not None:
        yield Link(edition.text("facts.participants_most", n=most))
    if participants.who is not None:
        yield Link(participants.who)
