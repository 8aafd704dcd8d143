"""Addresses: old ones lead on, new ones are right, wherever the site lies."""

from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from tests.plugins.built_site import HOST, SITE_URL, Document, Site, build
from tests.plugins.project_outline import write_project

CASE = "Kaffe først & 'kerneopgaven' \"hver dag\""
OUTSIDE = ("http:", "https:", "mailto:", "tel:")


@pytest.fixture(params=["site", "flat_site"])
def either(request: pytest.FixtureRequest) -> Site:
    """The sample project with addresses of either sort."""
    found: Site = request.getfixturevalue(request.param)
    return found


def target_of(page: Document) -> str:
    """Where a page for an old address leads, without script."""
    refresh = page.text("//meta[@http-equiv='refresh']/@content")
    wait, _, where = refresh.partition("; url=")
    assert wait == "0"
    assert page.resolved(page.text("//a/@href")) == page.resolved(where)
    return page.resolved(where)


@pytest.mark.parametrize("former", ["cases/kaffe/", "gammelt/sted/"])
def test_a_former_address_leads_to_the_record(either: Site, former: str) -> None:
    page = either.page(former)
    target = target_of(page)
    assert target.removesuffix("index.html") == "cases/kaffe-foerst/"
    assert either.has(target)
    assert page.text("//a") == CASE
    assert page.text("//html/@lang") == "da"
    assert page.text("//meta[@name='robots']/@content") == "noindex"
    assert page.all("//script") == []


def test_a_former_address_names_the_new_one_to_search_engines(site: Site) -> None:
    canonical = site.page("cases/kaffe/").text("//link[@rel='canonical']/@href")
    assert canonical == f"{SITE_URL}cases/kaffe-foerst/"


def test_a_retired_word_leads_to_its_successor(site: Site) -> None:
    for retired in ("emner/bureaukrati/", "emner/papirarbejde/"):
        page = site.page(retired)
        assert target_of(page) == "emner/boevl/"
        assert page.text("//a") == "Bøvl i hverdagen"


def test_a_retired_word_leads_on_from_the_very_address_it_had(flat_site: Site) -> None:
    assert flat_site.has("emner/boevl.html")
    assert target_of(flat_site.page("emner/bureaukrati.html")) == "emner/boevl.html"


def test_a_retired_area_leads_on_with_its_cells(tmp_path: Path) -> None:
    project = write_project(tmp_path, "cases/en/index.md")
    vocabulary = project / "vocabulary.yml"
    text = vocabulary.read_text(encoding="utf-8")
    retired = "areas:\n  - {id: sundhed, label: Sundhed, replaced_by: aeldre}\n"
    vocabulary.write_text(text.replace("areas:\n", retired, 1), encoding="utf-8")
    site = build(project)
    assert target_of(site.page("omraader/sundhed/")) == "omraader/aeldre/"
    cell = "styrket-borgerkontakt/"
    assert target_of(site.page(f"omraader/sundhed/{cell}")) == f"omraader/aeldre/{cell}"


def test_a_retired_track_leads_on_with_its_cells(tmp_path: Path) -> None:
    project = write_project(tmp_path, "cases/en/index.md")
    vocabulary = project / "vocabulary.yml"
    text = vocabulary.read_text(encoding="utf-8")
    retired = "tracks:\n  - {id: gammelt, label: Gammelt, replaced_by: styrket-borgerkontakt}\n"
    vocabulary.write_text(text.replace("tracks:\n", retired, 1), encoding="utf-8")
    site = build(project)
    assert target_of(site.page("spor/gammelt/")) == "spor/styrket-borgerkontakt/"
    target = target_of(site.page("omraader/aeldre/gammelt/"))
    assert target == "omraader/aeldre/styrket-borgerkontakt/"


def test_every_link_and_anchor_leads_somewhere(either: Site) -> None:
    assert_whole(either)


def test_every_link_and_anchor_of_this_repository_leads_somewhere(repository: Site) -> None:
    assert_whole(repository)


def assert_whole(site: Site) -> None:
    """No address of a site leads nowhere, and none leaves the folder it lies in."""
    ids = {page.address: set(page.texts("//@id")) for page in map(site.page, site.addresses())}
    checked = 0
    for page in map(site.page, site.addresses()):
        # The page for unknown addresses may be shown anywhere.
        start = "ukendt/adresse/" if page.address == "404.html" else page.address
        for href in page.texts("//@href | //@src"):
            if href.startswith(OUTSIDE) and not href.startswith(HOST):
                continue
            whole = urlsplit(urljoin(site.url + start, href))
            assert f"{HOST}{whole.path}".startswith(site.url), (page.address, href)
            address = f"{HOST}{whole.path}".removeprefix(site.url)
            target = page.address if address == start else address.removesuffix("index.html")
            assert site.has(target), (page.address, href)
            if whole.fragment:
                assert whole.fragment in ids[target], (page.address, href)
            checked += 1
    assert checked > 100


def test_all_addresses_are_relative_so_that_the_site_can_lie_anywhere(site: Site) -> None:
    for page in site.pages():
        links = page.texts("//link[not(@rel='canonical')]/@href | //a/@href | //@src")
        for href in links:
            rooted = href.startswith(("/", HOST))
            assert not rooted or page.address == "404.html", (page.address, href)


def test_the_page_for_unknown_addresses_finds_its_way_from_anywhere(site: Site) -> None:
    page = site.page("404.html")
    assert page.text("//title") == "Siden findes ikke · Videnbank"
    assert page.text("//link[contains(@href, 'videnbank.css')]/@href") == (
        "/videnbank/assets/videnbank/videnbank.css"
    )
    assert "/videnbank/cases/" in page.texts("//main//a/@href")


def test_the_front_page_without_an_address_for_the_site(flat_site: Site) -> None:
    page = flat_site.page()
    assert page.all("//link[@rel='canonical']") == []
    assert page.text("//a[@class='vb-logo']/@href") in {"./", "."}
    assert flat_site.page("404.html").text("//a[@class='vb-logo']/@href") == "/"


def test_every_page_names_its_own_address(site: Site) -> None:
    for page in site.pages():
        if page.address != "404.html":
            canonical = page.text("//link[@rel='canonical']/@href")
            assert canonical == SITE_URL + page.address


def test_files_with_unusual_names_are_found(tmp_path: Path) -> None:
    project = write_project(
        tmp_path,
        """
        cases/en/index.md
          | image: {src: "50 % & #1 æ;.png", alt: "Et billede", credit: "Os", recognisable_people: false}
          | pictures: [{src: "en kop æ.png", credit: "Os", recognisable_people: false}]
          | ---
          | ![Kop](<en kop æ.png>) og [planen](50%25.pdf) og [bilag](bilag%20å.pdf)
        cases/en/50 % & #1 æ;.png
        cases/en/en kop æ.png
        cases/en/50%.pdf
        cases/en/bilag å.pdf
        docs/vaerktoejer/to/index.md
          | downloads: [{src: "min plan #2.pdf", title: "Planen"}]
          | audio: {src: "en lyd!.mp3", seconds: 5, transcript: "Hej."}
        docs/vaerktoejer/to/min plan #2.pdf
        docs/vaerktoejer/to/en lyd!.mp3
        """,
    )
    site = build(project)
    case, tool = site.page("cases/en/"), site.page("vaerktoejer/to/")
    found = [found_file(case, href) for href in case.texts("//main//img/@src")]
    assert found == ["cases/en/50 % & #1 æ;.png", "cases/en/en kop æ.png"]
    assert found_file(case, case.text("//a[.='planen']/@href")) == "cases/en/50%.pdf"
    assert found_file(case, case.text("//a[.='bilag']/@href")) == "cases/en/bilag å.pdf"
    assert found_file(tool, tool.text("//a[.='Planen']/@href")) == (
        "vaerktoejer/to/min plan #2.pdf"
    )
    assert found_file(tool, tool.text("//audio/@src")) == "vaerktoejer/to/en lyd!.mp3"


def found_file(page: Document, href: str) -> str:
    """The file a server would give for a link: what follows ? and # is no part of its name."""
    whole = urlsplit(href)
    assert not whole.query
    assert not whole.fragment
    return page.resolved(whole.path)
