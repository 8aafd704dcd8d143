"""The header of every page: one row, and a menu that needs no script."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open
from tests.browser.layout import OVERFLOW
from tests.browser.typefaces import NARROW, Typeface

CASE = "cases/kaffe-foerst/"
TALLEST = 64
"""A sixth of a phone's screen at 400 %; a button of 44 px, as high as a thumb, and its margins."""

TWELVE = """() => {
    const list = document.querySelector("#vb-menu ul");
    while (list.children.length < 12) {
        list.append(list.firstElementChild.cloneNode(true));
        list.lastElementChild.firstElementChild.textContent = "Arbeitsschutzausschussvorsitzende und andere";
    }
}"""
"""A site with twelve entries, some of them long."""


@pytest.fixture
def typeface() -> Typeface:
    """As narrow as a system can have it: in the widest, the row may break as the rest of a page does."""
    return NARROW


def menu(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Hovedmenu")


@pytest.mark.parametrize("size", [(390, 844), (320, 256), (800, 600), (1280, 800)])
def test_the_header_is_one_row(opened: Open, url: str, size: tuple[int, int]) -> None:
    width, height = size
    page = opened(url, viewport={"width": width, "height": height}).go(CASE)
    box = page.get_by_role("banner").bounding_box()
    assert box is not None
    assert box["height"] <= TALLEST
    tops = (
        page.get_by_role("banner")
        .locator(":is(a, button, input):visible")
        .evaluate_all(
            "all => all.map(one => { const box = one.getBoundingClientRect(); return (box.top + box.bottom) / 2; })"
        )
    )
    assert max(tops) - min(tops) < 3


@pytest.mark.parametrize("scripts", [True, False])
def test_on_a_phone_a_button_opens_the_menu(opened: Open, url: str, *, scripts: bool) -> None:
    watch = opened(url, viewport={"width": 390, "height": 844}, java_script_enabled=scripts)
    page = watch.go("cases/")
    expect(menu(page)).to_have_count(0)
    button = page.get_by_role("button", name="Menu")
    button.press("Enter")
    links = menu(page).get_by_role("link")
    assert links.count() > 5
    for link in links.all():
        box = link.bounding_box()
        assert box is not None
        assert box["height"] >= 44
    expect(menu(page).get_by_role("link", name="Cases")).to_have_attribute("aria-current", "page")
    page.keyboard.press("Tab")
    expect(links.first).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu(page)).to_have_count(0)
    expect(button).to_be_focused()
    button.click()
    page.locator("h1").click(position={"x": 5, "y": 5}, force=True)
    page.mouse.click(200, 830)
    expect(menu(page)).to_have_count(0)
    button.click()
    menu(page).get_by_role("link", name="Værktøjer").click()
    expect(page).to_have_url(f"{url}vaerktoejer/")


@pytest.mark.parametrize("width", [320, 390, 800, 1280])
def test_twelve_entries_and_long_ones_have_room(opened: Open, url: str, width: int) -> None:
    page = opened(url, viewport={"width": width, "height": 400}).go(CASE)
    page.evaluate(TWELVE)
    button = page.get_by_role("button", name="Menu")
    if button.is_visible():
        button.click()
    last = menu(page).get_by_role("link").last
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport(ratio=1)
    last.click(trial=True)
    assert page.evaluate(OVERFLOW) <= 0


def test_an_open_menu_is_not_printed(opened: Open, url: str) -> None:
    page = opened(url, viewport={"width": 390, "height": 844}).go(CASE)
    page.get_by_role("button", name="Menu").click()
    page.emulate_media(media="print")
    expect(menu(page)).to_have_count(0)


def test_breadcrumbs_end_without_a_sign(opened: Open, url: str) -> None:
    page = opened(url).go("omraader/aeldre/")
    crumbs = page.get_by_role("navigation", name="Du er her").get_by_role("listitem")
    expect(crumbs).to_have_count(2)
    signs = crumbs.evaluate_all(
        "all => all.map(one => [getComputedStyle(one, '::before').content, getComputedStyle(one, '::after').content])"
    )
    assert [before == "none" for before, _ in signs] == [True, False]
    assert {after for _, after in signs} == {"none"}
