"""What is typed on the search page is understood, put right or told to be unknown."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import Find
from tests.browser.find import chips, settled_at, state, status, titles


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


def test_words_that_never_meet_are_left_out_and_named(find: Find) -> None:
    page = find("?q=trekanten+zebra")
    assert "Ingen opslag har alle ordene." in page.locator("[data-videnbank-status]").inner_text()
    assert titles(page)


def test_nothing_found_shows_ways_on(find: Find) -> None:
    page = find("?q=trekanten&kind=news&area=boern")
    status(page, "Vi fandt ikke noget på »trekanten« med jeres valg.")
    ways = page.locator("[data-videnbank-no-results]")
    expect(ways.get_by_role("link", name="Uden »trekanten«")).to_be_visible()
    expect(ways.get_by_role("link", name="Ældre")).to_be_visible()
    assert "100 opslag" in ways.inner_text()
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
