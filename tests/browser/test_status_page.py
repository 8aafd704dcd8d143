"""The tile map, used by sight, keyboard or screen reader."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.browser.layout import OVERFLOW
from tests.browser.typefaces import TYPEFACES

STATUS = "om/status/"


def test_a_square_of_the_map_leads_to_its_municipality(opened: Open, url: str) -> None:
    page = opened(url).go(STATUS)
    square = page.get_by_role("link", name="Ærø: 2 cases")
    square.focus()
    script = "link => getComputedStyle(link.querySelector('rect')).strokeWidth"
    page.keyboard.press("Shift+Tab")
    plain = square.evaluate(script)
    page.keyboard.press("Tab")
    expect(square).to_be_focused()
    assert square.evaluate(script) != plain
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{url}kommuner/aeroe/")


@pytest.mark.parametrize(("width", "min_size"), [(320, 19), (390, 24), (1280, 24)])
def test_every_square_can_be_hit_and_its_number_read(
    opened: Open, url: str, width: int, min_size: int
) -> None:
    # WCAG 2.2, 2.5.8 asks for 24 px, or for the same link elsewhere: it is in the table.
    page = opened(url, viewport={"width": width, "height": 844}).go(STATUS)
    for square in page.locator(".vb-tiles a").all():
        box = square.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= min_size
        number = square.locator(".vb-tile-count")
        expect(number).to_be_visible()
        size = number.evaluate(
            "text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a"
        )
        assert size >= 10.5


def test_a_small_screen_has_the_names_in_the_table(opened: Open, url: str) -> None:
    page = opened(url, viewport={"width": 390, "height": 844}).go(STATUS)
    expect(page.locator(".vb-tile-short").first).to_be_hidden()
    page.get_by_text("Se kommunerne efter region").click()
    region = page.get_by_role("row", name="Nordjylland")
    expect(region.get_by_role("link", name="Aalborg")).to_be_visible()
    region.get_by_text("Endnu ikke med").click()
    expect(region.get_by_text("Brønderslev")).to_be_visible()


def test_a_count_leads_to_as_many_in_the_search(opened: Open, url: str) -> None:
    page = opened(url).go(STATUS)
    page.get_by_role("region", name="Hvor langt er casene?").get_by_role(
        "link", name="I gang"
    ).click()
    expect(page.locator("[data-videnbank-status]")).to_contain_text("9 opslag")


@pytest.mark.parametrize("typeface", TYPEFACES, ids=str)
def test_the_page_of_the_real_site_holds_on_the_smallest_screen(
    opened: Open, real_url: str
) -> None:
    page = opened(real_url, viewport={"width": 320, "height": 256}).go(STATUS)
    assert page.evaluate(OVERFLOW) == 0


def test_what_is_not_documented_is_said_first(opened: Open, real_url: str) -> None:
    page = opened(real_url, viewport={"width": 390, "height": 844}).go(STATUS)
    expect(page.locator("h1 + p")).to_contain_text("cases er ingen virkning dokumenteret.")
    expect(page.locator("h1 + p")).to_be_in_viewport(ratio=1)
