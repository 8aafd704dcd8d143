"""What search engines are told a page is; that it is well formed on a whole site is tested there."""

import json
from dataclasses import replace
from typing import Any

from tests.core.records import case, news, tool
from tests.core.sites import SITE_URL, site_of
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.routing.addresses import EVIDENCE_PAGE, HOME
from videnbank.core.site.link import Link
from videnbank.core.views.sharing.page_metadata import page_metadata

STEPS = [
    {"title": "Begynd", "text": "Sig goddag.\n\nSæt jer."},
    {"title": "Slut", "text": "Sig tak."},
]


def things(uri: str, entry: AnyEntry | None = None, title: str = "En side") -> dict[str, Any]:
    """The things of a page by their type."""
    site = site_of(*([entry] if entry else []))
    crumbs = (Link("Forside", "./"),)
    data = page_metadata(site, uri, title, "Hvad den er.", crumbs, entry).data
    return {thing["@type"]: thing for thing in json.loads(data)["@graph"]}


def test_a_tool_with_steps_is_a_guide() -> None:
    entry = tool("a", title="Trekanten", steps=STEPS, reviewed="2026-02-01")
    guide = things(entry.uri, entry)["HowTo"]
    assert [(step["name"], step["text"]) for step in guide["step"]] == [
        ("Begynd", "Sig goddag. Sæt jer."),
        ("Slut", "Sig tak."),
    ]
    assert (guide["datePublished"], guide["dateModified"]) == ("2026-01-05", "2026-02-01")


def test_other_records_are_articles() -> None:
    for entry, kind in (
        (tool("a"), "Article"),
        (case("a"), "Article"),
        (news("a"), "NewsArticle"),
    ):
        assert things(entry.uri, entry)[kind]["headline"] == "En side"


def test_the_owner_has_written_what_no_person_is_named_for() -> None:
    entry = case("a")
    owned, unowned = (
        replace(site, profile=replace(site.profile, owner=owner))
        for site, owner in ((site_of(entry), "Foreningen"), (site_of(entry), ""))
    )
    texts = [page_metadata(site, entry.uri, "T", "", (), entry).data for site in (owned, unowned)]
    (article,), (other,) = (json.loads(text)["@graph"] for text in texts)
    assert article["author"] == article["publisher"]
    assert article["author"] == {"@type": "Organization", "name": "Foreningen"}
    assert not {"author", "publisher"} & other.keys()


def test_breadcrumbs_end_with_the_page_itself() -> None:
    items = things("om/os.md")["BreadcrumbList"]["itemListElement"]
    assert [(item["position"], item["name"], item["item"]) for item in items] == [
        (1, "Forside", SITE_URL),
        (2, "En side", f"{SITE_URL}om/os/"),
    ]


def test_the_evidence_page_is_a_data_set_with_two_files() -> None:
    files = things(EVIDENCE_PAGE)["Dataset"]["distribution"]
    assert [(file["encodingFormat"], file["contentUrl"]) for file in files] == [
        ("text/csv", f"{SITE_URL}resultater/hvad-ved-vi/virkninger.csv"),
        ("application/json", f"{SITE_URL}resultater/hvad-ved-vi/virkninger.json"),
    ]


def test_the_front_page_is_the_site() -> None:
    site = replace(site_of(), name="Banken", tagline="Det, vi ved")
    metadata = page_metadata(site, HOME, "", "")
    (thing,) = json.loads(metadata.data)["@graph"]
    assert (thing["@type"], thing["name"], thing["description"]) == (
        "WebSite",
        "Banken",
        "Det, vi ved",
    )
    assert (metadata.title, metadata.type) == ("Det, vi ved", "website")


def test_no_text_can_end_the_script_it_stands_in() -> None:
    site = site_of()
    title = "</script><!--<script>"
    data = page_metadata(site, "om/os.md", title, "", (Link("<b>", "./"),)).data
    assert "<" not in data
    assert title in [item["name"] for item in json.loads(data)["@graph"][0]["itemListElement"]]


def test_without_the_address_of_the_site_nothing_is_told_that_needs_it() -> None:
    site = replace(site_of(case("a"), news("b")), site_url="")
    metadata = page_metadata(
        site, "cases/a/index.md", "A", "B", (Link("Forside", "./"),), case("a")
    )
    assert (metadata.data, metadata.url, metadata.picture, metadata.feed) == ("", "", None, None)
    assert (metadata.title, metadata.description, metadata.type) == ("A", "B", "article")
