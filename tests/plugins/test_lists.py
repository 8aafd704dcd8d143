"""Lists of records: their order, pages, filters and counts, and the menu around them."""

import re

from tests.plugins.built_site import Site


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
