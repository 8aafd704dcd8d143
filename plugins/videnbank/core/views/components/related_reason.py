"""Why one record leads to another."""

from __future__ import annotations

from videnbank.core.catalogue.related import Bond, Related, Shared
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.site import Edition


def related_reason(edition: Edition, related: Related) -> str:
    """The sentence that says what the two records share, or that an editor chose it."""
    reasons = [_shared(edition, shared) for shared in related.reasons]
    text = ", ".join(reasons) or edition.text("related.chosen")
    return edition.text("related.reason", reasons=text)


_BOND_LISTS = {
    Bond.CLUSTER: TermList.CLUSTERS,
    Bond.TOPIC: TermList.TOPICS,
    Bond.MUNICIPALITY: TermList.MUNICIPALITIES,
    Bond.WORKPLACE_TYPE: TermList.WORKPLACE_TYPES,
    Bond.PROGRAMME: TermList.PROGRAMMES,
    Bond.ORGANISATION: TermList.ORGANISATIONS,
}


def _shared(edition: Edition, shared: Shared) -> str:
    match shared.bond:
        case Bond.TOOL:
            label = edition.tool_title(shared.value[0])
        case Bond.CELL:
            area = edition.label(TermList.AREAS, shared.value[0])
            label = f"{area}, {edition.label(TermList.TRACKS, shared.value[1])}"
        case _:
            label = edition.label(_BOND_LISTS[shared.bond], shared.value[0])
    return edition.text(f"related.{shared.bond.value}", label=label)
