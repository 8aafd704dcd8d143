"""The bottom lines on which each record has a documented effect, counted once for a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from videnbank.core.catalogue.catalogue import AnyEntry, Catalogue
from videnbank.core.catalogue.filters import documented_effects
from videnbank.core.catalogue.outcomes import OUTCOME_KINDS
from videnbank.core.model.optional_fields import outcomes_of
from videnbank.core.model.reference import Reference

Documented = Mapping[Reference, frozenset[str]]
"""The ids of bottom lines by record; every listed case and result is there."""


def documented_by_record(catalogue: Catalogue) -> Documented:
    """What the listed cases and results have documented."""
    return {
        entry.reference: frozenset(documented_effects(outcomes_of(entry.record)))
        for kind in OUTCOME_KINDS
        for entry in catalogue.by_kind[kind]
    }


def documented_lines(documented: Documented, entries: Iterable[AnyEntry]) -> frozenset[str]:
    """The bottom lines that one or more of some records have documented something on."""
    return frozenset().union(*(documented.get(entry.reference, ()) for entry in entries))
