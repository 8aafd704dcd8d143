"""What is typed on the search page is understood, put right or told to be unknown."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import Find
from tests.browser.find import chips, page_lines, settled_at, state, status, titles


def test_what_is_written_otherwise_is_found(find: Find) -> None:
    for query in ("boevl", "bovl", "KAFFE", "kaffe!", "hvordan er kaffe", "Øl"):
        assert titles(find(f"?q={query}")), query


def test_a_typing_mistake_is_put_right_and_told(find: Find) -> None:
    page = find("?q=treknaten")
    status(page, re.sub(r"\d+", str(len(titles(page))), "Viser opslag for »trekanten«. 0 opslag"))
    assert "Trekanten" in titles(page)
    page.get_by_role("link", name="Søg i stedet efter »treknaten«").click()
    settled_at(page, "as=typed")
    assert state(page) == [("q", "treknaten"), ("as", "typed")]


def test_words_that_never_meet_find_what_has_one_of_them(find: Find) -> None:
    assert {"Trekanten", "Zebra"} <= set(titles(find("?q=trekanten+zebra")))


def test_a_word_that_is_unknown_is_left_out_and_named(find: Find) -> None:
    page = find("?q=GDPR+kaffe")
    text = page.locator("[data-videnbank-status]").inner_text()
    assert text.startswith("Ingen opslag har »GDPR«. Viser opslag for »kaffe«. ")
    assert titles(page)[0].startswith("Kaffe først")


def test_what_is_unknown_is_never_cut_to_a_shorter_word(find: Find) -> None:
    page = find("?q=kaffebarista")
    status(page, "Vi fandt ikke noget på »kaffebarista«.")
    assert titles(page) == []


def test_small_words_alone_find_nothing_and_the_page_says_why(find: Find) -> None:
    page = find("?q=hvad+er+det")
    status(
        page,
        "»hvad er det« er for almindelige ord at søge på. "
        "Skriv et ord, der siger, hvad det handler om.",
    )
    expect(page.locator("[data-videnbank-no-results]")).to_be_visible()


def test_a_word_is_completed_only_while_it_is_written(find: Find) -> None:
    page = find("")
    box = page.get_by_label("Hvad leder I efter?")
    box.press_sequentially("tavlem")
    settled_at(page, "q=tavlem")
    assert titles(page)[0].startswith("Kaffe først")
    box.press("Enter")
    status(page, "Vi fandt ikke noget på »tavlem«.")


def test_quoted_words_stand_side_by_side(find: Find) -> None:
    (title,) = titles(find("?q=%22tavlemøde+var+kort%22"))
    assert title.startswith("Kaffe først")
    status(find("?q=%22kort+tavlemøde%22"), 'Vi fandt ikke noget på »"kort tavlemøde"«.')


def test_a_page_whose_title_is_asked_for_stands_above_the_records(find: Find) -> None:
    page = find("?q=klager")
    expect(page.locator("[data-videnbank-results] > :first-child")).to_have_text("Klager Emne")
    status(page, "51 opslag, her er de første 50")


def test_what_only_a_page_tells_of_is_found(find: Find) -> None:
    page = find("?q=sekretariatet+kontakt")
    assert page_lines(page)
    expect(page.locator("[data-videnbank-no-results]")).to_be_hidden()


def test_pages_are_left_out_among_what_is_chosen(find: Find) -> None:
    assert page_lines(find("?q=klager&kind=case")) == []


def test_a_card_tells_why_when_no_word_of_it_does(find: Find) -> None:
    page = find("?q=papirarbejde")
    why = page.locator(".vb-hits > li").first.locator("[data-videnbank-part=why]")
    expect(why).to_have_text("Handler om Bøvl i hverdagen.")


def test_nothing_found_shows_ways_on(find: Find) -> None:
    page = find("?q=trekanten&kind=news&area=boern")
    status(page, "Vi fandt ikke noget på »trekanten« med jeres valg.")
    ways = page.locator("[data-videnbank-no-results]")
    expect(ways.get_by_role("link", name="Uden »trekanten«")).to_be_visible()
    expect(ways.get_by_role("link", name="Ældre")).to_be_visible()
    assert "100 opslag" in ways.inner_text()
    assert "@" in (
        ways.get_by_role("link", name="Skriv til redaktionen").get_attribute("href") or ""
    )
    ways.get_by_role("link", name="Uden »trekanten«").click()
    settled_at(page, "kind=news")
    assert state(page) == [("kind", "news"), ("area", "boern")]
    expect(page.locator("#vb-resultater")).to_be_focused()
    status(page, "100 opslag, her er de første 50")


def test_a_word_far_from_any_is_met_with_the_nearest(find: Find) -> None:
    page = find("?q=qwxzzyq")
    status(page, "Vi fandt ikke noget på »qwxzzyq«.")
    expect(page.get_by_role("heading", name="Se opslagene i et velfærdsområde")).to_be_visible()
    page = find("?q=trxkxntxn")
    suggestion = page.locator("[data-videnbank-no-results]").get_by_role("link", name="trekanten")
    suggestion.first.click()
    settled_at(page, "q=trekanten")
    assert "Trekanten" in titles(page)


def test_what_is_typed_is_text_and_never_markup(find: Find) -> None:
    page = find("?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E+kaffe")
    assert page.locator("main img").count() == 0
    assert "<img src=x onerror=alert(1)> kaffe" in chips(page)[0]
