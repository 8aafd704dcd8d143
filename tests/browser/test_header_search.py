"""The search box in the header of every page."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.find import settled, titles


@pytest.fixture
def page(opened: Open, strict_url: str) -> Page:
    """A record's page."""
    return opened(strict_url).go("cases/kaffe-foerst/")


def test_the_best_hits_show_while_one_types(page: Page) -> None:
    page.keyboard.press("/")
    box = page.get_by_role("combobox", name="Søg i videnbanken")
    expect(box).to_be_focused()
    page.keyboard.type("trekant", delay=20)
    options = page.get_by_role("option")
    expect(options.first).to_contain_text("Trekanten")
    expect(options.first).to_contain_text("Værktøj")
    assert 1 < options.count() <= 6
    expect(box).to_have_attribute("aria-expanded", "true")
    hits = options.count() - 1
    expect(page.locator("[data-videnbank-search-form] [role=status]")).to_have_text(
        f"{hits} forslag"
    )
    expect(options.last).to_contain_text("Se ")


def test_arrows_point_enter_follows_and_escape_closes(page: Page, strict_url: str) -> None:
    page.keyboard.press("Control+k")
    box = page.get_by_role("combobox")
    box.press_sequentially("trekanten")
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    first = options.first.get_attribute("id")
    expect(box).to_have_attribute("aria-activedescendant", str(first))
    expect(box).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(box).not_to_have_attribute("aria-activedescendant", str(first))
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("trekanten")
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(options.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{strict_url}vaerktoejer/trekanten/")


def test_the_last_option_and_enter_lead_to_all_hits(page: Page, strict_url: str) -> None:
    box = page.get_by_role("combobox")
    box.press_sequentially("kaffe")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("option").last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{strict_url}find/?q=kaffe")
    settled(page)
    assert titles(page)


def test_a_hit_can_be_clicked(page: Page, strict_url: str) -> None:
    page.get_by_role("combobox").press_sequentially("trekanten")
    page.get_by_role("option").first.click()
    expect(page).to_have_url(f"{strict_url}vaerktoejer/trekanten/")


def test_no_hits_are_told_and_leaving_closes_the_list(page: Page) -> None:
    box = page.get_by_role("combobox")
    box.press_sequentially("qwxzzyq")
    expect(page.locator("[data-videnbank-search-form] [role=status]")).to_have_text("Ingen forslag")
    expect(page.get_by_role("listbox")).to_be_hidden()
    box.fill("kaffe")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_a_slash_written_in_a_box_is_a_slash(opened: Open, strict_url: str) -> None:
    page = opened(strict_url).go("find/")
    page.locator("#vb-find-q").press_sequentially("tr/amr")
    expect(page.locator("#vb-find-q")).to_have_value("tr/amr")
    expect(page.locator("#vb-find-q")).to_be_focused()


def test_the_single_key_can_be_turned_off_and_stays_off_in_the_tab(
    opened: Open, strict_url: str
) -> None:
    watch = opened(strict_url)
    page = watch.go("find/")
    assert page.evaluate("window.name") == ""
    switch = page.get_by_role("button", name="Slå genvejen fra")
    switch.focus()
    page.keyboard.press("Enter")
    page = watch.go("cases/kaffe-foerst/")
    box = page.get_by_role("combobox")
    expect(box).to_have_attribute("aria-keyshortcuts", "Control+K")
    page.keyboard.press("/")
    expect(box).not_to_be_focused()
    page.keyboard.press("Control+k")
    expect(box).to_be_focused()
    page = watch.go("find/")
    page.get_by_role("button", name="Slå genvejen til søgefeltet til").click()
    expect(switch).to_be_focused()
    page.keyboard.press("/")
    expect(page.get_by_label("Hvad leder I efter?")).to_be_focused()
    assert page.evaluate("window.name") == ""


def test_without_script_no_key_is_told_of(opened: Open, strict_url: str) -> None:
    page = opened(strict_url, java_script_enabled=False).go("find/")
    expect(page.locator("[data-videnbank-shortcut]")).to_be_hidden()


def test_hits_that_cannot_be_fetched_are_told(opened: Open, strict_url: str) -> None:
    watch = opened(strict_url)
    watch.page.route("**/find/index/**", lambda route: route.abort())
    page = watch.go("")
    page.get_by_role("combobox").press_sequentially("kaffe")
    message = "Forslagene kunne ikke hentes. Tryk Enter for at søge."
    expect(page.locator("[data-videnbank-search-form] [role=status]")).to_have_text(message)
    watch.forgives("console: Failed to load resource")


def test_without_script_the_form_leads_to_the_page_for_finding(
    opened: Open, strict_url: str
) -> None:
    page = opened(strict_url, java_script_enabled=False).go("cases/kaffe-foerst/")
    page.get_by_role("searchbox", name="Søg i videnbanken").fill("kaffe")
    page.get_by_role("search").get_by_role("button", name="Søg").click()
    expect(page).to_have_url(f"{strict_url}find/?q=kaffe")


def test_on_a_phone_the_header_has_a_way_to_the_page_for_finding(
    opened: Open, strict_url: str
) -> None:
    page = opened(strict_url, viewport={"width": 390, "height": 844}).go("cases/kaffe-foerst/")
    expect(page.get_by_role("banner").locator("input")).to_be_hidden()
    page.keyboard.press("/")
    expect(page).to_have_url(f"{strict_url}find/")
    page.go_back()
    page.get_by_role("banner").get_by_role("link", name="Søg").click()
    expect(page).to_have_url(f"{strict_url}find/")
