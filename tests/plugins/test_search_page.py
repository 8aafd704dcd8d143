"""The page for finding, the search boxes, and when they are there."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import Abort

from tests.plugins.build_log import BuildLog
from tests.plugins.built_site import SITE_URL, Document, Site, build
from tests.plugins.project_outline import RECORDS, SEARCH, write_project
from tests.plugins.search_index import IndexFiles
from videnbank.core.catalogue.filters import FILTERS

SMALL = "cases/kaffe/index.md\n  | title: Kaffe"
FULL_ADDRESSES = re.compile(
    r"""<link rel="canonical"[^>]*>|<meta property="og:(?:url|image)"[^>]*>"""
    r"""|<script type="application/ld\+json">.*?</script>""",
    re.DOTALL,
)
"""What others show of a page names it in full."""


@pytest.fixture(scope="module")
def page(site: Site) -> Document:
    return site.page("find/")


def configured(root: Path, options: str) -> Path:
    """A small project whose search has these options."""
    project = write_project(root, SMALL, search=True)
    file = project / "mkdocs.yml"
    written = file.read_text(encoding="utf-8")
    plugin = f"  - videnbank/search: {{{options}}}\n"
    file.write_text(SEARCH.sub(plugin, written), encoding="utf-8")
    return project


def has_search(site: Site) -> set[bool]:
    """Whether each part of the search is there."""
    home = site.page()
    parts = [
        site.has("find/"),
        (site.root / "find").exists(),
        site.has("find/index/manifest.json"),
        (site.root / "assets/videnbank/search.css").exists(),
        bool(home.all("//form")),
        bool(home.all("//script[contains(@src, '/search/')]")),
        bool(site.page("omraader/aeldre/").all("//main//a[contains(@href, '?')]")),
    ]
    return set(parts)


def test_every_filter_lists_the_values_that_records_have(site: Site, page: Document) -> None:
    facets = IndexFiles(site.root).index.facets
    for name in (each.name for each in FILTERS):
        group = page.one(f"//fieldset[@data-videnbank-facet='{name}']")
        items = group.xpath(".//label")
        shown = {
            str(item.xpath("string(input/@value)")): int(
                item.xpath("string(*[@data-videnbank-count])")
            )
            for item in items
        }
        assert shown == {value: len(numbers) for value, numbers in facets[name].items()}, name
        assert {str(item.xpath("string(input/@name)")) for item in items} == {name}
        assert page.text(f"//summary/*[@id='{group.get('aria-labelledby')}']")


def test_values_stand_in_the_order_readers_expect(page: Document) -> None:
    def labels(name: str) -> list[str]:
        return page.texts(f"//fieldset[@data-videnbank-facet='{name}']//*[@data-videnbank-label]")

    assert labels("area")[:2] == ["Ældre", "Børn"]
    assert labels("kind") == ["Cases", "Værktøjer", "Resultater", "Nyheder"]
    assert labels("duration") == [
        "Højst 20 minutter",
        "Højst en time",
        "Højst to timer",
    ] or labels("duration") == ["Højst en time", "Højst to timer"]
    municipalities = labels("municipality")
    assert municipalities[-1] == "Aalborg"
    assert municipalities.index("Køge") < municipalities.index("Ærø")


def test_without_script_only_the_lists_are_seen(page: Document) -> None:
    assert page.one("//form[@data-videnbank-find]").get("hidden") is not None
    lists = page.one("//section[@data-videnbank-lists]")
    addresses = {page.resolved(link.get("href")) for link in lists.iter("a")}
    wanted = {"cases/", "omraader/aeldre/", "spor/styrket-borgerkontakt/", "emner/klager/"}
    assert wanted | {"kommuner/koege/"} <= addresses


def test_what_is_chosen_can_be_asked_for_without_script_too(page: Document) -> None:
    form = page.one("//form[@data-videnbank-find]")
    assert form.get("method") == "get"
    assert page.resolved(form.get("action")) == "find/"
    orders = ["relevance", "used", "newest", "title"]
    assert page.texts("//select[@name='sort']/option/@value") == orders


def script_data(site: Site, attribute: str) -> dict[str, Any]:
    """The JSON that the page for finding hands to its script."""
    html = (site.root / "find/index.html").read_text(encoding="utf-8")
    start = html.index(f"{attribute}>") + len(f"{attribute}>")
    data = html[start : html.index("</script>", start)]
    assert "<" not in data
    words: dict[str, Any] = json.loads(data)
    return words


def test_the_words_of_the_script_are_data(site: Site) -> None:
    assert script_data(site, "data-videnbank-messages")["found.other"] == "{n} opslag"


def test_the_script_can_name_what_an_address_may_ask_for_in_vain(site: Site) -> None:
    known = script_data(site, "data-videnbank-known")
    assert list(known) == [each.name for each in FILTERS]
    assert known["duration"]["legend"] == "Tid, I har"
    assert known["duration"]["labels"]["20"] == "Højst 20 minutter"
    assert known["kind"]["labels"] == {}
    assert known["municipality"]["labels"] == {}


def test_what_the_page_asks_early_for_is_there(site: Site, page: Document) -> None:
    early = "//link[@rel='modulepreload' or (@rel='preload' and @as='fetch')]/@href"
    addresses = [page.resolved(href) for href in page.texts(early)]
    assert "find/index/manifest.json" in addresses
    assert [address for address in addresses if not site.has(address)] == []
    others = (other for other in site.pages() if other.address != "find/")
    assert [other.address for other in others if other.all(early.removesuffix("/@href"))] == []


def test_every_page_has_one_search_box_that_leads_to_the_page_for_finding(site: Site) -> None:
    page = site.page("find/")
    (field,) = page.all("//input[@type='search']")
    assert field.get("name") == "q"
    for page in site.pages():
        if page.address == "find/":
            continue
        form = page.one("//form[@role='search']")
        field = form.xpath(".//input[@name='q']")[0]
        action = form.get("action")
        assert page.all(f"//label[@for='{field.get('id')}']"), page.address
        assert form.xpath(".//button[@type='submit']")
        assert json.loads(form.get("data-videnbank-messages"))
        if page.address == "404.html":
            assert action == "/videnbank/find/"
        else:
            assert page.resolved(action) == "find/"
            assert not action.startswith("/")


@pytest.mark.parametrize(
    ("address", "query"),
    [
        ("omraader/aeldre/", "area=aeldre"),
        ("spor/styrket-borgerkontakt/", "track=styrket-borgerkontakt"),
        ("emner/klager/", "topic=klager"),
        (
            "omraader/aeldre/styrket-borgerkontakt/",
            "area=aeldre&track=styrket-borgerkontakt",
        ),
    ],
)
def test_a_list_leads_to_the_search_among_its_records(site: Site, address: str, query: str) -> None:
    assert site.page(address).address_of("Søg i disse opslag") == f"find/?{query}"


def test_every_badge_of_a_record_leads_by_its_page_to_the_search(site: Site) -> None:
    record = site.page("cases/kaffe-foerst/")
    facts = "//section[@class='vb-facts-box']"
    for label, query in (
        ("Ældre", "area=aeldre"),
        ("Styrket borgerkontakt", "track=styrket-borgerkontakt"),
        ("Klager", "topic=klager"),
    ):
        page = site.page(record.resolved(record.one(f"{facts}//a[.='{label}']").get("href")))
        assert page.address_of("Søg i disse opslag") == f"find/?{query}"


def test_lists_that_are_no_filter_lead_to_no_search(site: Site) -> None:
    # A municipality has the results of its cases too, which the search knows nothing of.
    lists = ("cases/", "organisationer/kl/", "klynger/samskabt-styring/", "kommuner/koege/")
    for address in lists:
        assert site.page(address).all("//main//a[contains(@href, '?')]") == []


def test_a_hand_written_page_introduces_the_page_for_finding(tmp_path: Path) -> None:
    intro = 'docs/find.md\n  | ---\n  | description: "Find noget."\n  | ---\n  | Skriv *et ord*.'
    page = build(write_project(tmp_path, f"{SMALL}\n{intro}", search=True)).page("find/")
    assert page.text("//main//em") == "et ord"
    assert page.all("//fieldset")


def test_there_is_a_search(tmp_path: Path) -> None:
    assert has_search(build(write_project(tmp_path, SMALL, search=True))) == {True}


def test_without_the_plugin_there_is_none(tmp_path: Path) -> None:
    assert has_search(build(write_project(tmp_path, SMALL))) == {False}


def test_it_can_be_turned_off(tmp_path: Path) -> None:
    assert has_search(build(configured(tmp_path, "enabled: false"))) == {False}


def test_the_preview_has_one_too(tmp_path: Path) -> None:
    project = write_project(tmp_path, SMALL, search=True)
    assert has_search(build(project, command="serve")) == {True}


def test_the_order_of_the_plugins_does_not_matter(tmp_path: Path) -> None:
    project = write_project(tmp_path, SMALL, search=True)
    file = project / "mkdocs.yml"
    written = file.read_text(encoding="utf-8")
    other = RECORDS.sub(r"  - videnbank/search\n\g<0>", SEARCH.sub("", written))
    file.write_text(other, encoding="utf-8")
    assert has_search(build(project)) == {True}


def test_no_address_of_the_search_names_the_server(site: Site) -> None:
    for page in site.pages():
        if page.address != "404.html":
            assert SITE_URL not in FULL_ADDRESSES.sub("", page.html), page.address


def test_a_search_without_records_is_told_what_it_lacks(
    tmp_path: Path, build_log: BuildLog
) -> None:
    project = write_project(tmp_path, SMALL, search=True)
    file = project / "mkdocs.yml"
    written = file.read_text(encoding="utf-8")
    file.write_text(RECORDS.sub("", written), encoding="utf-8")
    with pytest.raises(Abort):
        build(project)
    (message,) = build_log.pop_all()
    assert "videnbank/records" in message
