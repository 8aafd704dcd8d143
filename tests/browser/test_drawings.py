"""The text inside drawings can be read: axe does not see what is painted behind it."""

import pytest

from tests.browser.conftest import Open
from tests.browser.test_pages import Scheme

LEAST_CONTRAST = 4.5
"""For text of any size (WCAG 2.2, 1.4.3)."""

PAINTED = """() => {
    const channel = (value) => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    const colour = (said) => {
        const pen = new OffscreenCanvas(1, 1).getContext("2d");
        pen.fillStyle = said;
        pen.fillRect(0, 0, 1, 1);
        return [...pen.getImageData(0, 0, 1, 1).data];
    };
    const luminance = ([red, green, blue]) =>
        0.2126 * channel(red / 255) + 0.7152 * channel(green / 255) + 0.0722 * channel(blue / 255);
    const paintOf = (element) => {
        const style = getComputedStyle(element);
        const said = element instanceof SVGGeometryElement ? style.fill : style.backgroundColor;
        if (said === "none") return null;
        const [red, green, blue, alpha] = colour(said);
        return alpha === 255 ? [red, green, blue] : null;
    };
    const behind = (text) => {
        const box = text.getBoundingClientRect();
        const x = box.x + box.width / 2, y = box.y + box.height / 2;
        for (const element of document.elementsFromPoint(x, y)) {
            if (element === text || element.contains(text) && element instanceof SVGElement) continue;
            const paint = paintOf(element);
            if (paint) return paint;
        }
        return colour(getComputedStyle(document.body).backgroundColor);
    };
    return [...document.querySelectorAll("svg text, svg tspan")]
        .filter((text) => text.textContent.trim() && text.getBoundingClientRect().width > 0)
        .map((text) => {
            text.scrollIntoView({ block: "center", inline: "center" });
            const [front, back] = [colour(getComputedStyle(text).fill), behind(text)].map(luminance);
            const [light, dark] = [Math.max(front, back), Math.min(front, back)];
            return [text.textContent.trim(), (light + 0.05) / (dark + 0.05)];
        });
}"""


@pytest.mark.parametrize("address", ["resultater/hvad-ved-vi/", "om/status/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_text_in_a_drawing_stands_out_from_what_is_behind_it(
    opened: Open, url: str, address: str, scheme: Scheme, width: int
) -> None:
    size = {"width": width, "height": 844}
    page = opened(url, color_scheme=scheme, reduced_motion="reduce", viewport=size).go(address)
    measured = page.evaluate(PAINTED)
    assert len(measured) >= 10
    assert [(text, ratio) for text, ratio in measured if ratio < LEAST_CONTRAST] == []
