"""Headings are set in the typeface that the site brings along, and nothing moves when it comes."""

import pytest
from playwright.sync_api import Route

from tests.browser.conftest import Open
from tests.browser.test_typefaces import DEJAVU, mean_advance, platform_typefaces
from tests.browser.typefaces import NARROW, WITH_OURS, Typeface
from videnbank.core.media.typeface import HEADINGS

SHIFTS = """() => new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
        for (const shift of list.getEntries()) sum += shift.value;
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(sum), 300);
})"""
FONTS = "() => performance.getEntriesByType('resource').filter(one => one.name.endsWith('.woff2')).length"
TRIES = 5
"""On a busy machine it may come too late for a page, which then does without it; the next has it."""
ADDRESSES = ["cases/kaffe-foerst/", "vaerktoejer/trekanten/", "find/", "om/"]


@pytest.fixture
def typeface() -> Typeface:
    return WITH_OURS


@pytest.mark.parametrize("address", ADDRESSES)
def test_headings_are_set_in_it_and_nothing_moves(
    opened: Open, strict_url: str, address: str
) -> None:
    watch = opened(strict_url, viewport={"width": 390, "height": 844})
    page = watch.go(address)
    assert page.evaluate(SHIFTS) == 0
    for _ in range(TRIES):
        if len(platform_typefaces(page)) > 1:
            break
        watch.go(address)
    assert platform_typefaces(page) == {HEADINGS.family, NARROW.family}
    assert page.evaluate(FONTS) == 1


def test_a_page_is_not_set_anew_when_it_comes_late(opened: Open, strict_url: str) -> None:
    page = opened(strict_url, viewport={"width": 390, "height": 844}).page

    def late(route: Route) -> None:
        page.wait_for_timeout(1500)
        route.continue_()

    page.route("**/*.woff2", late)
    page.goto(f"{strict_url}vaerktoejer/trekanten/", wait_until="load")
    assert page.evaluate(SHIFTS) == 0


def test_its_width_is_between_those_that_layout_is_tried_in(opened: Open, url: str) -> None:
    ours = mean_advance(opened(url).go(), f"'{HEADINGS.family}'", HEADINGS.weight)
    widest = DEJAVU["serif", 700]
    assert 0.75 * widest < ours < widest
