"""The fact box of a record: the same facts in the same order for every record of a kind."""

from __future__ import annotations

from collections.abc import Iterable

from videnbank.core.catalogue.facet import Facet
from videnbank.core.language.formats import day_text
from videnbank.core.model.case import Case
from videnbank.core.model.news import News
from videnbank.core.model.record import Record
from videnbank.core.model.result import Result
from videnbank.core.model.tool import Tool
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site
from videnbank.core.views.components.fact import Fact, fact
from videnbank.core.views.kinds.case_facts import case_facts
from videnbank.core.views.kinds.tool_facts import tool_facts


def record_facts(site: Site, record: Record) -> tuple[Fact, ...]:
    """The facts of a record; those that no source gives are there too, and say so."""
    match record:
        case Case():
            own = case_facts(site, record)
        case Tool():
            own = tool_facts(site, record)
        case Result():
            own = [fact(site, "kind", site.label(TermList.RESULT_KINDS, record.kind))]
        case News():
            own = [fact(site, "date", day_text(record.date))]
        case _:
            own = []
    return (*own, *_common_facts(site, record))


def _common_facts(site: Site, record: Record) -> Iterable[Fact]:
    yield fact(site, "areas", *site.term_links(Facet.AREA, record.areas))
    if record.tracks:
        yield fact(site, "tracks", *site.term_links(Facet.TRACK, record.tracks))
    elif site.catalogue.vocabulary.ids(TermList.TRACKS):
        yield fact(site, "outside_tracks", record.outside_tracks or "", key="tracks")
    if record.topics:
        yield fact(site, "topics", *site.term_links(Facet.TOPIC, record.topics))
    if record.audiences:
        yield fact(site, "audiences", *site.labels(TermList.AUDIENCES, record.audiences))
