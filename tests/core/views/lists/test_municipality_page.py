from dataclasses import replace
from datetime import date

import pytest

from tests.core.records import case, result, tool
from tests.core.sites import site_of, view_at
from videnbank.core.loading.places_loader import read_places
from videnbank.core.loading.text_source import TextFile
from videnbank.core.site.site import Site
from videnbank.core.views.lists.municipality_page import MunicipalityPage


def municipality(site: Site, id_: str) -> MunicipalityPage:
    return view_at(site, f"kommuner/{id_}.md", MunicipalityPage)


@pytest.mark.parametrize(
    ("id_", "name"),
    [
        ("koege", "Køge Kommune"),
        ("koebenhavn", "Københavns Kommune"),
        ("bornholm", "Bornholms Regionskommune"),
    ],
)
def test_a_municipality_goes_by_its_official_name(id_: str, name: str) -> None:
    view = municipality(site_of(case("a", municipalities=[id_])), id_)
    assert view.title == name
    assert view.lead == view.description == f"{name} er med i 1 case."


def test_it_has_its_cases_then_its_tools_and_what_covers_its_cases() -> None:
    site = site_of(
        result("zebra", title="Zebra", covers=["case/a", "case/b"]),
        result("abe", title="Abe", covers=["case/b"]),
        result("other", title="Anden", covers=["case/c"]),
        tool("t", title="Trekant", municipalities=["hjoerring"]),
        case("a", title="En", municipalities=["hjoerring"]),
        case("b", title="To", municipalities=["hjoerring", "herning"]),
        case("c", title="Tre", municipalities=["herning"]),
    )
    view = municipality(site, "hjoerring")
    titles = [(heading, [item.card.title for item in cards]) for heading, cards in view.groups]
    assert titles == [
        ("Cases", ["En", "To"]),
        ("Værktøjer", ["Trekant"]),
        ("Resultater", ["Abe", "Zebra"]),
    ]
    assert view.lead == "Hjørring Kommune er med i 2 cases, 1 værktøj og 2 resultater."


def test_its_neighbours_are_counted_and_those_without_records_named() -> None:
    site = site_of(case("a", municipalities=["hjoerring", "jammerbugt"]))
    around = municipality(site, "hjoerring").neighbours
    assert around is not None
    assert (around.heading, around.note) == ("Nabokommuner", "")
    assert [(link.text, link.count_text) for link in around.links] == [("Jammerbugt", "1 opslag")]
    assert around.absent == "Naboerne Brønderslev og Frederikshavn har ingen opslag endnu."
    assert around.region is not None
    assert around.region.text == "Se alle kommuner i Region Nordjylland"
    assert around.region.href == "kommuner/#region-nordjylland"


def test_where_no_neighbour_has_records_the_rest_of_the_region_stands() -> None:
    site = site_of(case("a", municipalities=["frederiksberg", "gribskov", "aeroe"]))
    around = municipality(site, "frederiksberg").neighbours
    assert around is not None
    assert around.heading == "Andre kommuner i Region Hovedstaden"
    assert around.note == "Naboen København har ingen opslag endnu."
    assert [link.text for link in around.links] == ["Gribskov"]


def test_an_island_has_no_neighbours_and_says_so() -> None:
    around = municipality(site_of(case("a", municipalities=["bornholm", "koege"])), "bornholm")
    assert around.neighbours is not None
    assert around.neighbours.heading == "Andre kommuner i Region Hovedstaden"
    assert around.neighbours.note == (
        "Bornholms Regionskommune grænser ikke op til andre kommuner på land."
    )
    assert around.neighbours.links == ()


def test_a_table_without_borders_and_regions_claims_nothing() -> None:
    table = TextFile("places.csv", "kind,id,name\nmunicipality,koege,Køge\n")
    site = replace(site_of(case("a")), places=read_places(table, date(2026, 11, 22))[0])
    assert municipality(site, "koege").neighbours is None


def test_a_table_without_borders_does_not_say_that_there_are_none() -> None:
    rows = (
        "kind,id,name,region",
        "region,oest,Øst,",
        "municipality,koege,Køge,oest",
        "municipality,aeroe,Ærø,oest",
    )
    places, issues = read_places(TextFile("places.csv", "\n".join(rows)), date(2026, 11, 22))
    assert issues == ()
    site = replace(site_of(case("a", municipalities=["koege", "aeroe"])), places=places)
    around = municipality(site, "koege").neighbours
    assert around is not None
    assert (around.heading, around.note) == ("Andre kommuner i Region Øst", "")
    assert [link.text for link in around.links] == ["Ærø"]
