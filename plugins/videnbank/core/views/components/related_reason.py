"""Why one record leads to another."""

from __future__ import annotations

from videnbank.core.catalogue.related import Bond, Related, Shared
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Site


def related_reason(site: Site, related: Related) -> str:
    """The sentence that says what the two records share, or that an editor chose it."""
    reasons = [_shared(site, shared) for shared in related.reasons]
    text = ", ".join(reasons) or site.text("related.chosen")
    return site.text("related.reason", reasons=text)


_BOND_LISTS = {
    Bond.CLUSTER: TermList.CLUSTERS,
    Bond.TOPIC: TermList.TOPICS,
    Bond.MUNICIPALITY: TermList.MUNICIPALITIES,
    Bond.WORKPLACE_TYPE: TermList.WORKPLACE_TYPES,
    Bond.PROGRAMME: TermList.PROGRAMMES,
    Bond.ORGANISATION: TermList.ORGANISATIONS,
}


def _shared(site: Site, shared: Shared) -> str:
    match shared.bond:
        case Bond.TOOL:
            label = site.tool_title(shared.value[0])
        case Bond.CELL:
            area = site.label(TermList.AREAS, shared.value[0])
            label = f"{area}, {site.label(TermList.TRACKS, shared.value[1])}"
        case _:
            label = site.label(_BOND_LISTS[shared.bond], shared.value[0])
    return site.text(f"related.{shared.bond.value}", label=label)
