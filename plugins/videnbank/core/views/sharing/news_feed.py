"""The news as an Atom feed (RFC 4287)."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as ET

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.model.reference import Kind
from videnbank.core.routing.addresses import overview_uri
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site
from videnbank.core.views.components.news_feed_entries import news_feed_entries
from videnbank.core.views.sharing.absolute_url import absolute_url
from videnbank.core.views.sharing.last_change import record_change

_NAMESPACE = "http://www.w3.org/2005/Atom"


def news_feed(site: Site, link: Link) -> bytes:
    """The newest news, each with its summary and its page; `link` leads to the feed."""
    news = news_feed_entries(site)
    overview = absolute_url(site, site.addresses.of(overview_uri(Kind.NEWS)))
    feed = ET.Element("feed", {"xmlns": _NAMESPACE, "xml:lang": "da"})
    _add(feed, "id", overview)
    _add(feed, "title", link.text)
    _add(feed, "updated", _moment(max(record_change(entry.record) for entry in news)))
    _add(ET.SubElement(feed, "author"), "name", site.profile.owner or site.name)
    ET.SubElement(feed, "link", {"href": overview})
    ET.SubElement(feed, "link", {"rel": "self", "href": absolute_url(site, link.href)})
    for entry in news:
        _add_entry(site, feed, entry)
    ET.indent(feed)
    content: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def _add_entry(site: Site, feed: ET.Element, entry: AnyEntry) -> None:
    url = absolute_url(site, site.addresses.of(entry.uri))
    element = ET.SubElement(feed, "entry")
    _add(element, "id", url)
    _add(element, "title", entry.record.title)
    _add(element, "published", _moment(entry.record.published))
    _add(element, "updated", _moment(record_change(entry.record)))
    ET.SubElement(element, "link", {"href": url})
    _add(element, "summary", entry.record.summary)


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _moment(day: date) -> str:
    # Atom requires a time of day; records have none.
    return f"{day.isoformat()}T00:00:00Z"
