"""Features that scripts add to any page: section links, printing, and similar addresses."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open

CASE = "cases/kaffe-foerst/"


def test_the_address_of_a_section_is_copied_with_one_press(opened: Open, url: str) -> None:
    watch = opened(url, permissions=["clipboard-read", "clipboard-write"])
    page = watch.go(CASE)
    link = page.get_by_role("link", name="Kopiér link til afsnittet: Kilder")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Linket er kopieret.")).to_be_attached()
    assert page.evaluate("navigator.clipboard.readText()") == f"{url}{CASE}#vb-kilder"
    assert page.url == f"{url}{CASE}#vb-kilder"


def test_a_link_of_the_page_itself_is_taken_into_use(opened: Open, url: str) -> None:
    page = opened(url).go(CASE)
    for heading in page.locator("h2[id], h3[id]").all():
        assert heading.locator("a.headerlink").count() == 1


def test_a_heading_and_its_section_are_not_called_by_the_link_in_it(opened: Open, url: str) -> None:
    page = opened(url).go(CASE)
    expect(page.get_by_role("heading", name="Kilder", exact=True)).to_be_visible()
    named = page.get_by_role("heading", name="Kopiér link")
    expect(named).to_have_count(0)
    expect(page.get_by_role("region", name="Kopiér link")).to_have_count(0)


def test_the_page_is_printed_from_its_foot(opened: Open, url: str) -> None:
    page = opened(url).go(CASE)
    page.evaluate("window.print = () => document.body.dataset.printed = 'yes'")
    page.get_by_role("button", name="Print", exact=True).click()
    assert page.evaluate("document.body.dataset.printed") == "yes"


def test_without_script_there_is_no_button_that_does_nothing(opened: Open, url: str) -> None:
    page = opened(url, java_script_enabled=False).go(CASE)
    expect(page.get_by_role("link", name="Send siden på mail")).to_be_visible()
    expect(page.locator("[data-videnbank-print]")).to_be_hidden()


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("vaerktoejer/trekant/", "Trekanten"),
        ("cases/kafe-foerst.html", "Kaffe først & 'kerneopgaven' \"hver dag\""),
        ("gammelt/aeldre/", "Ældre"),
    ],
)
def test_an_unknown_address_is_met_with_those_near_it(
    opened: Open, url: str, address: str, title: str
) -> None:
    watch = opened(url)
    page = watch.go(address)
    watch.forgives("console: Failed to load resource: the server responded with a status of 404")
    suggestion = page.get_by_role("link", name=title, exact=True)
    expect(
        page.get_by_role("heading", name="Måske ledte I efter en af disse sider")
    ).to_be_visible()
    suggestion.click()
    expect(page.locator("h1")).to_have_text(title)


@pytest.mark.parametrize("address", ["qqqqqqqqqqqqqqqq/", "findes-slet-ikke/"])
def test_an_address_far_from_any_is_met_with_the_entrances_alone(
    opened: Open, url: str, address: str
) -> None:
    watch = opened(url)
    page = watch.go(address)
    watch.forgives("console: Failed to load resource: the server responded with a status of 404")
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("heading", name="Måske ledte I")).to_be_hidden()
    expect(page.locator("main").get_by_role("link", name="Værktøjer")).to_be_visible()
