"""Display rules for results."""

from __future__ import annotations

from collections.abc import Iterator

from videnbank.core.catalogue.entry import ContentEntry
from videnbank.core.catalogue.facet import Menu
from videnbank.core.model.result import Result
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site
from videnbank.core.views.components.areas import areas_text
from videnbank.core.views.components.evidence_link import counted_evidence_link
from videnbank.core.views.components.fact import Fact, fact
from videnbank.core.views.components.link_group import LinkGroup
from videnbank.core.views.components.text_section import TextSection, list_section, text_section
from videnbank.core.views.kinds.kind_view import EntryGroup, KindView


def _facts(site: Site, result: Result) -> Iterator[Fact | None]:
    yield fact(site, "kind", site.label(TermList.RESULT_KINDS, result.kind))


def _notes(site: Site, result: Result) -> Iterator[str]:
    yield site.label(TermList.RESULT_KINDS, result.kind)
    yield areas_text(site, result)


def _before_steps(site: Site, result: Result) -> Iterator[TextSection]:
    yield text_section(site.wording, "question", result.question)
    yield text_section(site.wording, "conclusion", result.conclusion)


def _before_body(site: Site, result: Result) -> Iterator[TextSection]:
    yield list_section(site.wording, "limitations", result.limitations)


def _groups(site: Site, entry: ContentEntry[Result]) -> Iterator[EntryGroup]:
    yield "covers", site.catalogue.resolve(entry.record.covers)


def _branches(site: Site) -> tuple[LinkGroup, ...]:
    # Having read single results, readers go on to ask what all of them show together.
    return (LinkGroup(site.text("known.across"), (counted_evidence_link(site),)),)


RESULT_VIEW = KindView(
    model=Result,
    menu=Menu.HEADER,
    card_notes=_notes,
    facts=_facts,
    glance=_facts,
    before_steps=_before_steps,
    before_body=_before_body,
    groups=_groups,
    link_groups=_branches,
)
