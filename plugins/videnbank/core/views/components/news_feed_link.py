"""Links to the feed of the news."""

from __future__ import annotations

from videnbank.core.model.reference import Kind
from videnbank.core.routing.addresses import NEWS_FEED_FILE
from videnbank.core.routing.routes import PageType
from videnbank.core.site.left_out import left_out
from videnbank.core.site.link import CountedLink, Link
from videnbank.core.site.site import Site
from videnbank.core.views.components.link_group import LinkGroup
from videnbank.core.views.components.news_feed_entries import news_feed_entries


def news_feed_link(site: Site) -> Link | None:
    """Link to the feed; None when there is none."""
    if PageType.NEWS_FEED in left_out(site) or not site.catalogue.by_kind[Kind.NEWS]:
        return None
    return Link(
        site.text("feed.title", site=site.name, news=site.text("kinds.news.other")), NEWS_FEED_FILE
    )


def news_feed_group(site: Site) -> tuple[LinkGroup, ...]:
    """The same link for the readers of the news, with what a feed is good for."""
    if news_feed_link(site) is None:
        return ()
    count = len(news_feed_entries(site))
    link = CountedLink(
        site.text("feed.link"),
        NEWS_FEED_FILE,
        count,
        site.records_text(count),
        site.text("feed.meaning"),
    )
    return (LinkGroup(site.text("feed.heading"), (link,)),)
