"""The pages of topics, municipalities, organisations and clusters, and of areas and tracks."""

import pytest

from tests.plugins.built_site import Site
from tests.plugins.sample_project import AREAS, TRACKS


@pytest.mark.parametrize(("area", "label"), AREAS.items())
def test_every_area_has_a_page_that_leads_to_its_cells(site: Site, area: str, label: str) -> None:
    page = site.page(f"omraader/{area}/")
    assert page.text("//h1") == label
    assert list(page.counted("Området fordelt på spor")) == list(TRACKS.values())
    for track, name in TRACKS.items():
        assert page.address_of(name) == f"omraader/{area}/{track}/"


def test_an_area_is_introduced_by_its_own_page_or_else_not_at_all(site: Site) -> None:
    with_text, without = site.page("omraader/aeldre/"), site.page("omraader/borger/")
    assert with_text.texts("//header/div[@class='vb-lead']/p") == [
        "Området er gammelt, men papirgangen er ny."
    ]
    about = "//section[@data-videnbank-list]/following-sibling::div[@id='vb-om']"
    assert with_text.texts(f"{about}/*[self::h2 or self::p]") == ["Det ved vi", "Meget."]
    assert with_text.address_of("Læs om velfærdsområdet") == "omraader/aeldre/#vb-om"
    assert with_text.text("//meta[@name='description']/@content") == "Om området."
    assert without.all("//*[@id='vb-om' or @href='#vb-om']") == []
    assert without.cards() == ["Kaffe først & 'kerneopgaven' \"hver dag\""]
    assert not any("None" in text for text in without.texts("//main//text()"))


@pytest.mark.parametrize(("track", "label"), TRACKS.items())
def test_every_track_has_a_page_that_leads_to_its_cells(site: Site, track: str, label: str) -> None:
    page = site.page(f"spor/{track}/")
    assert page.text("//h1") == label
    assert list(page.counted("Sporet fordelt på områder")) == list(AREAS.values())
    for area, name in AREAS.items():
        assert page.address_of(name) == f"omraader/{area}/{track}/"


def test_there_are_ten_cells_and_each_says_what_it_is(site: Site) -> None:
    for area, area_label in AREAS.items():
        for track, track_label in TRACKS.items():
            page = site.page(f"omraader/{area}/{track}/")
            assert page.text("//h1") == f"{area_label}: {track_label}"
            crumbs = page.texts("//nav[@aria-label='Du er her']//a")
            assert crumbs == ["Forside", "Områder", area_label]


def test_a_cell_holds_the_records_of_both_its_area_and_its_track(site: Site) -> None:
    page = site.page("omraader/aeldre/frisaettende-ledelse-og-styring/")
    assert page.cards() == ["Kaffe først & 'kerneopgaven' \"hver dag\""]
    empty = site.page("omraader/boern/frisaettende-ledelse-og-styring/")
    assert empty.cards() == []
    assert "Her er ingen opslag endnu." in empty.texts("//main//p")


def test_a_topic_says_what_it_means_and_what_else_it_is_called(site: Site) -> None:
    page = site.page("emner/boevl/")
    assert page.text("//h1") == "Bøvl i hverdagen"
    lead = "Regler, skemaer og vaner, der tager tid uden at hjælpe opgaven."
    assert page.text("//p[@class='vb-lead']") == lead
    assert (
        page.text("//div[@class='vb-list-side']/p[@class='vb-origin']")
        == "Søges også som: bureaukrati"
    )
    assert page.text("//meta[@name='description']/@content") == lead
    assert page.cards() == ["Trekanten", "Kaffe først & 'kerneopgaven' \"hver dag\""]


def test_only_values_with_records_have_a_page_and_a_place_in_the_list(site: Site) -> None:
    assert list(site.page("emner/").counted()) == ["Bøvl i hverdagen", "Faste teams", "Klager"]
    assert not site.has("emner/no/")
    assert list(site.page("organisationer/").counted()) == ["FOA", "KL"]
    assert not site.has("organisationer/fremfaerd/")


def test_municipalities_are_listed_in_danish_alphabetical_order(site: Site) -> None:
    page = site.page("kommuner/")
    assert page.texts("//h2[@id]") == [
        *("Region Hovedstaden", "Region Sjælland", "Region Syddanmark"),
        *("Region Midtjylland", "Region Nordjylland"),
    ]
    assert list(page.counted("Region Syddanmark")) == ["Ærø", "Aabenraa"]
    named = page.texts("//ul[@class='vb-counted']/li/a") + page.texts("//ul[@class='vb-absent']//b")
    assert len({*named}) == len(named) == 98


def test_the_official_name_stands_in_title_heading_and_description(site: Site) -> None:
    page = site.page("kommuner/aeroe/")
    assert page.text("//title").startswith("Ærø Kommune · ")
    (description,) = page.all("//meta[@name='description']/@content")
    assert str(description).startswith("Ærø Kommune er med i ")


def test_a_municipality_names_itself_and_its_cases(site: Site) -> None:
    page = site.page("kommuner/aeroe/")
    assert page.text("//h1") == "Ærø Kommune"
    assert page.text("//p[@class='vb-lead']").startswith("Ærø Kommune er med i 2 cases")
    assert page.cards("Cases") == ["Kaffe først & 'kerneopgaven' \"hver dag\"", "Øl og bøvl"]
    assert page.texts("//nav[@aria-label='Du er her']//a") == ["Forside", "Kommuner"]


def test_an_organisation_names_its_cases(site: Site) -> None:
    page = site.page("organisationer/foa/")
    assert page.text("//p[@class='vb-lead']") == "Cases, hvor FOA har været med."
    assert page.cards() == ["Kaffe først & 'kerneopgaven' \"hver dag\""]


def test_a_cluster_shows_its_members_and_what_they_share(site: Site) -> None:
    page = site.page("klynger/samskabt-styring/")
    assert page.cards() == ["Kaffe først & 'kerneopgaven' \"hver dag\"", "Øl og bøvl"]
    assert page.counted("Det er de fælles om") == {"Faste teams": "2 opslag"}
