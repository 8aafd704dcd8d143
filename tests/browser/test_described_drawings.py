"""Drawings from descriptions as a browser sets them: every text in its place, in any typeface."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.typefaces import TYPEFACES, Typeface
from videnbank.core.catalogue.project import Project
from videnbank.core.loading.drawing_loader import drawing_names, read_drawings

PROJECT = Project(Path(__file__).parents[2])
LEAST_SIZE = 11
"""Pixels of the smallest text on the narrowest page, 320 pixels with 18 free on each side."""
NARROWEST = 284

MISPLACED = """() => {
    const shown = document.querySelector("svg").getBoundingClientRect();
    const cards = [...document.querySelectorAll(".card")].map((card) => card.getBoundingClientRect());
    const inside = (box, place) => box.left >= place.left && box.right <= place.right
        && box.top >= place.top && box.bottom <= place.bottom + 0.5;
    const texts = [...document.querySelectorAll("text")].map(
        (text) => [text.textContent, text.getBoundingClientRect()]
    );
    const wrong = [];
    for (const [said, box] of texts) {
        const x = box.x + box.width / 2, y = box.y + box.height / 2;
        const card = cards.find((one) => one.left < x && x < one.right && one.top < y && y < one.bottom);
        if (!inside(box, card ?? shown)) wrong.push(said);
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
SMALLEST = """(width) => {
    const scale = width / document.querySelector("svg").viewBox.baseVal.width;
    return Math.min(...[...document.querySelectorAll("text, tspan")].map(
        (text) => parseFloat(getComputedStyle(text).fontSize) * scale
    ));
}"""


@pytest.mark.parametrize("typeface", TYPEFACES, ids=str)
def test_every_text_keeps_to_its_place_and_can_be_read(
    browser: Browser, typeface: Typeface
) -> None:
    assert typeface in TYPEFACES
    drawings = read_drawings(PROJECT, drawing_names(PROJECT)).drawings
    assert len(drawings) >= 20
    page = browser.new_page()
    wrong: list[tuple[str, str]] = []
    for drawing in drawings:
        page.set_content(f"<body style='margin:0'>{drawing.svg}</body>")
        wrong += [(drawing.name, text) for text in page.evaluate(MISPLACED)]
        assert page.evaluate(SMALLEST, NARROWEST) >= LEAST_SIZE, drawing.name
    page.close()
    assert wrong == []
