"""Display rules for tools."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from videnbank.core.catalogue.entry import ContentEntry
from videnbank.core.catalogue.facet import Menu
from videnbank.core.model.tool import Participants, Tool
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site
from videnbank.core.views.components.fact import Fact, fact
from videnbank.core.views.components.place import official_link
from videnbank.core.views.components.text_section import TextSection, paragraphs, text_section
from videnbank.core.views.components.time_needed import time_needed
from videnbank.core.views.kinds.kind_view import EntryGroup, KindView


def _facts(site: Site, tool: Tool) -> list[Fact]:
    note = (tool.duration.note if tool.duration else None) or ""
    makers = tuple(official_link(site, id_) for id_ in tool.municipalities)
    origin = (*makers, *((tool.origin,) if tool.origin else ()))
    return [
        fact(site, "purpose", tool.purpose),
        fact(site, "output", tool.output or ""),
        fact(site, "duration", time_needed(site, tool), note),
        fact(site, "participants", *_participants(site, tool.participants)),
        fact(site, "preparation", *tool.preparation),
        *([fact(site, "materials", *tool.materials)] if tool.materials else []),
        *([fact(site, "when", tool.when)] if tool.when else []),
        *([fact(site, "origin", *origin)] if origin else []),
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
    yield time_needed(site, tool)
    yield ", ".join(site.labels(TermList.AREAS, tool.areas))


def _before_body(site: Site, tool: Tool) -> Iterator[TextSection]:
    if tool.shortened is not None:
        key = "shortened" if tool.steps else "reference"
        yield text_section(site.wording, key, paragraphs(tool.shortened))


def _after_body(site: Site, tool: Tool) -> Iterator[TextSection]:
    if tool.caution:
        yield text_section(site.wording, "caution", tool.caution)


def _groups(site: Site, entry: ContentEntry[Tool]) -> Iterator[EntryGroup]:
    yield "used_in", site.catalogue.cases_using.get(entry.reference, ())


TOOL_VIEW = KindView(
    model=Tool,
    menu=Menu.HEADER,
    card_notes=_notes,
    facts=_facts,
    spoken_facts=frozenset({"purpose", "duration"}),
    before_body=_before_body,
    after_body=_after_body,
    steps=lambda tool: tool.steps,
    downloads=lambda tool: tool.downloads,
    groups=_groups,
)
