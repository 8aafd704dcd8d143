"""A record's fact box: all records of a kind list the same facts in the same order."""

from __future__ import annotations

from collections.abc import Iterator

from videnbank.core.catalogue.facet import FACETS
from videnbank.core.model.record import Record
from videnbank.core.site.site import Site
from videnbank.core.views.components.facet_fact import facet_fact
from videnbank.core.views.components.fact import Fact
from videnbank.core.views.kinds.registry import kind_view


def record_facts(site: Site, record: Record) -> tuple[Fact, ...]:
    """All facts of a record, including those marked as not stated by any source.

    Facts of its kind come first, then its facet values, skipping facets the kind already covers.
    """
    kind_facts = tuple(kind_view(record).facts(site, record))
    return (*kind_facts, *_facet_facts(site, record, {fact.key for fact in kind_facts}))


def _facet_facts(site: Site, record: Record, keys: set[str]) -> Iterator[Fact]:
    for facet in FACETS:
        if facet.fact and facet.fact not in keys:
            fact = facet_fact(site, facet, record)
            if fact is not None:
                yield fact
