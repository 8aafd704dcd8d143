"""The plain texts of a record under their headings."""

from __future__ import annotations

from collections.abc import Iterable

from videnbank.core.model.record import Record
from videnbank.core.site.site import Site
from videnbank.core.views.components.passages import Passages
from videnbank.core.views.kinds.registry import kind_view


def opening_passages(site: Site, record: Record) -> Iterable[Passages]:
    """What stands before the body: the lead of news, question and answer of a result and the like."""
    return kind_view(record).opening(site, record)


def closing_passages(site: Site, record: Record) -> Iterable[Passages]:
    """What stands after the body: barriers and advice, cautions, limitations."""
    return kind_view(record).closing(site, record)
