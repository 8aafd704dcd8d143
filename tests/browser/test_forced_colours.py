"""Every page template and state in forced colours: what can be used has an edge, what is marked can be read."""

from collections.abc import Callable
from typing import Literal

import pytest

from tests.browser.conftest import Open
from tests.browser.find import settled
from tests.browser.test_pages import PAGES, go
from tests.browser.test_states import STATES
from tests.browser.watch import Watch

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
ANSWERS = "find/?q=kaffe&area=aeldre"
FORMS = {**PAGES, "answers": ANSWERS}

FAULTS = """() => {
    const number = (text) => text.match(/[\\d.]+/g).map(Number);
    const light = (text) => {
        const [red, green, blue] = number(text).map((part) => {
            const share = part / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one, other) => {
        const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
        return (bright + 0.05) / (dark + 0.05);
    };
    const isClear = (colour) => number(colour)[3] === 0;
    const ground = (element) => {
        for (let above = element; above; above = above.parentElement) {
            const { backgroundColor } = getComputedStyle(above);
            if (!isClear(backgroundColor)) return backgroundColor;
        }
        return matchMedia("(prefers-color-scheme: dark)").matches
            ? "rgb(0, 0, 0)" : "rgb(255, 255, 255)";
    };
    const isSeen = (element, width, style, colour) => parseFloat(width) > 0 && style !== "none"
        && !isClear(colour) && contrast(colour, ground(element.parentElement)) >= 3;
    const hasEdge = (element) => {
        const style = getComputedStyle(element);
        return isSeen(element, style.borderBottomWidth, style.borderBottomStyle, style.borderBottomColor)
            || isSeen(element, style.outlineWidth, style.outlineStyle, style.outlineColor);
    };
    const isVisible = (element) => element.checkVisibility({ visibilityProperty: true })
        && element.getBoundingClientRect().width > 1;
    // A tick is drawn by the browser, and a summary has a sign of its own.
    const controls = "button, select, input:not([type=checkbox], [type=radio], [type=hidden])";
    const faults = [...document.querySelectorAll(controls)].filter(isVisible)
        .filter((element) => !hasEdge(element))
        .map((element) => `without an edge: ${element.outerHTML.slice(0, 120)}`);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const text = texts.currentNode.data.trim();
        const element = texts.currentNode.parentElement;
        if (!text || element.closest("svg, option") || !isVisible(element)) continue;
        const { color } = getComputedStyle(element);
        if (contrast(color, ground(element)) < 4.5) {
            faults.push(`unreadable: ${text.slice(0, 50)} ${color} on ${ground(element)}`);
        }
    }
    return faults;
}"""
"""Axe takes the colour of a text for the one that the page asks for, so texts are measured here.
Those of drawings are measured in test_drawings.py."""


@pytest.mark.parametrize("address", FORMS.values(), ids=FORMS)
def test_a_page_holds_in_forced_colours(opened: Open, strict_url: str, address: str) -> None:
    watch = opened(
        strict_url,
        forced_colors="active",
        reduced_motion="reduce",
        viewport={"width": 390, "height": 844},
    )
    page = go(watch, address)
    if address == ANSWERS:
        settled(page)
        assert page.locator("mark").count() > 0
        page.evaluate("document.querySelector('[data-videnbank-facets]').open = true")
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme, forced_colors="active")
        assert page.evaluate(FAULTS) == [], scheme
    menu = page.get_by_role("button", name="Menu")
    if menu.is_visible():
        menu.click()
        panel = page.locator("#vb-menu")
        assert panel.evaluate("menu => parseFloat(getComputedStyle(menu).borderBottomWidth)") > 0


@pytest.mark.parametrize("reach", STATES, ids=lambda reach: reach.__name__)
def test_a_page_in_use_holds_in_forced_colours(
    opened: Open, strict_url: str, reach: Callable[[Watch], None]
) -> None:
    watch = opened(strict_url, forced_colors="active", reduced_motion="reduce")
    reach(watch)
    for scheme in SCHEMES:
        watch.page.emulate_media(color_scheme=scheme, forced_colors="active")
        assert watch.page.evaluate(FAULTS) == [], scheme


def test_what_has_no_edge_and_a_mark_that_cannot_be_read_are_told(opened: Open, url: str) -> None:
    page = opened(url, forced_colors="active", color_scheme="dark").go("")
    page.add_style_tag(
        content="button, input { border-width: 0 !important; }"
        "body .vb-main mark.odd { forced-color-adjust: none; color: black !important; background: none !important; }"
    )
    page.locator("main p").first.evaluate("text => text.innerHTML += '<mark class=odd>mørk</mark>'")
    told = page.evaluate(FAULTS)
    assert any(fault.startswith("without an edge: <input") for fault in told)
    assert any(fault.startswith("unreadable: mørk") for fault in told)
