"""Readers with settings of their own: large text, own colours, no motion."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.find import settled
from tests.browser.layout import CUT_OR_COVERED, OVERFLOW

FORMS = {
    "front": "",
    "list": "omraader/aeldre/",
    "case": "cases/kaffe-foerst/",
    "long words": "cases/lange-ord/",
    "tool": "vaerktoejer/trekanten/",
    "answers": "find/?q=kaffe",
    "text": "om/",
}

STUCK = """() => {
    const stuck = [...document.querySelectorAll("body *")].filter(
        element => ["fixed", "sticky"].includes(getComputedStyle(element).position));
    return Math.max(0, ...stuck.map(element => element.getBoundingClientRect().height));
}"""
"""How much of the window's height stays covered while one scrolls, in pixels."""

WITHOUT_EDGE = """() => [...document.querySelectorAll("button, input, select")].filter((control) => {
    const style = getComputedStyle(control);
    return control.checkVisibility() && style.appearance === "none"
        && (style.borderStyle === "none" || parseFloat(style.borderTopWidth) === 0);
}).map(control => control.outerHTML)"""

MOVING = """() => [...document.querySelectorAll("*")].filter((element) => {
    const style = getComputedStyle(element);
    const lasting = (times) => times.split(",").some(time => parseFloat(time) > 0.01);
    return style.scrollBehavior === "smooth"
        || style.animationName !== "none" && lasting(style.animationDuration)
        || style.transitionProperty !== "none" && lasting(style.transitionDuration);
}).map(element => element.outerHTML.slice(0, 120))"""


@pytest.fixture(params=list(FORMS.values()), ids=list(FORMS))
def address(request: pytest.FixtureRequest) -> str:
    """A page of each form."""
    address: str = request.param
    return address


def wait_for_page(page: Page, address: str) -> Page:
    return settled(page) if address.startswith("find/") else page


def test_at_four_times_the_size_one_scrolls_one_way_only(
    opened: Open, strict_url: str, address: str
) -> None:
    # A window of 1280 by 1024 pixels, four times enlarged.
    watch = opened(strict_url, viewport={"width": 320, "height": 256})
    page = wait_for_page(watch.go(address), address)
    assert page.evaluate(OVERFLOW) <= 0
    assert page.evaluate(STUCK) < 256 / 3
    assert page.evaluate(CUT_OR_COVERED) == []


def test_in_own_colours_everything_can_still_be_told_apart(
    opened: Open, strict_url: str, address: str
) -> None:
    page = opened(strict_url, forced_colors="active").go(address)
    wait_for_page(page, address)
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate(WITHOUT_EDGE) == []
    page.keyboard.press("Tab")
    focused = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(focused) != "none"


def test_nothing_moves_for_those_who_want_no_motion(
    opened: Open, strict_url: str, address: str
) -> None:
    page = wait_for_page(opened(strict_url, reduced_motion="reduce").go(address), address)
    assert page.evaluate(MOVING) == []
    assert page.evaluate("document.getAnimations().length") == 0
