"""The status page of a built site: its figures are those of the pages they lead to."""

import re
from pathlib import Path

from tests.plugins.built_site import Document, Site, build, text_of
from tests.plugins.project_outline import write_project

STATUS = "om/status/"
AREAS = ["aeldre", "boern", "borgere-med-saerlige-behov", "bruger", "borger"]
TRACKS = ["styrket-borgerkontakt", "frisaettende-ledelse-og-styring"]


def rows(page: Document, name: str) -> dict[str, list[str]]:
    """The rows of the table named by a heading with that id."""
    found = page.all(f"//div[@aria-labelledby='{name}']//tbody/tr")
    return {
        text_of((row.xpath("th/a") or row.xpath("th"))[0]): list(map(text_of, row.xpath("td")))
        for row in found
    }


def cases_at(site: Site, address: str) -> int:
    """How many cases a list has on all of its pages."""
    pages = [address, *(f"{address}side-{number}/" for number in range(2, 4))]
    return sum(listed_cases(site.page(one)) for one in pages if site.has(one))


def listed_cases(page: Document) -> int:
    """How many cases a page lists."""
    return len(page.all("//*[@data-videnbank-list]//*[contains(@class, 'vb-kind--case')]"))


def test_the_cells_count_the_cases_of_their_pages(site: Site) -> None:
    page = site.page(STATUS)
    cells = list(rows(page, "vb-felter").values())
    for area, counts in zip(AREAS, cells, strict=False):
        for track, count in zip(TRACKS, counts, strict=False):
            assert cases_at(site, f"omraader/{area}/{track}/") == int(count)
    assert cells[0] == ["6", "1", "1", "7"]
    assert cells[-1][-1] == "10"


def test_every_link_leads_to_a_page_that_is_there(site: Site, flat_site: Site) -> None:
    for one, address in ((site, STATUS), (flat_site, "om/status.html")):
        page = one.page(address)
        hrefs = {page.resolved(href) for href in page.texts("//main//a/@href")}
        assert len(hrefs) > 20
        assert [href for href in hrefs if not one.has(href.split("?")[0])] == []


def test_what_is_found_by_search_is_as_many_as_the_table_says(site: Site) -> None:
    page = site.page(STATUS)
    assert rows(page, "vb-virkning")["Velfærd og kvalitet"] == ["1", "1", "1", "9"]
    assert rows(page, "vb-virkning")["Arbejdsmiljø"] == ["1", "0", "1", "10"]
    links = page.texts("//div[@aria-labelledby='vb-virkning']//tbody//a/@href")
    assert [link.split("?")[1] for link in links] == ["effect=quality", "effect=work-environment"]
    stages = page.texts("//div[@aria-labelledby='vb-hvor-langt']//tbody//a/@href")
    assert [link.split("?")[1] for link in stages] == ["stage=running", "stage=evaluated"]


def test_without_a_search_nothing_leads_to_it(flat_site: Site) -> None:
    assert not any(
        "?" in href for href in flat_site.page("om/status.html").texts("//main//a/@href")
    )


def test_every_filled_square_leads_to_its_municipality(site: Site) -> None:
    page = site.page(STATUS)
    squares = page.all("//svg[@class='vb-tiles']//a")
    assert len(squares) == 5
    for square in squares:
        name, count = re.fullmatch(r"(.+): (\d+) cases?", square.get("aria-label")).groups()  # type: ignore[union-attr]
        target = site.page(page.resolved(square.get("href")))
        assert target.text("//h1") == f"{name} Kommune"
        assert len(target.cards("Cases")) == int(count)
        assert text_of(square.xpath("text[@class='vb-tile-count']")[0]) == count
    assert len(page.all("//svg[@class='vb-tiles']//rect")) == 98


def test_the_map_is_told_in_words_and_the_table_says_the_same(site: Site) -> None:
    page = site.page(STATUS)
    svg = page.one("//svg[@class='vb-tiles']")
    assert page.text(f"//*[@id='{svg.get('aria-labelledby')}']").startswith("Danmark tegnet")
    said = page.text(f"//*[@id='{svg.get('aria-describedby')}']")
    assert said == "5 af 98 kommuner er med i mindst én case."
    table = page.all("//table[@class='vb-regions']/tbody/tr")
    in_table = [text for row in table for text in map(text_of, row.xpath("td//li/a"))]
    in_map = [label.split(":")[0] for label in page.texts("//svg//a/@aria-label")]
    assert sorted(in_table) == sorted(in_map)
    missing = [name for row in table for name in text_of(row.xpath("td//p")[0]).split(", ")]
    assert len({*in_table, *missing}) == len(in_table) + len(missing) == 98


def test_what_the_programme_wants_stands_beside_what_the_bank_shows(site: Site) -> None:
    page = site.page(STATUS)
    assert len(page.all("//li[@class='vb-criterion']")) == 9
    figures = page.texts("//li[@class='vb-criterion'][h3 or div/h3='Effekten er dokumenteret']//li")
    assert figures == [
        "1 af 10 cases har en dokumenteret virkning",
        "1 af 50 resultater har en dokumenteret virkning",
    ]
    assert len(page.texts("//h4[.='Det kan banken ikke sige']")) == 9


def test_gaps_are_named_with_where_they_are_seen(site: Site) -> None:
    page = site.page(STATUS)
    where = page.address_of("Ingen cases i Børn på sporet Frisættende ledelse og styring")
    assert where == "omraader/boern/frisaettende-ledelse-og-styring/"
    assert cases_at(site, where) == 0
    assert page.address_of("Et emne har ingen opslag:") == "emner/"


def test_the_day_and_the_late_reviews_are_told(site: Site) -> None:
    page = site.page(STATUS)
    assert "Talt op den 22. november 2026." in page.texts("//p")
    assert rows(page, "vb-gennemgang")["Cases"] == ["10", "1", "0"]
    assert rows(page, "vb-gennemgang")["I alt"] == ["164", "1", "0"]


def test_the_page_stands_in_its_section_with_or_without_a_text_of_its_own(
    site: Site, tmp_path: Path
) -> None:
    page = site.page(STATUS)
    assert page.text("//h1") == "Status"
    assert page.texts("//nav[@aria-label='Du er her']//a") == ["Forside", "Om videnbanken"]
    assert page.texts("//nav[@class='vb-section']//a[@aria-current]") == ["Status"]
    project = write_project(
        tmp_path,
        """
        docs/om/index.md
          | # Om os
        docs/om/status.md
          | ---
          | title: "Hvor <er> vi?"
          | description: "Det, vi ved."
          | ---
          | Målene er fra 2016.
          |
          | ## Tal
          |
          | Vi tæller.
        cases/kaffe/index.md
        """.replace("<er>", "er"),
    )
    own = build(project).page(STATUS)
    assert own.text("//h1") == "Hvor er vi?"
    assert own.text("//meta[@name='description']/@content") == "Det, vi ved."
    assert "Målene er fra 2016." in own.texts("//article/p")
    ids = own.texts("//@id")
    assert len(ids) == len(set(ids))
    footer = own.texts("//footer//a")
    assert "Hvor er vi?" in footer


def test_an_empty_bank_and_a_bank_of_one_say_what_is_there(tmp_path: Path) -> None:
    empty = build(write_project(tmp_path / "empty", "docs/index.md\n  | # Tom")).page(STATUS)
    assert empty.texts("//section[@aria-labelledby='vb-huller']/p") == [
        "Der er ingen cases i banken endnu."
    ]
    assert empty.all("//svg[@class='vb-tiles']//a") == []
    assert set(rows(empty, "vb-felter")["Alle områder"]) == {"0"}
    one = build(
        write_project(tmp_path / "one", "docs/index.md\n  | # En\ncases/kaffe/index.md")
    ).page(STATUS)
    assert one.texts("//ul[@class='vb-key-figures']/li")[0] == "1 case"
    assert one.texts("//svg//a/@aria-label") == ["Køge: 1 case"]
    assert "Ingen cases i området Børn" in one.texts("//section[@aria-labelledby='vb-huller']//li")
    words = (*empty.texts("//main//text()"), *one.texts("//main//text()"))
    assert not any(word in text for text in words for word in ("None", "{", "}"))


def test_the_page_is_small(site: Site) -> None:
    page = site.page(STATUS)
    assert len(page.html.encode()) < 45_000
    assert page.all("//main//script | //*[@style]") == []
