"""A reader who does not know a word: by keyboard, without script, on paper, and in the search."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.find import settled

CASE = "cases/kaffe-foerst/"
IN_VIEW = """(element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
}"""


def press_until(page: Page, key: str, selector: str) -> None:
    """Presses a key until the focus is on what a selector matches."""
    for _ in range(200):
        page.keyboard.press(key)
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"{selector} is not reached by {key}")


@pytest.mark.parametrize("javascript", [True, False])
def test_the_keyboard_leads_to_a_definition_and_back(
    opened: Open, strict_url: str, javascript: bool
) -> None:
    watch = opened(
        strict_url, viewport={"width": 390, "height": 700}, java_script_enabled=javascript
    )
    page = watch.go(CASE)
    page.locator(".vb-term").focus()
    page.keyboard.press("Enter")
    definition = page.locator(":target")
    expect(definition).to_contain_text("Et kort møde foran en tavle & med alle.")
    assert definition.evaluate(IN_VIEW)
    page.keyboard.press("Tab")
    back = page.locator(":focus")
    expect(back).to_have_accessible_name("Tilbage til tavlemøde i teksten")
    page.keyboard.press("Enter")
    term = page.locator(":target")
    expect(term).to_have_text("tavlemøde")
    assert term.evaluate(IN_VIEW)


def test_a_term_is_a_stop_on_the_way_of_the_keyboard(opened: Open, strict_url: str) -> None:
    page = opened(strict_url).go("om/")
    press_until(page, "Tab", ".vb-term")
    expect(page.locator(":focus")).to_have_text("KORA")


def test_paper_has_the_definitions_without_the_ways_back(opened: Open, strict_url: str) -> None:
    page = opened(strict_url).go(CASE)
    page.emulate_media(media="print")
    expect(page.get_by_text("Et kort møde foran en tavle & med alle.")).to_be_visible()
    expect(page.locator(".vb-back")).to_be_hidden()


def test_a_search_for_a_term_shows_what_it_means(opened: Open, strict_url: str) -> None:
    watch = opened(strict_url)
    page = settled(watch.go("find/?q=hvad+er+kora"))
    meaning = page.get_by_text("Et center, der forsker i velfærd.")
    expect(meaning).to_be_visible()
    expect(page.locator("[data-videnbank-definitions] dt:visible")).to_have_text(["VIVE"])
    page.get_by_role("link", name="VIVE", exact=True).click()
    expect(page.locator(":target")).to_contain_text("Et center, der forsker i velfærd.")
    page = settled(watch.go("find/?q=kaffe"))
    expect(page.locator("[data-videnbank-definitions]")).to_be_hidden()
