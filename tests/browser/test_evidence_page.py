"""The evidence overview, used by mouse, touch, keyboard or screen reader."""

from collections.abc import Iterator
from itertools import product

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.browser.hostile import HIT, hits
from tests.browser.server import serving
from tests.browser.test_hostile import FIELD, opened_everything
from tests.browser.test_pages import SCHEMES, violations
from tests.browser.typefaces import NARROW
from tests.plugins.built_site import build
from tests.plugins.project_outline import write_project

KNOWN = "resultater/hvad-ved-vi/"
LINES = ("quality", "work-environment", "efficiency")
EVERYTHING_OPEN = "document.querySelectorAll('details').forEach(box => { box.open = true; })"
PHONE = {"width": 390, "height": 844}
HEADER = 64
"""The most a header takes of a phone's screen; what is below it is counted from there."""
LONGEST = 8000
"""The most pixels of a page on a phone, with its lists folded."""
KINDS = [
    (direction, evidence)
    for direction in ("better", "worse", "mixed", "unchanged", "unknown")
    for evidence in ("measured", "evaluated", "reported", "claimed", "planned")
]


def outcome(line: str, direction: str, evidence: str, text: str) -> str:
    measure = (
        f'{{indicator: "{text}", unit: "{text}", before: {{min: 16, max: 20}}, after: -3,'
        f' n: 5, period: "{text}", comparison: "{text}", approximate: true}}'
    )
    return (
        f'{{bottom_line: {line}, finding: "{text}", direction: {direction},'
        f" evidence: {evidence}, source: kilde, measure: {measure}}}"
    )


def project(text: str, times: int) -> str:
    """Cases with every kind of outcome on every bottom line, `times` times each."""
    picture: list[str] = []
    for line in LINES:
        outcomes = "".join(f"\n  |   - {outcome(line, *kind, text)}" for kind in KINDS)
        picture += (
            f'cases/{line}-{n}/index.md\n  | title: "{text[:60]}"\n  | outcomes:{outcomes}'
            for n in range(times)
        )
    return "\n".join(picture)


@pytest.fixture(scope="module")
def marks(tmp_path_factory: pytest.TempPathFactory, today: None) -> Iterator[str]:
    """A site with a mark of every kind, and every text as hostile as the reader allows."""
    assert today is None
    root = write_project(tmp_path_factory.mktemp("marks"), project(FIELD, 1))
    with serving(build(root).root) as address:
        yield address


@pytest.fixture(scope="module")
def squares(tmp_path_factory: pytest.TempPathFactory, today: None) -> Iterator[str]:
    """A site with more outcomes than marks can show."""
    assert today is None
    root = write_project(
        tmp_path_factory.mktemp("squares"), project("Det gik sådan.", 3), search=True
    )
    with serving(build(root).root) as address:
        yield address


def test_the_keyboard_reaches_a_mark_and_follows_it(opened: Open, url: str) -> None:
    page = opened(url).go(KNOWN)
    mark = page.get_by_role("link", name="Dårligere, evalueret: Færre sygedage.")
    mark.focus()
    expect(mark).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{url}resultater/faste-teams/#vb-virkninger")


def test_marks_stand_in_groups_that_say_what_they_have_in_common(opened: Open, url: str) -> None:
    page = opened(url).go(KNOWN)
    group = page.get_by_role("group", name="Dårligere, Evalueret: 1 fund")
    expect(group.get_by_role("link")).to_have_count(1)


def test_one_can_go_past_the_pictures(opened: Open, url: str) -> None:
    page = opened(url).go(KNOWN)
    page.get_by_role("link", name="Spring diagrammerne over").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("summary", has_text="Tallene som tabel")).to_be_focused()


def test_one_gets_from_part_to_part_without_script(opened: Open, url: str) -> None:
    page = opened(url, java_script_enabled=False).go("resultater/")
    page.get_by_role("main").get_by_role("link", name="Hvad ved vi?").click()
    areas = page.get_by_role("navigation", name="Vælg område")
    areas.get_by_role("link", name="Bruger").click()
    expect(page).to_have_url(f"{url}{KNOWN}bruger/")
    tracks = page.get_by_role("navigation", name="Vælg spor")
    tracks.get_by_role("link", name="Styrket borgerkontakt").click()
    expect(page.locator("h1")).to_have_text("Hvad ved vi? Bruger: Styrket borgerkontakt")
    expect(page.locator(".vb-grid a")).to_have_count(1)


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_marks_are_large_enough_for_a_finger(opened: Open, marks: str, width: int) -> None:
    page = opened(marks, viewport={"width": width, "height": 844}).go(KNOWN)
    page.evaluate(EVERYTHING_OPEN)
    sizes = page.locator(".vb-grid a").evaluate_all(
        "all => all.map(a => { const box = a.getBoundingClientRect(); return Math.min(box.width, box.height); })"
    )
    assert len(sizes) == len(LINES) * len(KINDS)
    assert min(sizes) >= 24


def test_hostile_texts_do_nothing_and_are_shown_as_they_were_written(
    opened: Open, marks: str
) -> None:
    page = opened(marks).go(KNOWN)
    opened_everything(page)
    assert hits(page) is None
    assert f"onload={HIT} x='" in page.locator(".vb-measures").first.inner_text()
    assert f"onload={HIT} x='" in page.locator(".vb-findings").first.inner_text()
    titles = page.locator(".vb-grid title").all_text_contents()
    assert all(f"onload={HIT} x='" in title for title in titles)


@pytest.mark.parametrize("site", ["marks", "squares"])
def test_a_full_page_is_sound_with_everything_open(
    opened: Open, request: pytest.FixtureRequest, site: str
) -> None:
    page = opened(request.getfixturevalue(site), reduced_motion="reduce").go(KNOWN)
    page.evaluate(EVERYTHING_OPEN)
    page.evaluate(Axe().axe_script)
    problems: list[str] = []
    for scheme, width in product(SCHEMES, (390, 1280)):
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme)
        problems += [
            f"{width} {scheme} {violation}" for violation in violations(page, SCHEMES[scheme])
        ]
        page.set_viewport_size({"width": 320, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert problems == []


def test_squares_lead_to_the_search(opened: Open, squares: str) -> None:
    watch = opened(squares)
    page = watch.go(KNOWN)
    page.get_by_role("link", name="Bedre, Påstået: 3 fund").first.click()
    expect(page).to_have_url(f"{squares}find/?evidence=claimed")
    expect(page.locator("[data-videnbank-status]")).to_have_text("9 opslag")


def test_a_chart_leads_to_its_findings_and_they_to_the_search(opened: Open, url: str) -> None:
    page = opened(url).go(KNOWN)
    page.get_by_role("link", name="Se fundet, der er målt eller evalueret").first.click()
    expect(page).to_have_url(f"{url}{KNOWN}#vb-fund-quality")
    page.get_by_role("link", name="Søg efter opslagene").first.click()
    expect(page).to_have_url(f"{url}find/?effect=quality")
    expect(page.locator("[data-videnbank-status]")).to_have_text("1 opslag")


def test_a_wide_screen_shows_the_charts_that_a_phone_folds(opened: Open, url: str) -> None:
    page = opened(url).go(KNOWN)
    chart, summary = page.locator(".vb-grid").first, page.get_by_text("Vis diagrammerne")
    expect(chart).to_be_visible()
    expect(summary).to_be_hidden()
    page.set_viewport_size({"width": 390, "height": 844})
    expect(chart).to_be_hidden()
    summary.click()
    expect(chart).to_be_visible()


@pytest.mark.parametrize("typeface", [NARROW], ids=str)
def test_the_answers_fill_the_first_screen_of_a_phone(opened: Open, real_url: str) -> None:
    page = opened(real_url, viewport=PHONE).go(KNOWN)
    header = page.get_by_role("banner").bounding_box()
    answer = page.locator(".vb-answer").last.bounding_box()
    chart = page.locator(".vb-chart").first
    assert header is not None
    assert answer is not None
    assert answer["y"] + answer["height"] - header["height"] <= PHONE["height"] - HEADER
    expect(chart).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollHeight") <= LONGEST
