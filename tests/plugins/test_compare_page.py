"""The page for comparing, and what it reads from the records' own pages."""

import json
from pathlib import Path

import pytest

from tests.plugins.built_site import Document, Site, build
from tests.plugins.project_outline import write_project

SMALL = "cases/kaffe/index.md\n  | title: Kaffe"


@pytest.fixture(scope="module")
def page(site: Site) -> Document:
    return site.page("sammenlign/")


def test_without_script_the_page_leads_to_the_records(page: Document) -> None:
    main = page.one("//main")
    addresses = {page.resolved(link.get("href")) for link in main.xpath(".//a[@href]")}
    assert addresses == {"cases/", "vaerktoejer/"}
    assert page.text("//noscript")
    assert page.one("//form[@data-videnbank-add]").get("hidden") is not None


def test_the_words_of_the_script_are_data(site: Site) -> None:
    html = (site.root / "sammenlign/index.html").read_text(encoding="utf-8")
    start = html.index("data-videnbank-words>") + len("data-videnbank-words>")
    data = html[start : html.index("</script>", start)]
    assert json.loads(data)["remove"] == "Fjern"
    assert "<" not in data


@pytest.mark.parametrize("fixture", ["site", "flat_site"])
def test_it_names_the_addresses_that_records_have(
    request: pytest.FixtureRequest, fixture: str
) -> None:
    found: Site = request.getfixturevalue(fixture)
    page = found.page("sammenlign/" if fixture == "site" else "sammenlign.html")
    names = {"case": "kaffe-foerst", "tool": "trekanten"}
    for kind, name in names.items():
        (pattern,) = page.texts(f"//main//*[@data-videnbank-kind='{kind}']/@data-videnbank-address")
        record = found.page(pattern.replace("*", name))
        assert record.one(f"//article[@data-videnbank-kind='{kind}']") is not None


def test_every_fact_of_a_record_has_a_name_of_its_own(site: Site) -> None:
    page = site.page("cases/kaffe-foerst/")
    keys = page.texts("//*[@data-videnbank-facts]/*[@data-videnbank-fact]/@data-videnbank-fact")
    assert len(keys) == len(set(keys)) == len(page.facts())
    assert keys[0] == "where"


def test_what_is_not_known_is_marked(site: Site) -> None:
    page = site.page("cases/aabent-moede/")
    unknown = page.texts("//*[@data-videnbank-fact][@data-videnbank-unknown]/dt")
    assert unknown == [label for label, said in page.facts().items() if said == ["Ikke oplyst"]]
    assert unknown
    lines = page.texts("//*[@data-videnbank-bottom-line]/@data-videnbank-bottom-line")
    assert lines == ["quality", "work-environment", "efficiency"]
    assert len(page.all("//*[@data-videnbank-bottom-line][@data-videnbank-unknown]")) == 3


def test_without_a_search_there_is_no_box_but_all_the_script_needs(tmp_path: Path) -> None:
    built = build(write_project(tmp_path, SMALL))
    assert built.page("sammenlign/").all("//main//form") == []
    scripts = built.root / "assets/videnbank"
    for name in ("element.js", "words.js", "compare/page.js", "compare.css"):
        assert (scripts / name).is_file(), name
    assert not (scripts / "search/engine.js").exists()


def test_a_hand_written_page_introduces_it(tmp_path: Path) -> None:
    intro = 'docs/sammenlign.md\n  | ---\n  | description: "Stil dem op."\n  | ---\n  | Vælg *to*.'
    page = build(write_project(tmp_path, f"{SMALL}\n{intro}")).page("sammenlign/")
    assert page.text("//main//em") == "to"
    assert page.text("//meta[@name='description']/@content") == "Stil dem op."
