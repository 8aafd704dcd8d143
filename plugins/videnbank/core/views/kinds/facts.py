"""The fact box of a record: the same facts in the same order for every record of a kind."""

from __future__ import annotations

from collections.abc import Iterator

from videnbank.core.catalogue.facet import FACETS
from videnbank.core.model.record import Record
from videnbank.core.site.site import Site
from videnbank.core.views.components.facet_fact import facet_fact
from videnbank.core.views.components.fact import Fact
from videnbank.core.views.kinds.registry import kind_view


def record_facts(site: Site, record: Record) -> tuple[Fact, ...]:
    """The facts of a record; those that no source gives are there too, and say so.

    Those of its kind come first, then what it is marked with, as far as its kind has not said so.
    """
    own = tuple(kind_view(record).facts(site, record))
    return (*own, *_facet_facts(site, record, {fact.key for fact in own}))


def _facet_facts(site: Site, record: Record, shown: set[str]) -> Iterator[Fact]:
    for facet in FACETS:
        if facet.fact and facet.fact not in shown:
            fact = facet_fact(site, facet, record)
            if fact is not None:
                yield fact
