"""The news that the feed has."""

from __future__ import annotations

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.model.reference import Kind
from videnbank.core.site.site import Site

_MOST_ENTRIES = 30
"""Readers fetch a feed many times a day; more than a year of news is not new."""


def news_feed_entries(site: Site) -> tuple[AnyEntry, ...]:
    """The newest news, the newest first."""
    news = site.catalogue.by_kind[Kind.NEWS]
    newest = sorted(news, key=lambda entry: entry.record.published, reverse=True)
    return tuple(newest[:_MOST_ENTRIES])
