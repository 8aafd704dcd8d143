"""Lists: short on a telephone, and filtered without script."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open
from tests.browser.layout import BROKEN_WORDS, UNHYPHENATED
from tests.plugins.built_site import Site

TELEPHONE = {"width": 390, "height": 844}
LONGEST = 8000
"""Pixels of a list as it is first shown on a telephone: between nine and ten screens."""

TOPIC = "emner/klager/"


def visible_cards(page: Page) -> Locator:
    return page.locator("[data-videnbank-list] [data-videnbank-record]:visible")


def status(page: Page) -> Locator:
    return page.locator("[data-videnbank-list]").get_by_role("status")


def test_no_list_is_long_on_a_telephone(opened: Open, real_site: Site, real_url: str) -> None:
    watch = opened(real_url, viewport=TELEPHONE)
    lists = [
        page.address
        for page in real_site.pages()
        if page.all("//*[@data-videnbank-list]") or page.address.startswith("kommuner/")
    ]
    assert len(lists) > 100
    heights = {
        address: watch.go(address).evaluate("document.documentElement.scrollHeight")
        for address in lists
    }
    assert {address: height for address, height in heights.items() if height > LONGEST} == {}


@pytest.mark.parametrize("address", ["omraader/aeldre/", "cases/", "vaerktoejer/"])
def test_no_word_on_a_card_is_broken(opened: Open, real_url: str, address: str) -> None:
    page = opened(real_url, viewport=TELEPHONE).go(address)
    page.add_style_tag(content=UNHYPHENATED)
    assert page.evaluate(BROKEN_WORDS) == []


def test_a_choice_filters_a_list_without_script(opened: Open, url: str) -> None:
    page = opened(url, java_script_enabled=False, viewport=TELEPHONE).go(TOPIC)
    assert visible_cards(page).count() == 12
    page.get_by_text("Cases 1", exact=True).click()
    assert visible_cards(page).count() == 1
    page.get_by_text("Resultater 50", exact=True).click()
    assert visible_cards(page).count() == 50
    page.get_by_role("button", name="Vis alle igen").click()
    assert visible_cards(page).count() == 12
    page.get_by_label("Vis alle 51").check()
    assert visible_cards(page).count() == 51
    expect(page.get_by_label("Sortér efter")).to_be_hidden()


def test_choices_in_two_groups_hold_together(opened: Open, url: str) -> None:
    page = opened(url, java_script_enabled=False).go(TOPIC)
    page.get_by_text("Flere valg").click()
    page.get_by_text("Resultater 50", exact=True).click()
    page.get_by_role("group", name="Område").get_by_text("Ældre").click()
    assert visible_cards(page).count() == 1


def test_what_a_choice_leaves_is_counted_without_script(opened: Open, url: str) -> None:
    page = opened(url, java_script_enabled=False).go(TOPIC)
    assert "Viser" not in spoken(page)
    page.get_by_text("Flere valg").click()
    page.get_by_text("Resultater 50", exact=True).click()
    assert "Viser 50 af 51 opslag." in spoken(page)
    area = page.get_by_role("group", name="Område")
    area.get_by_text("Ældre").click()
    assert "Viser 1 af 51 opslag." in spoken(page)
    page.get_by_text("Cases 1", exact=True).click()
    area.get_by_text("Borgere med særlige behov").click()
    assert visible_cards(page).count() == 0
    assert "Viser 0 af 51 opslag." in spoken(page)
    expect(page.locator("p").filter(has_text="Viser")).to_be_visible()


def spoken(page: Page) -> str:
    """The texts of a page as the browser tells them to a screen reader, numbers of style rules too."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    texts = [node for node in nodes if node.get("role", {}).get("value") == "StaticText"]
    return " ".join(" ".join(node["name"]["value"].strip() for node in texts).split())


def test_an_address_names_a_filter_without_script(opened: Open, url: str) -> None:
    page = opened(url, java_script_enabled=False).go(f"{TOPIC}#vb-type-case")
    assert visible_cards(page).count() == 1
    page.get_by_text("Resultater 50", exact=True).click()  # a choice outweighs the address
    assert visible_cards(page).count() == 50
    page.get_by_role("button", name="Vis alle igen").click()
    page.get_by_role("link", name="Vis alle igen").click()
    assert visible_cards(page).count() == 51


def test_an_address_that_names_a_filter_is_a_choice_with_script(opened: Open, url: str) -> None:
    page = opened(url).go(f"{TOPIC}#vb-type-case")
    expect(page.get_by_label("Cases 1", exact=True)).to_be_checked()
    expect(status(page)).to_have_text("Viser 1 af 51 opslag.")
    page.get_by_text("Alle", exact=True).first.click()
    assert visible_cards(page).count() == 51
    expect(status(page)).to_have_text("")


def test_it_is_said_when_nothing_is_left(opened: Open, url: str) -> None:
    page = opened(url).go(TOPIC)
    page.get_by_text("Flere valg").click()
    page.get_by_text("Cases 1", exact=True).click()
    page.get_by_role("group", name="Område").get_by_text("Borgere med særlige behov").click()
    expect(status(page)).to_have_text("Ingen opslag passer til jeres valg.")


def test_filters_are_chosen_with_the_keyboard(opened: Open, url: str) -> None:
    page = opened(url).go(TOPIC)
    page.get_by_label("Alle", exact=True).first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label("Cases 1", exact=True)).to_be_checked()
    assert visible_cards(page).count() == 1


def test_a_list_is_sorted_with_script_across_the_fold(opened: Open, url: str) -> None:
    page = opened(url, viewport=TELEPHONE).go(TOPIC)
    titles = page.locator("[data-videnbank-list] [data-videnbank-record] h3")
    best = titles.all_text_contents()
    page.get_by_label("Sortér efter").select_option("title")
    by_title = titles.all_text_contents()
    assert (by_title[0], by_title[2], by_title[-1]) == (best[1], "Læring 2", "Læring 50")
    assert sorted(by_title) == sorted(best)
    assert visible_cards(page).count() == 12
    page.get_by_label("Sortér efter").select_option("best")
    assert titles.all_text_contents() == best
