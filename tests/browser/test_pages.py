"""Every page template in a browser: small and large, light and dark, with script and without."""

from collections.abc import Sequence
from itertools import product
from typing import Literal, NamedTuple

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page, expect

from tests.browser.compare import wait_for_comparison
from tests.browser.conftest import Open
from tests.browser.layout import OVERFLOW
from tests.browser.watch import Watch
from tests.plugins.built_site import Site

Scheme = Literal["light", "dark"]

PAGES = {
    "front": "",
    "later page of a list": "nyheder/side-2/",
    "area with a text": "omraader/aeldre/",
    "empty cell": "omraader/boern/frisaettende-ledelse-og-styring/",
    "topics": "emner/",
    "municipalities": "kommuner/",
    "municipality": "kommuner/koege/",
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
    "reading path": "til/ledere/",
    "text": "om/",
    "status": "om/status/",
    "fields": "redaktion/felter/",
    "unknown address": "findes/slet-ikke/",
    "search": "find/",
    "glossary": "ordliste/",
    "compare": "sammenlign/",
    "compared": "sammenlign/?r=case/kaffe-foerst&r=case/aabent-moede",
}
WIDTHS = (390, 1280)
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOUR_RULES = ("color-contrast", "link-in-text-block")
SCHEMES: dict[Scheme, Sequence[str]] = {"light": TAGS, "dark": COLOUR_RULES}
"""What axe looks for in each; nothing but colours depends on the scheme."""


class LookedAt(NamedTuple):
    """What axe cannot decide and someone has looked at, and why it is right.

    It is known on pages that have something at `where`, for elements inside `inside` alone.
    """

    rule: str
    says: str
    where: str
    reason: str
    inside: str = "html"


LOOKED_AT = (
    LookedAt(
        rule="color-contrast",
        says="overlapped by another element",
        where="[role=listbox]:not([hidden]) [role=option]",
        reason="Suggestions lie over the page, as a menu does; without them its colours are measured",
    ),
    LookedAt(
        rule="color-contrast",
        says="partially overlaps other elements",
        where="[role=listbox]:not([hidden]) [role=option]",
        inside="[role=option]",
        reason="The same, for text of a suggestion over text of the page: it has a ground of its own",
    ),
    LookedAt(
        rule="color-contrast",
        says="overlapped by another element",
        where="#vb-menu:popover-open",
        reason="The open menu lies over the page, whose colours are measured while it is closed",
    ),
    LookedAt(
        rule="color-contrast",
        says="due to a pseudo element",
        where="[aria-labelledby=vb-trin] > ol",
        reason="The numbers of the steps, and the line between them, stand left of their text",
    ),
    LookedAt(
        rule="color-contrast",
        says="overlapped by another element",
        where="svg",
        inside="svg",
        reason="Axe does not see what a drawing paints behind its text; test_drawings.py measures it",
    ),
    LookedAt(
        rule="color-contrast",
        says="contains an image node",
        where="svg",
        inside="svg",
        reason="The same, for text above the columns of a chart",
    ),
    LookedAt(
        rule="color-contrast",
        says="too short to determine",
        where="table, svg",
        inside="td, dd, li, svg, [role=region]",
        reason="A number of one digit is painted as those of two, which are measured",
    ),
    LookedAt(
        rule="th-has-data-cells",
        says="missing or empty",
        where="th[scope=rowgroup]",
        inside="table:has(th[scope=rowgroup])",
        reason="The header of a group of rows heads the rows below it; axe looks for cells beside it",
    ),
    LookedAt(
        rule="color-contrast",
        says="partially obscured by another element",
        where="[role=region][tabindex]",
        inside="[role=region][tabindex]",
        reason="A table wider than the screen scrolls; on a wide screen all its colours are measured",
    ),
)


@pytest.fixture(params=list(PAGES.values()), ids=list(PAGES))
def address(request: pytest.FixtureRequest, sample_site: Site) -> str:
    """A page of each template."""
    address: str = request.param
    if address == "find/" and not sample_site.has(address):
        pytest.skip("the site has no search page")
    return address


def violations(page: Page, rules: Sequence[str] = TAGS) -> list[str]:
    """What axe finds wrong on a page it has been put into, and what it leaves to us to look at.

    The latter goes into `LOOKED_AT` when someone has looked and it was right.
    """
    script = """async ({ options, known }) => {
        const { violations, incomplete } = await axe.run(document, options);
        const here = known.filter(({ where }) => document.querySelector(where));
        const isKnown = (rule, { target, failureSummary }) => here.some((one) =>
            one.rule === rule && failureSummary.includes(one.says)
            && document.querySelector(target[0]).closest(one.inside));
        return [
            ...violations.flatMap(({ id, nodes }) => nodes.map((node) => ["wrong", id, node])),
            ...incomplete.flatMap(({ id, nodes }) =>
                nodes.filter((node) => !isKnown(id, node)).map((node) => ["undecided", id, node])),
        ];
    }"""
    options = {"runOnly": rules, "resultTypes": ["violations", "incomplete"]}
    exceptions = [exception._asdict() for exception in LOOKED_AT]
    return [
        f"{verdict} {rule}: {node['target']} {node['failureSummary']}"
        for verdict, rule, node in page.evaluate(script, {"options": options, "known": exceptions})
    ]


def put_axe_into(page: Page) -> None:
    """Lets a page be judged, also under a policy that allows no script but its own."""
    page.evaluate(Axe().axe_script)


def judged(page: Page) -> list[str]:
    """What is wrong with a page as it stands, on every width and in light and dark."""
    put_axe_into(page)
    problems: list[str] = []
    for scheme, width in product(SCHEMES, WIDTHS):
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme)
        problems += [
            f"{width} {scheme} {violation}" for violation in violations(page, SCHEMES[scheme])
        ]
        if page.evaluate(OVERFLOW) > 0:
            problems.append(f"{width} {scheme} wider than the screen")
    return problems


def go(watch: Watch, address: str) -> Page:
    """Opens a page; a browser tells on its console that an unknown one is not there."""
    page = watch.go(address)
    if address.startswith("findes/"):
        message = "console: Failed to load resource: the server responded with a status of 404"
        watch.forgives(f"{message} (Not Found) {watch.server}{address}")
    if "?r=" in address and watch.scripts:
        wait_for_comparison(page)
    return page


def test_a_page_is_sound_in_every_form(opened: Open, strict_url: str, address: str) -> None:
    # Colours must not be on their way from one scheme to the other while they are measured.
    page = go(opened(strict_url, reduced_motion="reduce"), address)
    assert judged(page) == []


def test_a_page_is_whole_without_script(opened: Open, url: str, address: str) -> None:
    page = go(opened(url, java_script_enabled=False), address)
    expect(page.locator("h1")).to_be_visible()
    # What is folded is a click away, with script or without; a filter that an address has not named
    # is not taken back.
    folded = "details:not([open]) > :not(summary) a, .vb-filters-off a"
    links = page.locator(f"main a:not({folded})")
    assert links.and_(page.locator(":visible")).count() == links.count()
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
