"""Records with the most and the least that can be said, as they stand on the page."""

from collections.abc import Iterator
from itertools import cycle, islice

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.layout import OVERFLOW
from tests.browser.server import serving
from tests.browser.test_pages import violations
from tests.plugins.built_site import Site, build
from tests.plugins.project_outline import write_project

LONGEST = (
    "Specialpædagogiskkompetenceudviklingskoordinationsgruppemødereferatskabelonudvalgsformænds"
)
MOST = 40
KNOWN = ("measured", "evaluated", "reported", "claimed", "planned")
WAYS = ("better", "worse", "mixed", "unchanged", "unknown")
LINES = ("quality", "work-environment", "efficiency")


def outcomes() -> Iterator[str]:
    kinds = zip(cycle(LINES), cycle(KNOWN), cycle(WAYS), strict=False)
    for number, (line, evidence, way) in enumerate(islice(kinds, MOST), start=1):
        yield f"  |   - bottom_line: {line}"
        yield f'  |     finding: "Virkning {number}: borgerne venter kortere, og medarbejderne når mere af det, de skal."'
        yield f"  |     direction: {way}"
        yield f"  |     evidence: {evidence}"
        yield "  |     source: kilde"
        if evidence == "measured":
            yield '  |     measure: {indicator: "Ventetid", unit: "dage", before: 1234567.5, after: 0.25, n: 1000000}'


PICTURE = "\n".join(
    [
        "cases/alt/index.md",
        f"  | title: {LONGEST}",
        '  | sources: [{id: kilde, title: "Kilde"}]',
        "  | areas: [aeldre]",
        "  | outcomes:",
        *outcomes(),
        "cases/intet/index.md",
        "  | title: Intet",
        "  | areas: [boern]",
        "  | outside_tracks: Bestyrelsen har valgt det.",
        "docs/vaerktoejer/tavst/index.md",
        "  | areas: [aeldre]",
    ]
)


@pytest.fixture(scope="module")
def extremes(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return build(write_project(tmp_path_factory.mktemp("extremes"), PICTURE))


@pytest.fixture(scope="module")
def place(extremes: Site) -> Iterator[str]:
    with serving(extremes.root) as address:
        yield address


def assert_sound(page: Page) -> None:
    page.evaluate(Axe().axe_script)
    for width in (320, 390, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(OVERFLOW) <= 0, width
        assert violations(page) == []


def test_forty_outcomes_under_the_longest_title_stand_in_their_columns(
    opened: Open, place: str, extremes: Site
) -> None:
    page = opened(place, reduced_motion="reduce").go("cases/alt/")
    assert_sound(page)
    expect(page.locator("h1")).to_have_text(LONGEST)
    panels = page.locator("[aria-labelledby='vb-virkninger'] section")
    assert panels.count() == len(LINES)
    assert page.locator(".vb-outcome").count() == MOST
    tops = panels.evaluate_all("all => all.map(one => one.getBoundingClientRect().top)")
    assert len(set(tops)) == 1  # side by side on a wide screen
    assert len((extremes.root / "cases/alt/index.html").read_bytes()) < 40_000


def test_a_case_that_says_nothing_shows_that_nothing_is_known(opened: Open, place: str) -> None:
    page = opened(place, reduced_motion="reduce").go("cases/intet/")
    assert_sound(page)
    assert page.get_by_text("Kilderne siger ikke, hvad der kom ud af det.").count() == 1
    assert page.locator(".vb-outcome").count() == 0
    assert page.get_by_text("Ikke oplyst").count() == 0
    assert page.locator("main img").count() == 0


def test_a_tool_that_says_next_to_nothing_is_still_a_page(opened: Open, place: str) -> None:
    page = opened(place, reduced_motion="reduce").go("vaerktoejer/tavst/")
    assert_sound(page)
    expect(page.get_by_role("heading", name="Formål")).to_be_hidden()
    expect(page.locator("dt", has_text="Varighed")).to_have_count(0)
    expect(page.get_by_text("Ikke oplyst")).to_have_count(0)


@pytest.mark.parametrize(
    "address",
    ["omraader/boern/", "omraader/borger/", "omraader/borger/styrket-borgerkontakt/", ""],
)
def test_an_area_with_one_record_and_one_with_none_are_pages(
    opened: Open, place: str, address: str
) -> None:
    assert_sound(opened(place, reduced_motion="reduce").go(address))
