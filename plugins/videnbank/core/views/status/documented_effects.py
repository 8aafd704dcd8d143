"""Documented effects of each record, computed once per page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from videnbank.core.catalogue.catalogue import AnyEntry, Catalogue
from videnbank.core.catalogue.filters import documented_effects
from videnbank.core.catalogue.outcomes import OUTCOME_KINDS
from videnbank.core.model.optional_fields import outcomes_of
from videnbank.core.model.reference import Reference

EffectsByRecord = Mapping[Reference, frozenset[str]]
"""Ids of bottom lines with a documented effect, by record; covers all listed cases and results."""


def effects_by_record(catalogue: Catalogue) -> EffectsByRecord:
    """The documented effects of all listed cases and results."""
    return {
        entry.reference: frozenset(documented_effects(outcomes_of(entry.record)))
        for kind in OUTCOME_KINDS
        for entry in catalogue.by_kind[kind]
    }


def bottom_lines_with_effect(
    effects: EffectsByRecord, entries: Iterable[AnyEntry]
) -> frozenset[str]:
    """The bottom lines on which at least one of the entries has a documented effect."""
    return frozenset().union(*(effects.get(entry.reference, ()) for entry in entries))
