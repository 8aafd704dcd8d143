"""Pages are tested in the typefaces that the tests bring along, whatever the machine has."""

import sys

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.typefaces import GENERIC, NARROW, TYPEFACES, Typeface

pytestmark = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="typefaces are chosen by fontconfig"
)

TEXT = "Beslutningstagere i Integrationsforvaltningen har belæg for 12.345 møder på ældreområdet"

DEJAVU = {
    ("sans-serif", 400): 0.526,
    ("sans-serif", 700): 0.595,
    ("serif", 400): 0.534,
    ("serif", 700): 0.591,
    ("monospace", 400): 0.602,
    ("monospace", 700): 0.602,
    ("system-ui", 400): 0.526,
    ("system-ui", 700): 0.595,
}
"""Of DejaVu Sans, Serif and Sans Mono 2.37: the mean advance over `TEXT`, in ems."""

WIDTH = """([text, family, weight]) => {
    const line = document.createElement("span");
    line.style.cssText = `position: absolute; white-space: pre; font: ${weight} 100px ${family}`;
    line.textContent = text;
    document.body.append(line);
    const { width } = line.getBoundingClientRect();
    line.remove();
    return width / 100 / text.length;
}"""


def mean_advance(page: Page, family: str, weight: int) -> float:
    """How wide a letter is in a page's typeface, in ems."""
    width: float = page.evaluate(WIDTH, [TEXT, family, weight])
    return width


def platform_typefaces(page: Page) -> set[str]:
    """The typefaces that a page's text is set in, as the browser itself tells."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    asked = {"nodeId": root, "selector": "h1, h2, p, a, dd, td, th, button, input, code"}
    nodes = session.send("DOM.querySelectorAll", asked)["nodeIds"]
    return {
        font["familyName"]
        for node in nodes
        for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    }


@pytest.mark.parametrize("typeface", TYPEFACES, ids=str)
@pytest.mark.parametrize("address", ["", "cases/lange-ord/", "find/?q=kaffe", "om/status/"])
def test_all_text_is_set_in_the_typeface_that_the_test_chose(
    opened: Open, url: str, address: str, typeface: Typeface
) -> None:
    page = opened(url).go(address)
    assert platform_typefaces(page) == {typeface.family}


def test_the_wide_one_is_wider_than_the_widest_that_systems_come_with(
    opened: Open, url: str
) -> None:
    page = opened(url).go("om/")
    assert {family for family, _ in DEJAVU} == set(GENERIC)
    for (family, weight), ems in DEJAVU.items():
        assert mean_advance(page, family, weight) >= ems, (family, weight)


@pytest.mark.parametrize("typeface", [NARROW], ids=str)
def test_the_narrow_one_is_clearly_narrower(opened: Open, url: str) -> None:
    page = opened(url).go("om/")
    for (family, weight), ems in DEJAVU.items():
        assert mean_advance(page, family, weight) < 0.75 * ems, (family, weight)
