"""Why one record links to another."""

from __future__ import annotations

from videnbank.core.catalogue.facet import AREA, TRACK
from videnbank.core.catalogue.related import CELL, RelatedEntry, SharedValue
from videnbank.core.model.reference import Kind, Reference
from videnbank.core.site.site import Site


def related_reason(site: Site, related: RelatedEntry) -> str:
    """A sentence naming what two records share, or saying that an editor made the link."""
    reasons = [_shared(site, shared) for shared in related.reasons]
    text = ", ".join(reasons) or site.text("related.chosen")
    return site.text("related.reason", reasons=text)


def _shared(site: Site, shared: SharedValue) -> str:
    return site.text(f"related.{shared.signal.name}", label=_label(site, shared))


def _label(site: Site, shared: SharedValue) -> str:
    first = shared.value[0]
    if shared.signal.facet is not None:
        return site.label(shared.signal.facet.terms, first)
    if shared.signal is CELL:
        area, track = shared.value
        return f"{site.label(AREA.terms, area)}, {site.label(TRACK.terms, track)}"
    return _tool_title(site, first)


def _tool_title(site: Site, tool: str) -> str:
    # A tool that is not visible is named by its id.
    entry = site.catalogue.entries.get(Reference(Kind.TOOL, tool))
    return entry.record.title if entry is not None else tool
