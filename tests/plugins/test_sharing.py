"""What others are told of a site: links shown elsewhere, search engines, feed readers."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from lxml import etree
from PIL import Image

from tests.plugins.built_site import HOST, SITE_URL, Document, Site, build
from tests.plugins.project_outline import write_project

ATOM = "{http://www.w3.org/2005/Atom}"
MOST_BYTES = 30_000
"""A picture is fetched by a phone, for a link that may never be opened."""

REQUIRED = {
    "BreadcrumbList": {"itemListElement"},
    "HowTo": {"name", "step", "image", "datePublished"},
    "Article": {"headline", "image", "datePublished", "description"},
    "NewsArticle": {"headline", "image", "datePublished", "description"},
    "Dataset": {"name", "description", "distribution"},
    "WebSite": {"name", "url"},
}
"""What a search engine asks of each type (developers.google.com/search/docs/appearance)."""


def properties(page: Document) -> dict[str, str]:
    """The Open Graph properties of a page."""
    elements = page.all("//head/meta[@property]")
    assert len({element.get("property") for element in elements}) == len(elements)
    return {str(element.get("property")): str(element.get("content")) for element in elements}


def things(page: Document) -> list[dict[str, Any]]:
    """The structured data of a page."""
    blocks = page.texts("//head/script[@type='application/ld+json']")
    return [thing for block in blocks for thing in json.loads(block)["@graph"]]


def urls(thing: Any) -> Iterator[str]:
    """Every URL in structured data."""
    match thing:
        case dict():
            for value in thing.values():
                yield from urls(value)
        case list():
            for value in thing:
                yield from urls(value)
        case str() if thing.startswith("http"):
            yield thing


def is_on(site: Site, url: str) -> bool:
    return url.startswith(SITE_URL) and site.has(url.removeprefix(SITE_URL))


def test_every_page_tells_what_a_link_to_it_shows(site: Site) -> None:
    for page in site.pages():
        if page.address == "404.html":
            continue
        told = properties(page)
        assert told["og:url"] == page.text("//link[@rel='canonical']/@href")
        assert told["og:title"].strip()
        assert told["og:description"] == page.text("//meta[@name='description']/@content")
        assert told["og:locale"] == "da_DK"
        assert told["og:site_name"] == page.text("//a[contains(@class, 'vb-logo')]")
        assert is_on(site, told["og:image"])
        assert told["og:image:alt"].strip()
        assert page.text("//meta[@name='twitter:card']/@content") == "summary_large_image"


def test_a_page_that_is_not_there_is_shown_by_nobody(site: Site) -> None:
    assert properties(site.page("404.html")) == {}


def test_records_areas_and_tracks_have_pictures_of_their_own(site: Site) -> None:
    def picture(address: str) -> str:
        return properties(site.page(address))["og:image"].removeprefix(f"{SITE_URL}deling/")

    assert picture("cases/kaffe-foerst/") == "cases/kaffe-foerst.png"
    assert picture("omraader/aeldre/") == "omraader/aeldre.png"
    assert picture("spor/styrket-borgerkontakt/") == "spor/styrket-borgerkontakt.png"
    others = ["", "cases/", "emner/klager/", "om/", "cases/trukket/", "nyheder/side-2/"]
    assert {picture(address) for address in others} == {"index.png"}


def test_a_picture_is_of_the_size_that_services_show_uncut_and_light(site: Site) -> None:
    pictures = list((site.root / "deling").rglob("*.png"))
    assert len(pictures) > 100
    for file in pictures:
        content = file.read_bytes()
        with Image.open(io.BytesIO(content)) as image:
            assert (image.size, image.mode, image.info) == ((1200, 630), "P", {})
        assert len(content) <= MOST_BYTES


def test_structured_data_is_whole_and_leads_to_what_is_there(site: Site) -> None:
    types = set()
    for page in site.pages():
        for thing in things(page):
            types.add(thing["@type"])
            assert REQUIRED[thing["@type"]] <= thing.keys()
            for url in urls(thing):
                assert urlsplit(url).scheme == "https"
                assert is_on(site, url), url
    assert types == set(REQUIRED)


def test_structured_data_says_nothing_that_the_page_does_not_show(site: Site) -> None:
    page = site.page("vaerktoejer/trekanten/")
    (guide,) = [thing for thing in things(page) if thing["@type"] == "HowTo"]
    shown = " ".join(page.texts("//body"))
    for step in guide["step"]:
        assert step["name"] in shown
    (crumbs,) = [thing for thing in things(page) if thing["@type"] == "BreadcrumbList"]
    names = [item["name"] for item in crumbs["itemListElement"]]
    assert names == [*page.texts("//nav[contains(@class, 'vb-crumbs')]//a"), page.text("//h1")]


def test_the_feed_has_the_news_with_absolute_addresses(site: Site) -> None:
    feed = etree.fromstring((site.root / "nyheder/feed.xml").read_bytes())
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == 30
    links = [str(link.get("href")) for link in feed.iter(f"{ATOM}link")]
    assert all(is_on(site, link) for link in links)
    ids = [str(entry.findtext(f"{ATOM}id")) for entry in entries]
    assert len(set(ids)) == len(ids)
    for element in (feed, *entries):
        assert element.findtext(f"{ATOM}title")
        assert str(element.findtext(f"{ATOM}updated")).endswith("T00:00:00Z")
    assert feed.findtext(f"{ATOM}author/{ATOM}name")


def test_pages_lead_to_the_feed(site: Site) -> None:
    for address in ("", "nyheder/", "cases/kaffe-foerst/"):
        page = site.page(address)
        (link,) = page.all("//link[@rel='alternate']")
        assert link.get("type") == "application/atom+xml"
        assert page.resolved(str(link.get("href"))) == "nyheder/feed.xml"


def test_the_overview_of_the_news_shows_the_feed(site: Site, flat_site: Site) -> None:
    link = "Nyheder som feed (Atom)"
    assert site.page("nyheder/").address_of(link) == "nyheder/feed.xml"
    assert link not in flat_site.page("nyheder/index.html").texts("//main//a")


def test_the_sitemap_is_the_same_packed(site: Site) -> None:
    packed = (site.root / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(packed).decode() == site.sitemap()
    root = etree.fromstring(site.sitemap().encode())
    places = [str(place.text) for place in root.iter("{*}loc")]
    assert len(places) == len(set(places)) > 100
    assert all(is_on(site, place) for place in places)


def test_without_an_address_of_the_site_nothing_is_made_that_needs_one(flat_site: Site) -> None:
    files = flat_site.files()
    assert not [name for name in files if name.startswith("deling/")]
    assert {"nyheder/feed.xml", "robots.txt"}.isdisjoint(files)
    for page in flat_site.pages():
        assert not {"og:url", "og:image"} & properties(page).keys()
        assert things(page) == []
        assert page.all("//link[@rel='alternate']") == []
    assert "<loc>" not in flat_site.sitemap()


def test_the_preview_draws_no_pictures(preview: Site) -> None:
    assert not [name for name in preview.files() if name.startswith("deling/")]


@pytest.mark.parametrize("url", [f"{HOST}/", SITE_URL])
def test_only_a_site_at_the_root_of_its_host_has_a_file_for_crawlers(
    tmp_path: Path, url: str
) -> None:
    site = build(write_project(tmp_path, "cases/en/index.md"), site_url=url)
    at_root = url == f"{HOST}/"
    assert site.has("robots.txt") == at_root
    if at_root:
        lines = (site.root / "robots.txt").read_text(encoding="utf-8").splitlines()
        assert lines == ["User-agent: *", "Allow: /", f"Sitemap: {HOST}/sitemap.xml"]


def test_pictures_are_drawn_once_and_those_of_other_titles_forgotten(tmp_path: Path) -> None:
    project = write_project(tmp_path, "cases/en/index.md")
    first = build(project)
    kept = {file.name for file in (project / ".cache/sharing").iterdir()}
    before = (first.root / "deling/cases/en.png").read_bytes()
    record = project / "cases/en/index.md"
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace("title: ", "title: 'Ny titel' #"), encoding="utf-8")
    second = build(project)
    assert (second.root / "deling/cases/en.png").read_bytes() != before
    now = {file.name for file in (project / ".cache/sharing").iterdir()}
    assert (len(kept - now), len(now - kept)) == (1, 1)


@pytest.mark.parametrize("damage", [b"", b"x"])
def test_a_damaged_picture_is_drawn_again(tmp_path: Path, damage: bytes) -> None:
    project = write_project(tmp_path, "cases/en/index.md")
    first = (build(project).root / "deling/cases/en.png").read_bytes()
    for file in (project / ".cache/sharing").iterdir():
        file.write_bytes(file.read_bytes()[:-1] + damage)
    assert (build(project).root / "deling/cases/en.png").read_bytes() == first


def test_icons_are_there_for_phones_and_old_browsers(site: Site) -> None:
    page = site.page("cases/kaffe-foerst/")
    sizes = {}
    for rel in ("apple-touch-icon", "icon"):
        for href in page.texts(f"//link[@rel='{rel}']/@href"):
            file = site.root / page.resolved(href)
            assert file.is_file()
            if file.suffix != ".svg":
                with Image.open(file) as image:
                    sizes[file.suffix] = image.size
                    green = image.convert("RGB").getpixel((image.width // 2, image.height // 16))
                    assert green == (15, 79, 76)
    assert sizes == {".png": (180, 180), ".ico": (32, 32)}
