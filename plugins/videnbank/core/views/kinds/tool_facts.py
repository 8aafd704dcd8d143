"""The facts of a tool."""

from __future__ import annotations

from collections.abc import Iterable

from videnbank.core.language.formats import duration_text
from videnbank.core.model.tool import Participants, Tool
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site
from videnbank.core.views.components.fact import Fact, fact


def tool_facts(site: Site, tool: Tool) -> list[Fact]:
    """The facts that only a tool has, in the order they are shown."""
    length = tool.duration
    time = duration_text(length.min, length.max, site.wording) if length else ""
    note = length.note if length and length.note else ""
    return [
        fact(site, "purpose", tool.purpose),
        fact(site, "output", tool.output or ""),
        fact(site, "duration", time, note),
        fact(site, "participants", *_participants(site, tool.participants)),
        fact(site, "preparation", *tool.preparation),
        *([fact(site, "materials", *tool.materials)] if tool.materials else []),
        *([fact(site, "when", tool.when)] if tool.when else []),
        *([fact(site, "origin", tool.origin)] if tool.origin else []),
    ]


def _participants(site: Site, participants: Participants | None) -> Iterable[Link]:
    if participants is None:
        return
    least, most = participants.min, participants.max
    if least is not None and least == most:
        yield Link(site.wording.count("facts.participants_exactly", least))
    elif least is not None and most is not None:
        yield Link(site.text("facts.participants_span", min=least, max=most))
    elif least is not None:
        yield Link(site.text("facts.participants_least", n=least))
    elif most is not None:
        yield Link(site.text("facts.participants_most", n=most))
    if participants.who is not None:
        yield Link(participants.who)
