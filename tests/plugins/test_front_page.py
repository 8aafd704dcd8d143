"""The front page counts true, leads to all there is and shows what is new."""

from tests.plugins.built_site import Document, Site
from tests.plugins.sample_project import AREAS, TRACKS


def test_the_matrix_of_the_front_page_counts_the_cells_that_have_records(site: Site) -> None:
    page = site.page()
    rows = page.all("//table[@class='vb-matrix']/tbody/tr")
    matrix = {str(row.xpath("string(th/a)")): row.xpath("td") for row in rows}
    assert list(matrix) == list(AREAS.values())
    empty = 0
    for (area, label), cells in zip(AREAS.items(), matrix.values(), strict=True):
        for (track, name), cell in zip(TRACKS.items(), cells, strict=True):
            address = f"omraader/{area}/{track}/"
            total = site.page(address).text("//p[@class='vb-total']")
            assert f"{cell.text_content()} opslag" == total
            if total == "0 opslag":
                assert cell.xpath("a") == []
                empty += 1
                continue
            (link,) = cell.xpath("a")
            assert page.resolved(link.get("href")) == address
            assert link.get("aria-label") == f"{label}, {name}: {total}"
    assert empty > 0


def test_a_use_leads_to_the_tools_that_were_counted(site: Site) -> None:
    page = site.page()
    uses = page.all("//ul[@class='vb-entries']/li")
    assert uses
    for use in uses:
        (link,) = use.xpath("a")
        target = site.page(page.resolved(link.get("href")))
        count = int(str(use.xpath("string(span[@class='vb-count'])")).split()[0])
        assert len(target.cards()) == count > 0
        name = target.text("//h1").removeprefix("Værktøjer: ")
        assert name.lower() in link.text_content().lower()


def test_the_front_page_leads_to_all_there_is(site: Site) -> None:
    page = site.page()
    assert page.counted("Alt i videnbanken") == {
        "Cases": "10 opslag",
        "Værktøjer": "3 opslag",
        "Resultater": "50 opslag",
        "Nyheder": "101 opslag",
    }
    assert page.texts("//table[@class='vb-matrix']/thead//a") == list(TRACKS.values())
    assert [page.address_of(area) for area in AREAS.values()] == [f"omraader/{a}/" for a in AREAS]
    assert page.text("//title") == "Videnbank"
    assert page.text("//meta[@name='description']/@content") == "Det, andre har lært."
    assert page.all("//nav[@aria-label='Du er her']") == []
    assert page.text("//div[@class='vb-hero-text']") == "Her kan I se, hvad andre har gjort."


def short_list(page: Document, heading: str) -> list[str]:
    return page.texts(f"//section[h2[.='{heading}']]/ul[@class='vb-short']/li/a")


def test_the_front_page_names_the_most_used_tools_and_what_is_new(site: Site) -> None:
    page = site.page()
    assert short_list(page, "De mest brugte værktøjer") == ["Trekanten"]
    assert short_list(page, "Nyt i videnbanken") == ["Udgivet i dag"]


def test_the_front_page_presents_a_case_with_its_figures(site: Site) -> None:
    page = site.page()
    (case,) = page.all("//section[h2[.='En case med tal']]")
    assert page.resolved(case.xpath("string(h3/a/@href)")) == "cases/kaffe-foerst/"
    assert case.xpath(".//dl/div[1]/dt/text()") == ["Før"]
    assert len(case.xpath(".//*[name()='svg']")) == 2
