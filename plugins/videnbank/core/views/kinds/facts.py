"""A record's facts: all records of a kind list theirs in the same order."""

from __future__ import annotations

from collections.abc import Iterator

from videnbank.core.catalogue.facet import FACETS
from videnbank.core.model.record import Record
from videnbank.core.site.site import Site
from videnbank.core.views.components.facet_fact import facet_fact
from videnbank.core.views.components.fact import Fact
from videnbank.core.views.kinds.registry import kind_view

GLANCE_LENGTH = 60
"""A line and a half on a phone; a longer fact would be read and not glanced at."""


def record_facts(site: Site, record: Record) -> tuple[Fact, ...]:
    """All facts of a record that a source states.

    Facts of its kind come first, then its facet values, skipping facets the kind already covers.
    """
    stated = kind_view(record).facts(site, record)
    kind_facts = tuple(fact for fact in stated if fact is not None)
    return (*kind_facts, *_facet_facts(site, record, {fact.key for fact in kind_facts}))


def glance_facts(site: Site, record: Record) -> tuple[Fact, ...]:
    """The facts that a reader in a hurry looks for, but for those too long for a line."""
    stated = kind_view(record).glance(site, record)
    return tuple(fact for fact in stated if fact is not None and _length(fact) <= GLANCE_LENGTH)


def _length(fact: Fact) -> int:
    return sum(len(value.text) for value in fact.values)


def _facet_facts(site: Site, record: Record, keys: set[str]) -> Iterator[Fact]:
    for facet in FACETS:
        if facet.fact and facet.fact not in keys:
            fact = facet_fact(site, facet, record)
            if fact is not None:
                yield fact
