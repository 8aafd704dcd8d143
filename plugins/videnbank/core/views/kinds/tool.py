"""Display rules for tools."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from videnbank.core.catalogue.entry import ContentEntry
from videnbank.core.catalogue.facet import FORMAT, Menu
from videnbank.core.model.tool import Participants, Tool
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site
from videnbank.core.views.components.areas import areas_text
from videnbank.core.views.components.facet_fact import facet_fact
from videnbank.core.views.components.fact import Fact, fact
from videnbank.core.views.components.text_section import (
    TextSection,
    list_section,
    paragraphs,
    text_section,
)
from videnbank.core.views.components.time_needed import time_needed
from videnbank.core.views.kinds.kind_view import EntryGroup, KindView


def _glance(site: Site, tool: Tool) -> Iterator[Fact | None]:
    yield facet_fact(site, FORMAT, tool)
    yield fact(site, "duration", time_needed(site, tool) or _duration_note(tool))
    yield fact(site, "participants", *_participants(site, tool.participants))
    yield fact(site, "materials", *tool.materials)


def _duration_note(tool: Tool) -> str:
    return (tool.duration.note if tool.duration else None) or ""


def _facts(site: Site, tool: Tool) -> list[Fact | None]:
    return [
        fact(site, "purpose", tool.purpose),
        fact(site, "output", tool.output or ""),
        fact(site, "duration", time_needed(site, tool), _duration_note(tool)),
        fact(site, "participants", *_participants(site, tool.participants)),
        fact(site, "preparation", *tool.preparation),
        fact(site, "materials", *tool.materials),
        fact(site, "when", tool.when or ""),
        fact(site, "origin", tool.origin or ""),
    ]


def _participants(site: Site, participants: Participants | None) -> Iterable[Link]:
    if participants is None:
        return
    minimum, maximum = participants.min, participants.max
    if minimum is not None and minimum == maximum:
        yield Link(site.wording.count("facts.participants_exactly", minimum))
    elif minimum is not None and maximum is not None:
        yield Link(site.text("facts.participants_span", min=minimum, max=maximum))
    elif minimum is not None:
        yield Link(site.text("facts.participants_least", n=minimum))
    elif maximum is not None:
        yield Link(site.text("facts.participants_most", n=maximum))
    if participants.who is not None:
        yield Link(participants.who)


def _notes(site: Site, tool: Tool) -> Iterator[str]:
    if not tool.steps:
        yield site.text("record.reference")
    yield ", ".join(site.labels(TermList.FORMATS, tool.format))
    yield time_needed(site, tool)
    yield areas_text(site, tool)


def _under_lead(_: Site, tool: Tool) -> Iterator[TextSection]:
    yield TextSection("purpose", "", paragraphs(tool.purpose))


def _before_steps(site: Site, tool: Tool) -> Iterator[TextSection]:
    if tool.shortened is not None and not tool.steps:
        yield text_section(site.wording, "reference", tool.shortened)


def _before_body(site: Site, tool: Tool) -> Iterator[TextSection]:
    if tool.caution:
        yield list_section(site.wording, "caution", tool.caution)
    if tool.shortened is not None and tool.steps:
        yield text_section(site.wording, "shortened", tool.shortened)


def _groups(site: Site, entry: ContentEntry[Tool]) -> Iterator[EntryGroup]:
    yield "used_in", site.catalogue.cases_using.get(entry.reference, ())


TOOL_VIEW = KindView(
    model=Tool,
    menu=Menu.HEADER,
    card_notes=_notes,
    facts=_facts,
    glance=_glance,
    under_lead=_under_lead,
    before_steps=_before_steps,
    before_body=_before_body,
    steps=lambda tool: tool.steps,
    downloads=lambda tool: tool.downloads,
    groups=_groups,
)
