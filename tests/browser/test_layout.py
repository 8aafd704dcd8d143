"""Every page template holds at every width, with wide typefaces and narrow ones, spaced or not."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.find import settled
from tests.browser.layout import BROKEN_WORDS, CUT_OR_COVERED, OVERFLOW, SPACING, UNHYPHENATED
from tests.browser.test_pages import PAGES, go
from tests.browser.test_states import STATES, menu_open, picked, suggestions
from tests.browser.typefaces import TYPEFACES
from tests.browser.watch import Watch

WIDTHS = (320, 390, 768, 1280)
ANSWERS = "find/?q=kaffe"
FORMS = {**PAGES, "answers": ANSWERS}
OVER_THE_PAGE = (suggestions, menu_open, picked)
"""States in which something lies over the page until one is done with it."""
ZOOMED = {"width": 320, "height": 256}
"""A screen of 1280 × 1024 at 400 %."""
MOST_STUCK = 0.5
"""Of a zoomed screen, what may stay when one scrolls: half of it is left to read in."""
STUCK = """() => {
    const stuck = (element) => ["fixed", "sticky"].includes(getComputedStyle(element).position)
        && element.checkVisibility({ visibilityProperty: true });
    const seen = ({ top, bottom }) => Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
    const end = document.documentElement.scrollHeight;
    const most = (place) => {
        scrollTo({ top: place, behavior: "instant" });
        return [...document.querySelectorAll("body *")].filter(stuck)
            .reduce((sum, element) => sum + seen(element.getBoundingClientRect()), 0) / innerHeight;
    };
    return Math.max(...[end / 3, 2 * end / 3, end].map(most));
}"""
"""How much of the screen is taken by what does not scroll with the page."""
OPENED = "document.querySelectorAll('details').forEach(box => { box.open = true; })"


def faults(page: Page) -> list[str]:
    """What does not hold on a page with everything open, at every width, plain and spaced."""
    page.evaluate(OPENED)
    problems: list[str] = []
    for form, rules in {"plain": UNHYPHENATED, "spaced": SPACING}.items():
        page.add_style_tag(content=rules)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 844})
            where = f"{width} {form}"
            if (over := page.evaluate(OVERFLOW)) > 0:
                problems.append(f"{where} {over} pixels too wide")
            problems += [f"{where} {problem}" for problem in page.evaluate(CUT_OR_COVERED)]
            problems += [f"{where} broken: {word}" for word in page.evaluate(BROKEN_WORDS)]
    return problems


@pytest.mark.parametrize("typeface", TYPEFACES, ids=str)
@pytest.mark.parametrize("address", FORMS.values(), ids=FORMS)
def test_a_page_holds_at_every_width(opened: Open, url: str, address: str) -> None:
    page = go(opened(url, reduced_motion="reduce"), address)
    if address == ANSWERS:
        settled(page)
    assert faults(page) == []


@pytest.mark.parametrize("reach", STATES, ids=lambda reach: reach.__name__)
def test_a_page_in_use_holds_at_every_width(
    opened: Open, url: str, reach: Callable[[Watch], None]
) -> None:
    watch = opened(url, reduced_motion="reduce", viewport={"width": 1280, "height": 844})
    reach(watch)
    wrong = faults(watch.page)
    if reach in OVER_THE_PAGE:
        wrong = [fault for fault in wrong if "one over the other" not in fault]
    assert wrong == []
    assert zoomed(watch.page) == []


def test_every_page_can_be_read_at_400_percent(opened: Open, url: str) -> None:
    watch = opened(url, reduced_motion="reduce", viewport=ZOOMED)
    wrong = {name: zoomed(go(watch, address)) for name, address in PAGES.items()}
    assert {name: told for name, told in wrong.items() if told} == {}


def zoomed(page: Page) -> list[str]:
    """What does not hold on a page that is enlarged four times."""
    page.set_viewport_size(ZOOMED)
    problems = [f"{over} pixels too wide"] if (over := page.evaluate(OVERFLOW)) > 0 else []
    if (stuck := page.evaluate(STUCK)) > MOST_STUCK:
        problems.append(f"{stuck:.0%} of the screen does not scroll")
    return problems


def test_what_does_not_scroll_is_told(opened: Open, url: str) -> None:
    page = opened(url).go("om/")
    page.locator("main h1").evaluate(
        "title => { title.style.cssText = 'position: fixed; inset: 0 0 60px'; }"
    )
    assert zoomed(page) == ["77% of the screen does not scroll"]


def test_what_is_cut_or_covered_is_told(opened: Open, url: str) -> None:
    page = opened(url).go("om/")
    page.locator("main h1").evaluate(
        "title => { title.style.cssText = 'height: 9px; overflow: hidden'; }"
    )
    page.locator("main p").first.evaluate("text => { text.style.marginTop = '-30px'; }")
    reported = page.evaluate(CUT_OR_COVERED)
    assert "cut: Om videnbanken" in reported
    assert any(problem.startswith("one over the other: ") for problem in reported)


def test_a_word_that_is_broken_inside_is_told(opened: Open, url: str) -> None:
    page = opened(url).go("om/")
    assert page.evaluate(BROKEN_WORDS) == []
    page.locator("main p").first.evaluate(
        "text => { text.style.cssText = 'width: 2em; overflow-wrap: anywhere'; }"
    )
    assert page.evaluate(BROKEN_WORDS)[:2] == ["samler", "viden."]
