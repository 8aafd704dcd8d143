"""Every drawing of the content as a browser draws it: text in its place, and readable."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_drawings import LEAST_CONTRAST
from tests.browser.test_pages import Scheme
from tests.browser.typefaces import TYPEFACES, Typeface
from tests.content.drawings import Drawing, drawings

MISPLACED = """() => {
    const sheet = document.querySelector("svg").getBoundingClientRect();
    const cards = [...document.querySelectorAll(".card, .wash")];
    const inside = (box, place) => box.left >= place.left && box.right <= place.right
        && box.top >= place.top - 0.5 && box.bottom <= place.bottom + 0.5;
    const area = (box) => box.width * box.height;
    const texts = [...document.querySelectorAll("text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
    const wrong = [];
    for (const [said, box] of texts) {
        const x = box.x + box.width / 2, y = box.y + box.height / 2;
        const places = cards.filter((card) => card.isPointInFill(new DOMPoint(x, y)))
            .map((card) => card.getBoundingClientRect())
            .sort((one, other) => area(one) - area(other));
        const place = places[0];
        if (!inside(box, place ?? sheet) || !inside(box, sheet)) wrong.push(said);
    }
    texts.forEach(([one, a], place) => {
        for (const [other, b] of texts.slice(place + 1)) {
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            // Boxes of lines of text have air above and below the letters.
            if (across > 1 && down > a.height * 0.35) wrong.push(`${one} / ${other}`);
        }
    });
    return wrong;
}"""
"""Texts that leave the card they stand in, or the drawing, or cover each other."""

CONTRASTS = """() => {
    const channel = (value) => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    const luminance = (colour) => {
        const [red, green, blue] = colour.map((value) => channel(value / 255));
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const parts = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map(Number);
    const behind = (text, x, y) => {
        const layers = [];
        for (const element of document.elementsFromPoint(x, y)) {
            if (!(element instanceof SVGGeometryElement)) continue;
            const { fill, opacity } = getComputedStyle(element);
            if (fill === "none" || !element.isPointInFill(new DOMPoint(x, y))) continue;
            layers.unshift([parts(fill), Number(opacity)]);
            if (Number(opacity) === 1) break;
        }
        return layers.reduce(
            (under, [colour, opacity]) => colour.map((value, at) => value * opacity + under[at] * (1 - opacity)),
            [255, 255, 255],
        );
    };
    return [...document.querySelectorAll("text")].flatMap((text) => {
        const box = text.getBoundingClientRect();
        const front = luminance(parts(getComputedStyle(text).fill));
        return [0.05, 0.5, 0.95].map((part) => {
            const back = luminance(behind(text, box.x + box.width * part, box.y + box.height / 2));
            const [dark, light] = [front, back].sort((one, other) => one - other);
            return [text.textContent, (light + 0.05) / (dark + 0.05)];
        });
    });
}"""
"""The contrast of each text to what is behind its beginning, middle and end."""


def measured(page: Page, script: str) -> list[tuple[Drawing, Any]]:
    """What a script finds in each drawing, which stands alone, one pixel for a unit."""
    found = []
    for drawing in drawings():
        width, height = (round(side) for side in drawing.size)
        page.set_viewport_size({"width": width, "height": height})
        style = f"body {{ margin: 0 }} svg {{ display: block; width: {width}px; height: auto }}"
        page.set_content(f"<style>{style}</style>{drawing.svg}")
        found += [(drawing, finding) for finding in page.evaluate(script)]
    page.close()
    return found


@pytest.mark.parametrize("typeface", TYPEFACES, ids=str)
def test_every_text_keeps_to_its_place(browser: Browser, typeface: Typeface) -> None:
    assert typeface in TYPEFACES
    misplaced = measured(browser.new_page(), MISPLACED)
    assert [(str(drawing), text) for drawing, text in misplaced] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_what_is_behind_it(browser: Browser, scheme: Scheme) -> None:
    contrasts = measured(browser.new_page(color_scheme=scheme), CONTRASTS)
    with_text = {drawing for drawing in drawings() if "<text" in drawing.svg}
    assert {drawing for drawing, _ in contrasts} == with_text
    assert len(with_text) > len(drawings()) - 5
    faint = [
        (str(drawing), text, ratio)
        for drawing, (text, ratio) in contrasts
        if ratio < LEAST_CONTRAST
    ]
    assert faint == []
