"""Every page template in a browser: small and large, light and dark, with script and without."""

from collections.abc import Sequence
from itertools import product
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.watch import Watch
from tests.plugins.built import Site

Scheme = Literal["light", "dark"]

PAGES = {
    "front": "",
    "later page of a list": "nyheder/side-2/",
    "area with a text": "omraader/aeldre/",
    "empty cell": "omraader/boern/frisaettende-ledelse-og-styring/",
    "topics": "emner/",
    "cluster": "klynger/samskabt-styring/",
    "case": "cases/kaffe-foerst/",
    "long words": "cases/lange-ord/",
    "withdrawn case": "cases/trukket/",
    "tool": "vaerktoejer/trekanten/",
    "result": "resultater/faste-teams/",
    "news": "nyheder/fem-raad/",
    "what is known": "resultater/hvad-ved-vi/",
    "what is known in an area": "resultater/hvad-ved-vi/aeldre/",
    "nothing known": "resultater/hvad-ved-vi/boern/styrket-borgerkontakt/",
    "text": "om/",
    "status": "om/status/",
    "fields": "redaktion/felter/",
    "unknown address": "findes/slet-ikke/",
    "search": "find/",
    "compare": "sammenlign/",
    "compared": "sammenlign/?r=case/kaffe-foerst&r=case/aabent-moede",
}
WIDTHS = (390, 1280)
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOUR_RULES = ("color-contrast", "link-in-text-block")
SCHEMES: dict[Scheme, Sequence[str]] = {"light": TAGS, "dark": COLOUR_RULES}
"""What axe looks for in each; nothing but colours depends on the scheme."""
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(params=list(PAGES.values()), ids=list(PAGES))
def address(request: pytest.FixtureRequest, garden: Site) -> str:
    """A page of each template."""
    wanted: str = request.param
    if wanted == "find/" and not garden.has(wanted):
        pytest.skip("the site has no search page")
    return wanted


def violations(page: Page, rules: Sequence[str] = TAGS) -> list[str]:
    """What axe finds on a page it has been put into: rule, and where."""
    asked = "rules => axe.run(document, rules).then(found => found.violations)"
    return [
        f"{found['id']}: {node['target']} {node['failureSummary']}"
        for found in page.evaluate(asked, {"runOnly": rules, "resultTypes": ["violations"]})
        for node in found["nodes"]
    ]


def go(watch: Watch, address: str) -> Page:
    """Opens a page; a browser tells on its console that an unknown one is not there."""
    page = watch.go(address)
    if address.startswith("findes/"):
        missing = "console: Failed to load resource: the server responded with a status of 404"
        watch.forgives(f"{missing} (Not Found) {watch.server}{address}")
    return page


def test_a_page_is_sound_in_every_form(opened: Open, url: str, address: str) -> None:
    # Colours must not be on their way from one scheme to the other while they are measured.
    page = go(opened(url, reduced_motion="reduce"), address)
    page.evaluate(Axe().axe_script)
    found: list[str] = []
    for scheme, width in product(SCHEMES, WIDTHS):
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme)
        found += [f"{width} {scheme} {said}" for said in violations(page, SCHEMES[scheme])]
    assert found == []


def test_a_page_is_no_wider_than_the_screen(opened: Open, url: str, address: str) -> None:
    page = go(opened(url), address)
    for width in (320, *WIDTHS):
        page.set_viewport_size({"width": width, "height": 640})
        assert page.evaluate(OVERFLOW) <= 0, width


def test_a_page_is_whole_without_script(opened: Open, url: str, address: str) -> None:
    page = go(opened(url, java_script_enabled=False), address)
    expect(page.locator("h1")).to_be_visible()
    assert page.locator("main a:visible").count() == page.locator("main a").count()
    menu = page.get_by_role("navigation", name="Hovedmenu").get_by_role("link")
    assert menu.count() > 5


def test_one_gets_about_without_script(opened: Open, url: str) -> None:
    page = opened(url, java_script_enabled=False).go()
    page.get_by_role("navigation", name="Hovedmenu").get_by_role("link", name="Cases").click()
    expect(page).to_have_url(f"{url}cases/")
    page.get_by_role("link", name="Åbent møde").click()
    page.get_by_role("link", name="Trekanten").click()
    expect(page).to_have_url(f"{url}vaerktoejer/trekanten/")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_former_address_leads_on(opened: Open, url: str, *, scripts: bool) -> None:
    watch = opened(url, java_script_enabled=scripts)
    watch.go("gammelt/sted/")
    watch.page.wait_for_url(f"{url}cases/kaffe-foerst/")
    expect(watch.page.locator("h1")).to_contain_text("Kaffe først")


@pytest.mark.parametrize(
    ("moment", "overdue"),
    [
        ("2026-11-22T12:00:00+01:00", False),
        ("2027-02-01T23:30:00+01:00", False),
        ("2027-02-02T00:30:00+01:00", True),
        ("2031-01-01T12:00:00+01:00", True),
    ],
)
def test_a_late_review_is_told_from_the_day_after_it_was_due(
    opened: Open, url: str, moment: str, *, overdue: bool
) -> None:
    watch = opened(url, timezone_id="Europe/Copenhagen")
    watch.page.clock.set_fixed_time(moment)
    page = watch.go("cases/kaffe-foerst/")
    notice = page.get_by_text("Opslaget skulle være gennemgået senest 1. februar 2027.")
    expect(notice).to_be_visible(visible=overdue)


def test_without_script_no_review_is_told_to_be_late(opened: Open, url: str) -> None:
    watch = opened(url, java_script_enabled=False)
    page = watch.go("cases/kaffe-foerst/")
    expect(page.locator("[data-videnbank-review-due]")).to_be_hidden()


def test_the_first_key_leads_past_the_menu(opened: Open, url: str) -> None:
    watch = opened(url)
    page = watch.go("cases/kaffe-foerst/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Gå til indhold")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


FOCUSED = """() => {
    const here = document.activeElement;
    if (here === document.body) return null;
    if (here.localName === "audio") return { seen: true, marked: true };
    const box = here.getBoundingClientRect();
    const style = getComputedStyle(here);
    return {
        seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
        marked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
        name: here.outerHTML.slice(0, 120),
    };
}"""


@pytest.mark.parametrize(
    "page_address",
    ["", "cases/kaffe-foerst/", "vaerktoejer/trekanten/", "resultater/hvad-ved-vi/"],
)
def test_the_keyboard_reaches_everything_and_shows_where_it_is(
    opened: Open, url: str, page_address: str
) -> None:
    watch = opened(url, viewport={"width": 1280, "height": 844})
    page = watch.go(page_address)
    wanted = page.locator("a[href]:visible, button:visible, summary:visible").count()
    stops = 0
    for _ in range(wanted + 20):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None:
            break
        assert focused["seen"], focused["name"]
        assert focused["marked"], focused["name"]
        stops += 1
    assert stops >= wanted


def test_a_table_too_wide_for_the_screen_scrolls_by_itself(opened: Open, url: str) -> None:
    watch = opened(url, viewport={"width": 320, "height": 640})
    page = watch.go()
    region = page.locator(".vb-scroll")
    assert region.evaluate("box => box.scrollWidth > box.clientWidth")
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.querySelector('.vb-scroll').scrollLeft > 0")


def test_a_page_can_be_printed_without_its_menus(opened: Open, url: str) -> None:
    watch = opened(url)
    page = watch.go("vaerktoejer/trekanten/")
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation", name="Hovedmenu")).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()
