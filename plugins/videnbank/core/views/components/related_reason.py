"""Why one record links to another."""

from __future__ import annotations

from videnbank.core.catalogue.facet import AREA, TOPIC, TRACK
from videnbank.core.catalogue.related import CELL, RelatedEntry, SharedValue
from videnbank.core.language.formats import enumeration_text, in_sentence
from videnbank.core.model.reference import Kind, Reference
from videnbank.core.site.site import Site


def related_reason(site: Site, related: RelatedEntry) -> str:
    """A phrase naming what two records share above all; empty when an editor made the link.

    Values of one kind are named together; a second kind of reason would say less and take longer.
    """
    if not related.reasons:
        return ""
    signal = related.reasons[0].signal
    shared_values = [shared for shared in related.reasons if shared.signal is signal]
    # Two cells are four names, which no phrase holds.
    named = shared_values[:1] if signal is CELL else shared_values
    labels = [_label(site, shared) for shared in named]
    return site.text(f"related.{signal.name}", labels=enumeration_text(labels, site.wording))


def _label(site: Site, shared: SharedValue) -> str:
    first = shared.value[0]
    if shared.signal.facet is not None:
        label = site.label(shared.signal.facet.terms, first)
        return in_sentence(label) if shared.signal.facet is TOPIC else label
    if shared.signal is CELL:
        area, track = shared.value
        labels = (site.label(AREA.terms, area), site.label(TRACK.terms, track))
        return enumeration_text(labels, site.wording)
    return _tool_title(site, first)


def _tool_title(site: Site, tool: str) -> str:
    # A tool that is not visible is named by its id.
    entry = site.catalogue.entries.get(Reference(Kind.TOOL, tool))
    return entry.record.title if entry is not None else tool
