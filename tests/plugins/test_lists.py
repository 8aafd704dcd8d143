"""Overviews, areas, tracks, cells, topics, municipalities, organisations and clusters."""

import re

import pytest

from tests.plugins.built_site import Document, Site

TRACKS = {
    "styrket-borgerkontakt": "Styrket borgerkontakt",
    "frisaettende-ledelse-og-styring": "Frisættende ledelse og styring",
}
AREAS = {
    "aeldre": "Ældre",
    "boern": "Børn",
    "borgere-med-saerlige-behov": "Borgere med særlige behov",
    "bruger": "Bruger",
    "borger": "Borger",
}


def counted(page: Document, heading: str = "") -> dict[str, str]:
    """What a page leads on to, with the number of records that stand there."""
    place = f"//section[h2[.='{heading}']]" if heading else "//main"
    items = page.all(f"{place}//ul[@class='vb-counted']/li")
    return {str(li.xpath("string(a)")): str(li.xpath("string(span)")) for li in items}


def test_the_cases_known_best_come_first_and_the_rest_in_danish_order(site: Site) -> None:
    page = site.page("cases/")
    assert page.cards() == [
        "Kaffe først & 'kerneopgaven' \"hver dag\"",
        "Nr. 9",
        "Nr. 10",
        "Udgivet i dag",
        "Ældre sammen",
        "Øl og bøvl",
        "Åbent møde",
        "Aalborg vil",
        "Xylofonarbejdsmarkedsuddannelseskonsulentuddannelsesplanlægningen",
        "Zebra",  # the last two are from abroad
    ]
    assert page.text("//p[@class='vb-total']") == "10 opslag"
    assert page.text("//p[@class='vb-order']") == "De cases, vi ved mest om, står først."


def test_tools_are_listed_with_what_tells_them_apart(site: Site) -> None:
    page = site.page("vaerktoejer/")
    assert page.cards() == ["Trekanten", "Broen", "Aaben dør"]
    assert page.texts("//p[@class='vb-notes']/span")[:3] == [
        *("Møde", "20 til 45 minutter", "Ældre")
    ]


def test_news_are_listed_newest_first(site: Site) -> None:
    page = site.page("nyheder/")
    assert page.cards()[:3] == ["Fem råd om rengøring", "Nyt 101", "Nyt 100"]
    assert page.texts("//p[@class='vb-notes']/span")[0] == "30. juni 2026"


def test_a_hundred_records_take_one_page_and_one_more_takes_two(site: Site) -> None:
    results, news, rest = map(site.page, ("resultater/", "nyheder/", "nyheder/side-2/"))
    assert len(results.cards()) == 50
    assert not site.has("resultater/side-2/")
    assert not results.all("//nav[@class='vb-paging']")
    assert (len(news.cards()), rest.cards()) == (100, ["Nyt 2"])
    assert not site.has("nyheder/side-3/")
    assert {news.text("//p[@class='vb-total']"), rest.text("//p[@class='vb-total']")} == {
        "101 opslag"
    }


def test_pages_of_a_list_lead_forth_and_back(site: Site) -> None:
    first, second = site.page("nyheder/"), site.page("nyheder/side-2/")
    paging = "//nav[@class='vb-paging']"
    assert first.texts(f"{paging}/*") == ["Side 1 af 2", "Næste side"]
    assert second.texts(f"{paging}/*") == ["Forrige side", "Side 2 af 2"]
    assert first.address_of("Næste side") == "nyheder/side-2/"
    assert second.address_of("Forrige side") == "nyheder/"
    assert second.text("//title") == "Nyheder (side 2) · Videnbank"
    assert second.texts("//nav[@aria-label='Du er her']//a") == ["Forside", "Nyheder"]


def test_a_later_page_of_a_list_does_not_repeat_the_introduction(site: Site) -> None:
    first, second = site.page("nyheder/"), site.page("nyheder/side-2/")
    assert first.texts("//p[@class='vb-lead']") == ["Nyt fra Fremfærd og om arbejdet i kommunerne."]
    assert second.texts("//p[@class='vb-lead']") == []


def test_every_starting_point_says_why_and_stands_in_the_list_too(site: Site) -> None:
    page = site.page("omraader/aeldre/")
    start = page.cards("Begynd her")
    assert start[:2] == ["Trekanten", "Kaffe først & 'kerneopgaven' \"hver dag\""]
    assert set(start) <= set(page.cards())
    reasons = page.texts("//section[@class='vb-start']//p[@class='vb-reason']")
    assert reasons[:2] == ["Brugt i 2 cases", "Målt før og efter"]
    assert len(reasons) == len(start)


def test_filters_stand_in_a_form_with_a_class_for_each_choice(site: Site) -> None:
    page = site.page("emner/klager/")
    assert page.texts("(//fieldset)[1]/label") == ["Alle", "Cases 1", "Resultater 50"]
    assert page.all("(//fieldset)[1]//input")[0].get("checked") is not None
    for option in page.all("//input[contains(@class, 'vb-option')]"):
        group, value = option.get("class").split()[-1].removeprefix("vb-f").split("-")
        holders = page.all(f"//li[contains(concat(@class, ' '), ' vb-v{group}-{value} ')]")
        label = option.getparent()
        assert str(len(holders)) == label.find("span").text


def test_each_card_names_its_record_for_scripts(site: Site) -> None:
    names = site.page("vaerktoejer/").texts("//li/@data-videnbank-record")
    assert "tool/trekanten" in names
    assert len(set(names)) == len(names) == 3


@pytest.mark.parametrize(("area", "label"), AREAS.items())
def test_every_area_has_a_page_that_leads_to_its_cells(site: Site, area: str, label: str) -> None:
    page = site.page(f"omraader/{area}/")
    assert page.text("//h1") == label
    assert list(counted(page, "Området fordelt på spor")) == list(TRACKS.values())
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
    assert list(counted(page, "Sporet fordelt på områder")) == list(AREAS.values())
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


def test_every_count_is_the_number_of_records_at_its_end(site: Site) -> None:
    seen = 0
    for page in site.pages():
        for item in page.all("//ul[@class='vb-counted']/li"):
            (link,) = item.xpath("a")
            target = page.resolved(link.get("href"))
            said = str(item.xpath("string(span)"))
            if page.address.startswith("klynger/"):
                continue  # here the count is of the cluster's own members
            if target.endswith(".xml"):
                feed = (site.root / target).read_text(encoding="utf-8")
                there = f"{feed.count('<entry>')} opslag"
            elif target.startswith("kommuner/"):
                there = f"{len(site.page(target).cards())} opslag"
            else:
                there = site.page(target).text("//p[@class='vb-total']")
            assert there == said, (page.address, target)
            seen += 1
    assert seen > 40


def test_the_total_of_a_list_is_the_number_of_its_records(site: Site) -> None:
    totalled = [page for page in site.pages() if page.all("//p[@class='vb-total']")]
    # What is known is counted in outcomes, not in records.
    lists = [page for page in totalled if not page.address.startswith("resultater/hvad-ved-vi/")]
    cards: dict[str, int] = {}
    totals: dict[str, int] = {}
    for page in lists:
        address = re.sub(r"side-\d+/$", "", page.address)
        cards[address] = cards.get(address, 0) + len(page.cards())
        totals[address] = int(page.text("//p[@class='vb-total']").split()[0])
    assert cards == totals
    assert len(totals) > 25


def test_the_front_page_leads_to_all_there_is(site: Site) -> None:
    page = site.page()
    assert counted(page, "Alt i videnbanken") == {
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
    assert list(counted(site.page("emner/"))) == ["Bøvl i hverdagen", "Faste teams", "Klager"]
    assert not site.has("emner/no/")
    assert list(counted(site.page("organisationer/"))) == ["FOA", "KL"]
    assert not site.has("organisationer/fremfaerd/")


def test_municipalities_are_listed_in_danish_alphabetical_order(site: Site) -> None:
    page = site.page("kommuner/")
    assert page.texts("//h2[@id]") == [
        *("Region Hovedstaden", "Region Sjælland", "Region Syddanmark"),
        *("Region Midtjylland", "Region Nordjylland"),
    ]
    assert list(counted(page, "Region Syddanmark")) == ["Ærø", "Aabenraa"]
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
    assert counted(page, "Det er de fælles om") == {"Faste teams": "2 opslag"}


def test_a_list_page_can_have_a_text_of_its_own(site: Site) -> None:
    assert site.page("emner/").text("//div[@class='vb-body']") == "Vælg et emne."
    assert site.page("kommuner/").text("//p[@class='vb-lead']") == (
        "Find jeres egen kommune, eller se, hvad naboerne har prøvet."
    )


def test_hand_written_pages_show_their_section_in_danish_order(site: Site) -> None:
    page = site.page("om/kontakt/")
    section = "//nav[@class='vb-section']//a"
    assert page.texts(section) == [
        *("Om videnbanken", "Kontakt", "Status", "Tilgængelighed", "Åbenhed"),
    ]
    assert page.texts(f"{section}[@aria-current='page']") == ["Kontakt"]
    assert page.texts("//nav[@aria-label='Du er her']//a") == ["Forside", "Om videnbanken"]
    assert site.page("om/").texts("//nav[@aria-label='Du er her']//a") == ["Forside"]
    assert site.page("redaktion/").all("//nav[@class='vb-section']") == []


def test_the_menu_marks_where_one_is(site: Site) -> None:
    here = "//nav[@aria-label='Hovedmenu']//a[@aria-current='page']"
    assert site.page("cases/").texts(here) == ["Cases"]
    assert site.page("spor/").texts(here) == ["Spor"]
    assert site.page("cases/zebra/").texts(here) == []


def test_the_authors_find_every_field_with_what_it_means(site: Site) -> None:
    page = site.page("redaktion/felter/")
    assert page.text("//h1") == "Alle felter"
    assert page.texts("//nav[@aria-label='Du er her']//a") == ["Forside", "For redaktionen"]
    rows = {str(row.xpath("string(th)")): row for row in page.all("//tbody/tr")}
    assert {"title", "municipalities", "steps", "limitations", "press_contact"} <= set(rows)
    assert rows["title"].xpath("string(td[2])") == "Ja"
    assert rows["tracks"].xpath("string(td[2])") == "Nej"
    assert all(text for text in page.texts("//tbody/tr/td[1]"))
