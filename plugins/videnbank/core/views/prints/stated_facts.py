"""The facts of a record that a source states; paper has no room for what nobody knows."""

from __future__ import annotations

from videnbank.core.model.record import Record
from videnbank.core.site.site import Site
from videnbank.core.views.components.fact import Fact
from videnbank.core.views.kinds.facts import record_facts


def stated_facts(site: Site, record: Record) -> dict[str, Fact]:
    """The stated facts by key."""
    return {fact.key: fact for fact in record_facts(site, record) if fact.known}
