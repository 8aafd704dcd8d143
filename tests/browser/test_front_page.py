"""The first minute of a reader in a hurry: the front page, on a phone and on a desk."""

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import Open

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
LONGEST = {PHONE["width"]: 5000, DESK["width"]: 3000}
"""Pixels, wide and tall typefaces included: six screens of a phone, a bit more than three of a desk."""


def top(page: Page, part: Locator) -> float:
    """How far down a page something begins, in pixels."""
    part.scroll_into_view_if_needed()
    box = part.bounding_box()
    assert box is not None
    return float(box["y"] + page.evaluate("scrollY"))


def test_a_phone_shows_the_search_and_the_first_choice_at_once(opened: Open, real_url: str) -> None:
    page = opened(real_url, viewport=PHONE).go("")
    search = page.locator("main input[name=q]")
    picture = page.locator("main img").first
    first = page.locator(".vb-entries a").first
    tops = [top(page, part) for part in (search, picture, first)]
    assert tops == sorted(tops)
    assert tops[0] + 60 < PHONE["height"]
    assert top(page, page.get_by_role("heading", name="Hvad skal I bruge")) < PHONE["height"]


def test_the_picture_stands_beside_the_search_on_a_desk(opened: Open, real_url: str) -> None:
    page = opened(real_url, viewport=DESK).go("")
    picture = page.locator("main img").first.bounding_box()
    search = page.locator("main input[name=q]").bounding_box()
    assert picture is not None
    assert search is not None
    assert picture["x"] > search["x"] + search["width"]
    assert picture["y"] < search["y"]
    assert picture["x"] + picture["width"] > 0.85 * DESK["width"]


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
def test_the_front_page_is_short(opened: Open, real_url: str, screen: dict[str, int]) -> None:
    page = opened(real_url, viewport=screen).go("")
    height = page.evaluate("document.documentElement.scrollHeight")
    assert height <= LONGEST[screen["width"]]
