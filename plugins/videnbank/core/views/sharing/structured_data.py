"""What a page is, for search engines: JSON-LD in the words of schema.org.

It says nothing that the page does not show, and is left out when the site's address is unknown.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.model.media import Step
from videnbank.core.model.reference import Kind
from videnbank.core.routing.addresses import EVIDENCE_PAGE, HOME, outcomes_file
from videnbank.core.site.link import Link
from videnbank.core.site.site import Site
from videnbank.core.views.kinds.media import steps_of
from videnbank.core.views.sharing.absolute_url import absolute_url
from videnbank.core.views.sharing.picture import PictureReference

Thing = Mapping[str, object]

_LANGUAGE = "da"
_DOWNLOADS = {"csv": "text/csv", "json": "application/json"}


@dataclass(frozen=True, slots=True)
class SharedPage:
    """A page as others know it; `url` is absolute, empty when unknown."""

    uri: str
    title: str
    description: str
    url: str
    picture: PictureReference | None
    breadcrumbs: tuple[Link, ...]
    entry: AnyEntry | None


def structured_data(site: Site, page: SharedPage) -> str:
    """The things that a page is about, as JSON for a script element; empty if there are none."""
    things = list(_things(site, page)) if page.url else []
    if not things:
        return ""
    graph = {"@context": "https://schema.org", "@graph": things}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    # Nothing in a string may end the script element, or begin a comment in it (HTML, §4.12.1.3).
    return text.replace("<", "\\u003c")


def _things(site: Site, page: SharedPage) -> Iterator[Thing]:
    if page.breadcrumbs:
        yield _breadcrumb_list(site, page)
    if page.entry is not None:
        yield _record(site, page, page.entry)
    elif page.uri == HOME:
        yield _web_site(site, page)
    elif page.uri == EVIDENCE_PAGE:
        yield _dataset(site, page)


def _breadcrumb_list(site: Site, page: SharedPage) -> Thing:
    links = [(link.text, absolute_url(site, link.href)) for link in page.breadcrumbs]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": url}
            for position, (name, url) in enumerate([*links, (page.title, page.url)], start=1)
        ],
    }


def _record(site: Site, page: SharedPage, entry: AnyEntry) -> Thing:
    record = entry.record
    steps = steps_of(record)
    dates = {"datePublished": record.published.isoformat()}
    if record.reviewed is not None:
        dates["dateModified"] = record.reviewed.isoformat()
    if steps:
        return {
            "@type": "HowTo",
            "name": page.title,
            **_common(site, page),
            **dates,
            "step": [_step(step) for step in steps],
        }
    kind = "NewsArticle" if entry.reference.kind is Kind.NEWS else "Article"
    article = {"@type": kind, "headline": page.title, **_common(site, page), **dates}
    # No person is named on a page: those who publish it have written it.
    return article | _owner(site, "author")


def _step(step: Step) -> Thing:
    return {"@type": "HowToStep", "name": step.title, "text": " ".join(step.text.split())}


def _web_site(site: Site, page: SharedPage) -> Thing:
    return {"@type": "WebSite", "name": site.name, **_common(site, page)}


def _dataset(site: Site, page: SharedPage) -> Thing:
    return {
        "@type": "Dataset",
        "name": page.title,
        **_common(site, page),
        **_owner(site, "creator"),
        "isAccessibleForFree": True,
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": media_type,
                "contentUrl": absolute_url(site, outcomes_file(extension)),
            }
            for extension, media_type in _DOWNLOADS.items()
        ],
    }


def _common(site: Site, page: SharedPage) -> Thing:
    common: dict[str, object] = {"url": page.url, "inLanguage": _LANGUAGE}
    if page.description:
        common["description"] = page.description
    if page.picture is not None:
        common["image"] = page.picture.url
    return common | _owner(site, "publisher")


def _owner(site: Site, part: str) -> dict[str, object]:
    """The organisation behind the site in its part of a page; nothing if the site names none."""
    if not site.profile.owner:
        return {}
    return {part: {"@type": "Organization", "name": site.profile.owner}}
