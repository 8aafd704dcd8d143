from dataclasses import replace
from datetime import date

from tests.core.records import case, result, tool
from tests.core.sites import PROFILE, site_of, view_at
from videnbank.core.loading.places_loader import danish_places, read_places
from videnbank.core.loading.text_source import TextFile
from videnbank.core.site.site import Site
from videnbank.core.views.lists.municipalities_page import MunicipalitiesPage, RegionSection

TOLD = site_of(
    case("a", municipalities=["aalborg", "jammerbugt"]),
    result("r", covers=["case/a"]),
    tool("t", municipalities=["aalborg"]),
)


def page_of(site: Site) -> MunicipalitiesPage:
    return view_at(site, "kommuner/index.md", MunicipalitiesPage)


def section(site: Site, heading: str) -> RegionSection:
    return next(region for region in page_of(site).regions if region.heading == heading)


def test_every_municipality_is_there_by_region() -> None:
    regions = page_of(TOLD).regions
    assert [(region.heading, region.coverage) for region in regions] == [
        ("Region Hovedstaden", "0 af 29 kommuner er med"),
        ("Region Sjælland", "0 af 17 kommuner er med"),
        ("Region Syddanmark", "0 af 22 kommuner er med"),
        ("Region Midtjylland", "0 af 19 kommuner er med"),
        ("Region Nordjylland", "2 af 11 kommuner er med"),
    ]
    assert sum(len(region.links) + len(region.absent) for region in regions) == 98
    assert page_of(TOLD).coverage == "2 af 98 kommuner er med"


def test_the_regions_are_those_of_the_day() -> None:
    later = replace(TOLD, places=danish_places(date(2027, 1, 1)))
    assert [region.heading for region in page_of(later).regions] == [
        *("Region Østdanmark", "Region Syddanmark", "Region Midtjylland", "Region Nordjylland"),
    ]


def test_those_with_records_are_links_with_counts_as_danes_sort() -> None:
    links = section(TOLD, "Region Nordjylland").links
    assert [(link.text, link.count_text, link.href) for link in links] == [
        ("Jammerbugt", "2 opslag", "kommuner/jammerbugt/"),
        ("Aalborg", "3 opslag", "kommuner/aalborg/"),
    ]


def test_those_without_lead_to_their_neighbours() -> None:
    absent = section(TOLD, "Region Nordjylland")
    assert absent.absent_heading == "9 kommuner har ingen opslag endnu"
    by_name = {place.name: place for place in absent.absent}
    assert [*by_name][:2] == ["Brønderslev", "Frederikshavn"]
    near = by_name["Brønderslev"]
    assert near.text == "Se naboerne:"
    assert [link.text for link in near.neighbours] == ["Jammerbugt", "Aalborg"]
    assert by_name["Rebild"].text == "Se naboen:"
    assert (by_name["Læsø"].text, by_name["Læsø"].neighbours) == ("", ())


def test_what_it_means_is_said_with_a_way_to_send_something() -> None:
    assert page_of(TOLD).meaning.startswith("Er jeres kommune ikke med,")
    assert page_of(TOLD).contribute is None
    reachable = site_of(profile=replace(PROFILE, corrections="os@eksempel.dk"))
    contribute = page_of(reachable).contribute
    assert contribute is not None
    assert contribute.href.startswith("mailto:os@eksempel.dk?subject=Erfaringer%20fra")


def test_a_table_without_regions_has_one_list_and_nothing_to_say_when_all_are_there() -> None:
    table = TextFile("places.csv", "kind,id,name\nmunicipality,koege,Køge\n")
    places, _ = read_places(table, date(2026, 11, 22))
    (region,) = page_of(replace(site_of(case("a")), places=places)).regions
    assert (region.heading, region.coverage, region.absent_heading) == ("", "", "")
    assert [link.text for link in region.links] == ["Køge"]
    view = page_of(replace(site_of(case("a")), places=places))
    assert (view.meaning, view.contribute) == ("", None)
