"""The comparison page: its table, with any text, on any screen and on paper."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Route, expect

from tests.browser.compare import (
    FOUR,
    KAFFE,
    TWO,
    Compare,
    cells,
    heads,
    query,
    row,
    wait_for_comparison,
)
from tests.browser.conftest import Open
from tests.browser.find import status, strictly_serving
from tests.browser.layout import OVERFLOW
from tests.browser.test_pages import Scheme, violations
from tests.plugins.built_site import build
from tests.plugins.project_outline import write_project

SILENCE = "–Kilden siger ikke noget"
"""A dash to the eye, words to a screen reader."""


def test_an_address_is_answered_with_a_column_for_each_record(compare: Compare) -> None:
    page = compare(*TWO)
    assert heads(page) == [KAFFE, "Åbent møde"]
    status(page, "2 cases side om side.")
    table = page.get_by_role("table")
    expect(table.get_by_role("columnheader")).to_have_count(3)
    assert page.title() == f"{KAFFE} · Åbent møde · Sammenlign · Videnbank"
    names = page.locator("tbody th > span:first-child").all_text_contents()
    assert names[:3] == ["Hvad er det?", "Hvor", "Arbejdsplads"]
    lines = ["Velfærd og kvalitet", "Arbejdsmiljø", "Effektiv opgaveløsning", "Kilder"]
    assert names[-4:] == lines


def test_each_field_has_what_the_records_own_pages_say(compare: Compare) -> None:
    page = compare(*TWO)
    assert cells(page, "Hvor") == ["Køge, Ærø, Aabenraa, Lyngby-Taarbæk", "Køge"]
    assert cells(page, "Status") == ["Evalueret", "I gang"]
    assert cells(page, "Periode") == ["15. april 2016 til 2017", SILENCE]
    assert cells(page, "Program") == ["Fremfærd", SILENCE]
    html = page.request.get(f"{page.url.partition('sammenlign')[0]}cases/kaffe-foerst/").text()
    assert html.count("Flere borgere kender den, der kommer.") == 2  # in short, and in full
    quality, other = cells(page, "Velfærd og kvalitet")
    assert "Flere borgere kender den, der kommer." in quality
    assert other == SILENCE
    expect(page.get_by_role("table")).to_contain_text(
        "En streg betyder, at kilden ikke siger noget."
    )


def test_sources_are_folded_until_they_are_asked_for(compare: Compare) -> None:
    page = compare(*TWO)
    sources = row(page, "Kilder")
    expect(sources.get_by_role("listitem").first).to_be_hidden()
    sources.locator("summary").first.press("Enter")
    expect(sources.get_by_role("listitem").first).to_be_visible()


def test_what_is_the_same_is_told_and_what_nobody_says_is_left_out(compare: Compare) -> None:
    page = compare("case/nr-9", "case/nr-10")
    expect(row(page, "Status").get_by_text("Ens")).to_be_visible()
    expect(row(page, "Forankring")).to_have_count(0)
    for line in ("Velfærd og kvalitet", "Arbejdsmiljø", "Effektiv opgaveløsning"):
        assert cells(page, line) == [SILENCE, SILENCE]
        expect(row(page, line).get_by_text("Ens", exact=True)).to_have_count(0)


def test_outside_the_tracks_stands_beside_the_tracks(compare: Compare) -> None:
    page = compare("case/nr-9", "case/zebra")
    tracks = cells(page, "Spor")
    assert tracks == ["Styrket borgerkontakt", "Hører ikke til et sporBestyrelsen har valgt det."]


def test_links_lead_where_they_did_and_ids_are_left_behind(compare: Compare) -> None:
    page = compare(*TWO)
    links = page.locator("table a").evaluate_all("all => all.map(a => [a.textContent, a.href])")
    by_text = dict(links)
    base = page.url.partition("sammenlign")[0]
    assert by_text["Ærø"] == f"{base}kommuner/aeroe/"
    assert by_text["[2]"] == f"{base}cases/kaffe-foerst/#vb-kilde-lokal"
    assert page.locator("table [id]").count() == 0
    ids = page.locator("[id]").evaluate_all("all => all.map(one => one.id)")
    assert len(ids) == len(set(ids))
    page.get_by_role("link", name="Åbent møde").first.click()
    expect(page).to_have_url(f"{base}cases/aabent-moede/")


def test_tools_stand_side_by_side_too(compare: Compare) -> None:
    page = compare("tool/broen", "tool/trekanten")
    status(page, "2 værktøjer side om side.")
    assert cells(page, "Varighed") == [
        "højst 1 time og 30 minutter",
        "20 til 45 minutter, Uden pause",
    ]
    expect(row(page, "Velfærd og kvalitet")).to_have_count(0)


def test_a_record_taken_back_says_so(compare: Compare) -> None:
    page = compare("case/trukket", "case/nr-9")
    notice = page.locator("thead th").nth(1)
    expect(notice).to_contain_text("Trukket tilbage 1. marts 2026. Kilden er rettet.")
    expect(page.locator("thead th").nth(2)).not_to_contain_text("Trukket")


def test_on_paper_there_is_the_table_and_nothing_to_press(compare: Compare) -> None:
    page = compare(*FOUR)
    page.emulate_media(media="print")
    expect(page.get_by_role("table")).to_be_visible()
    assert page.locator("main").locator("button:visible, input:visible").count() == 0
    assert page.evaluate(OVERFLOW) <= 0
    # Only the page's own size can lay it down.
    size = re.search(
        rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", page.pdf(prefer_css_page_size=True)
    )
    assert size
    assert float(size[1]) > float(size[2])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ids", [TWO, FOUR, ("case/trukket",), ("tool/broen", "case/nr-9", "x")])
def test_comparisons_are_sound_for_everyone(
    opened: Open, strict_url: str, ids: tuple[str, ...], scheme: Scheme
) -> None:
    watch = opened(strict_url, color_scheme=scheme, reduced_motion="reduce")
    for width in (390, 1280):
        watch.page.set_viewport_size({"width": width, "height": 844})
        page = wait_for_comparison(watch.go(f"sammenlign/{query(ids)}"))
        page.evaluate(Axe().axe_script)
        assert violations(page) == []
        assert page.evaluate(OVERFLOW) <= 0


def test_a_table_is_a_table_at_every_width_and_nothing_is_cut_off(compare: Compare) -> None:
    page = compare(*FOUR)
    for width in (320, 390, 800, 1000, 1280):
        page.set_viewport_size({"width": width, "height": 640})
        assert page.evaluate(OVERFLOW) <= 0, width
        outside = page.locator("main td, main th").evaluate_all(
            "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).length"
        )
        assert outside == 0, width
        table = page.get_by_role("table")
        expect(table.get_by_role("rowheader", name="Hvor", exact=True)).to_be_visible()
        expect(table.get_by_role("row").nth(1).get_by_role("cell")).to_have_count(4)


def test_cells_say_whose_they_are_where_columns_do_not_fit(compare: Compare) -> None:
    page = compare(*FOUR)
    whose = page.locator(".vb-compare-whose").first
    expect(whose).to_be_hidden()
    page.set_viewport_size({"width": 390, "height": 844})
    expect(whose).to_be_visible()
    compare(*TWO)
    expect(whose).to_be_hidden()
    page.set_viewport_size({"width": 320, "height": 640})
    expect(whose).to_be_visible()


HOSTILE = r"""
cases/ond/index.md
  | title: "\"'--]] onload=window.hit=1 {{ 7*7 }} javascript:window.hit=1"
  | summary: "\" onmouseover='window.hit=1"
  | workplaces: ["' onfocus=window.hit=1 autofocus x='"]
  | effort: {note: "{{ 7*7 }} ${7*7}"}
  | sources: [{id: kilde, title: "\"'--]]", url: "https://eksempel.dk/?a=1&b=2"}]
  | outcomes:
  |   - {bottom_line: quality, finding: "\"' onload=window.hit=1", direction: better, evidence: claimed, source: kilde}
cases/god/index.md
  | title: God
"""


def test_a_late_review_is_told_from_the_day_after(opened: Open, strict_url: str) -> None:
    watch = opened(strict_url)
    late = "Opslaget skulle være gennemgået senest 1. februar 2027"
    for day, times in (("2027-02-01", 0), ("2027-02-02", 1)):
        watch.page.clock.set_fixed_time(f"{day}T12:00:00")
        page = wait_for_comparison(watch.go("sammenlign/?r=case/kaffe-foerst"))
        expect(page.locator("thead .vb-compare-notice", has_text=late)).to_have_count(times)


def test_an_author_who_means_harm_does_none(opened: Open, tmp_path: Path) -> None:
    site = build(write_project(tmp_path, HOSTILE))
    with strictly_serving(site.root) as address:
        watch = opened(address)
        page = wait_for_comparison(watch.go("sammenlign/?r=case/ond&r=case/god"))
        (title, _) = heads(page)
        assert title == "\"'--]] onload=window.hit=1 {{ 7*7 }} javascript:window.hit=1"
        assert "{{ 7*7 }}" in cells(page, "Omfang")[0]
        assert page.evaluate("window.hit") is None
        assert page.locator("main [onload], main [onfocus], main [onmouseover]").count() == 0


def test_data_that_mean_harm_do_none(opened: Open, url: str) -> None:
    # No policy of the server helps here.
    watch = opened(url)

    def harm(route: Route) -> None:
        data = route.fetch().json()
        data["href"] = "javascript:window.hit=1"
        where = next(fact for fact in data["facts"] if fact["key"] == "where")
        where["values"] = [
            {
                "text": "<img src=x onerror=window.hit=1>",
                "href": "javascript:window.hit=1",
                "mark": "",
            }
        ]
        route.fulfill(json=data)

    watch.page.route("**/cases/nr-9/sammenlign.json", harm)
    page = wait_for_comparison(watch.go("sammenlign/?r=case/nr-9&r=case/nr-10"))
    assert cells(page, "Hvor") == ["<img src=x onerror=window.hit=1>", "Køge"]
    assert row(page, "Hvor").locator("td").first.locator("img, a").count() == 0
    assert page.locator("table [href^='javascript:' i]").count() == 0
    assert page.evaluate("window.hit") is None


UNDER_THE_HEAD = """() => {
    const here = document.activeElement;
    if (here.closest('thead') || !here.closest('table')) return false;
    const covered = Math.max(...[...document.querySelectorAll('thead th')]
        .map((head) => head.getBoundingClientRect().bottom));
    return here.getBoundingClientRect().top < covered;
}"""


@pytest.mark.parametrize("width", [390, 1280])
def test_the_head_that_stays_in_sight_hides_no_focus(
    opened: Open, strict_url: str, width: int
) -> None:
    watch = opened(strict_url, viewport={"width": width, "height": 700})
    page = wait_for_comparison(watch.go(f"sammenlign/{query(TWO)}"))
    head = page.locator("thead th").nth(1)
    page.get_by_role("main").get_by_role("button", name="Print").focus()
    expect(head).to_be_in_viewport()
    for _ in range(page.locator("table a").count() - 2):
        page.keyboard.press("Shift+Tab")
        assert page.evaluate(UNDER_THE_HEAD) is False
    assert page.evaluate("document.activeElement.closest('tbody') !== null")
