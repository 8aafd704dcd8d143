"""Readers with settings of their own: large text, wide spacing, own colours, no motion."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.find import settled
from tests.browser.test_pages import OVERFLOW

FORMS = {
    "front": "",
    "list": "omraader/aeldre/",
    "case": "cases/kaffe-foerst/",
    "long words": "cases/lange-ord/",
    "tool": "vaerktoejer/trekanten/",
    "answers": "find/?q=kaffe",
    "text": "om/",
}

# WCAG 2.2, 1.4.12.
SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""

STUCK = """() => {
    const stuck = [...document.querySelectorAll("body *")].filter(
        element => ["fixed", "sticky"].includes(getComputedStyle(element).position));
    return Math.max(0, ...stuck.map(element => element.getBoundingClientRect().height));
}"""
"""How much of the window's height stays covered while one scrolls, in pixels."""

CUT_OR_COVERED = """() => {
    const hidden = (element) => {
        for (let above = element; above; above = above.parentElement) {
            const { width, height } = above.getBoundingClientRect();
            if (width <= 1 || height <= 1) return true;
        }
        return !element.checkVisibility({ visibilityProperty: true });
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines = [];
    const wrong = [];
    while (texts.nextNode()) {
        const text = texts.currentNode;
        const element = text.parentElement;
        if (!text.data.trim() || hidden(element)) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const boxes = [...range.getClientRects()];
        lines.push(...boxes.map(box => ({ box, element, words: text.data.trim().slice(0, 50) })));
        for (let above = element; above !== document.body; above = above.parentElement) {
            const { overflowX, overflowY } = getComputedStyle(above);
            const { left, right, top, bottom } = above.getBoundingClientRect();
            const cut = (edge) => ["hidden", "clip"].includes(edge);
            if (boxes.some(box => cut(overflowX) && (box.left < left - 2 || box.right > right + 2)
                || cut(overflowY) && (box.top < top - 2 || box.bottom > bottom + 2))) {
                wrong.push(`cut: ${text.data.trim().slice(0, 50)}`);
            }
        }
    }
    lines.sort((one, other) => one.box.top - other.box.top);
    lines.forEach((one, place) => {
        for (let next = place + 1; next < lines.length; next += 1) {
            const other = lines[next];
            const deep = one.box.bottom - other.box.top;
            if (deep <= 0) break;
            const wide = Math.min(one.box.right, other.box.right)
                - Math.max(one.box.left, other.box.left);
            if (deep > one.box.height / 3 && wide > 3 && one.element !== other.element) {
                wrong.push(`one over the other: ${one.words} | ${other.words}`);
            }
        }
    });
    return wrong;
}"""
"""Texts that a box cuts off, and texts that lie on one another."""

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
    wanted: str = request.param
    return wanted


def shown(page: Page, address: str) -> Page:
    return settled(page) if address.startswith("find/") else page


def test_at_four_times_the_size_one_scrolls_one_way_only(
    opened: Open, strict_url: str, address: str
) -> None:
    # A window of 1280 by 1024 pixels, four times enlarged.
    watch = opened(strict_url, viewport={"width": 320, "height": 256})
    page = shown(watch.go(address), address)
    assert page.evaluate(OVERFLOW) <= 0
    assert page.evaluate(STUCK) < 256 / 3
    assert page.evaluate(CUT_OR_COVERED) == []


def test_wide_spacing_cuts_and_covers_nothing(opened: Open, url: str, address: str) -> None:
    page = shown(opened(url).go(address), address)
    page.add_style_tag(content=SPACING)
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate(CUT_OR_COVERED) == [], width
        assert page.evaluate(OVERFLOW) <= 0, width


def test_in_own_colours_everything_can_still_be_told_apart(
    opened: Open, strict_url: str, address: str
) -> None:
    page = opened(strict_url, forced_colors="active").go(address)
    shown(page, address)
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate(WITHOUT_EDGE) == []
    page.keyboard.press("Tab")
    focused = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(focused) != "none"


def test_nothing_moves_for_those_who_want_no_motion(
    opened: Open, strict_url: str, address: str
) -> None:
    page = shown(opened(strict_url, reduced_motion="reduce").go(address), address)
    assert page.evaluate(MOVING) == []
    assert page.evaluate("document.getAnimations().length") == 0


def test_text_that_is_cut_or_covered_is_told(opened: Open, url: str) -> None:
    page = opened(url).go("om/")
    page.locator("main h1").evaluate(
        "title => { title.style.cssText = 'height: 9px; overflow: hidden'; }"
    )
    page.locator("main p").first.evaluate("text => { text.style.marginTop = '-30px'; }")
    told = page.evaluate(CUT_OR_COVERED)
    assert "cut: Om videnbanken" in told
    assert any(said.startswith("one over the other: ") for said in told)
