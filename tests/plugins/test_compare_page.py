"""The page for comparing, and the data that it reads."""

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
    start = html.index("data-videnbank-messages>") + len("data-videnbank-messages>")
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


@pytest.mark.parametrize("fixture", ["site", "flat_site"])
def test_every_case_and_tool_has_data_where_the_page_says(
    request: pytest.FixtureRequest, fixture: str
) -> None:
    found: Site = request.getfixturevalue(fixture)
    page = found.page("sammenlign/" if fixture == "site" else "sammenlign.html")
    expected = {"cases/kaffe/sammenlign.json"}
    for item in page.all("//main//*[@data-videnbank-data]"):
        kind, pattern = item.get("data-videnbank-kind"), item.get("data-videnbank-data")
        for name in records_of(found, kind):
            address = pattern.replace("*", name)
            data = json.loads((found.root / address).read_text(encoding="utf-8"))
            assert data["id"] == f"{kind}/{name}"
            assert found.has(data["href"])
            expected.add(address)
    assert len(expected) > len(("case", "tool"))
    assert {name for name in found.files() if name.endswith("sammenlign.json")} == expected


def records_of(site: Site, kind: str) -> list[str]:
    """The ids of the records of a kind that have a page."""
    article = f"//article[@data-videnbank-kind='{kind}']"
    pages = (page.address for page in site.pages() if page.all(article))
    return [address.removesuffix("index.html").strip("/").split("/")[-1] for address in pages]


def test_what_the_data_say_is_what_the_record_s_own_page_says(site: Site) -> None:
    page = site.page("cases/kaffe-foerst/")
    data = json.loads((site.root / "cases/kaffe-foerst/sammenlign.json").read_text("utf-8"))
    facts = {fact["label"]: [value["text"] for value in fact["values"]] for fact in data["facts"]}
    said = {label: ", ".join(values) for label, values in facts.items()}
    glance = dict(line.split(": ", 1) for line in page.glance())
    assert said == {
        **{label: ", ".join(values) for label, values in page.facts().items()},
        **glance,
    }
    keys = [fact["key"] for fact in data["facts"]]
    assert len(keys) == len(set(keys))
    addresses = [link["href"] for fact in data["facts"] for link in fact["values"] if link["href"]]
    assert addresses
    assert all(site.has(address) for address in addresses)
    anchors = {out["source_anchor"] for line in data["bottom_lines"] for out in line["outcomes"]}
    assert anchors
    assert anchors <= set(page.texts("//main//@id"))


def test_a_former_address_of_a_record_says_what_it_is_called_now(site: Site) -> None:
    text = (site.root / "cases/kaffe/sammenlign.json").read_text(encoding="utf-8")
    assert json.loads(text) == {"moved_to": "case/kaffe-foerst"}


def test_without_a_search_there_is_no_box_but_all_the_script_needs(tmp_path: Path) -> None:
    built = build(write_project(tmp_path, SMALL))
    assert built.page("sammenlign/").all("//main//form") == []
    scripts = built.root / "assets/videnbank"
    for name in ("lib/dom.js", "lib/messages.js", "compare/page.js", "compare.css"):
        assert (scripts / name).is_file(), name
    assert not (scripts / "search/engine.js").exists()


def test_a_hand_written_page_introduces_it(tmp_path: Path) -> None:
    intro = 'docs/sammenlign.md\n  | ---\n  | description: "Stil dem op."\n  | ---\n  | Vælg *to*.'
    page = build(write_project(tmp_path, f"{SMALL}\n{intro}")).page("sammenlign/")
    assert page.text("//main//em") == "to"
    assert page.text("//meta[@name='description']/@content") == "Stil dem op."
