"""Record pages of this repository as a reader in a hurry meets them, on a phone and on paper."""

import re
from statistics import median

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.plugins.built_site import Site

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}

FIRST_SCREENS = 1.2
"""A reader who has not met a step or an outcome by then has scrolled without being answered."""

MOST_PAGES = 3
"""Sheets of paper that are brought to a meeting; the median tool fits on them."""

ANSWER = ".vb-steps > ol > li, .vb-in-short dl > div, .vb-silence, .vb-answer"


def records(site: Site, folder: str) -> list[str]:
    return sorted(
        f"{folder}/{page.parent.name}/" for page in site.root.glob(f"{folder}/*/index.html")
    )


@pytest.mark.parametrize("folder", ["vaerktoejer", "cases"])
def test_the_first_step_or_outcome_is_on_the_first_screens_of_a_phone(
    opened: Open, real_site: Site, real_url: str, folder: str
) -> None:
    watch = opened(real_url, viewport=PHONE)
    tops = {
        address: watch.go(address)
        .locator(ANSWER)
        .first.evaluate("one => one.getBoundingClientRect().top")
        for address in records(real_site, folder)
    }
    assert len(tops) > 20
    limit = FIRST_SCREENS * PHONE["height"]
    assert {address: top for address, top in tops.items() if top > limit} == {}


@pytest.mark.parametrize("address", ["vaerktoejer/trekanten/", "vaerktoejer/brugerrejse/"])
def test_a_drawing_does_not_stand_before_the_first_step_on_a_phone(
    opened: Open, real_url: str, address: str
) -> None:
    page = opened(real_url, viewport=PHONE).go(address)
    assert top(page, ".vb-steps figure") > top(page, ".vb-steps > ol > li")


def top(page: Page, selector: str) -> float:
    place: float = page.locator(selector).first.evaluate("one => one.getBoundingClientRect().top")
    return place


@pytest.mark.parametrize("address", ["vaerktoejer/samskabt-styring/", "cases/velfaerdsaftaler/"])
def test_the_column_beside_a_long_text_is_never_empty(
    opened: Open, real_url: str, address: str
) -> None:
    page = opened(real_url, viewport=DESKTOP).go(address)
    end = page.locator(".vb-record-main").evaluate("one => one.getBoundingClientRect().bottom")
    for place in range(0, int(end - DESKTOP["height"]), DESKTOP["height"] // 2):
        page.evaluate("place => scrollTo(0, place)", place)
        seen = page.locator(".vb-rail").evaluate(
            """rail => [rail.querySelector('.vb-facts-box'), rail.querySelector('.vb-rail-end')]
                .map((part) => part.getBoundingClientRect())
                .some(({ top, bottom }) => top < innerHeight && bottom > 0)"""
        )
        assert seen, place


def test_the_median_tool_is_at_most_three_pages_of_paper(
    opened: Open, real_site: Site, real_url: str
) -> None:
    watch = opened(real_url, viewport=DESKTOP)
    pages = [
        len(re.findall(rb"/Type\s*/Page\b", watch.go(address).pdf(prefer_css_page_size=True)))
        for address in records(real_site, "vaerktoejer")
    ]
    assert len(pages) > 20
    assert median(pages) <= MOST_PAGES


def test_a_printed_record_has_no_ways_on_and_all_of_its_text(opened: Open, real_url: str) -> None:
    page = opened(real_url, viewport=DESKTOP).go("vaerktoejer/samskabt-styring/")
    page.emulate_media(media="print")
    hidden = "header.vb-header, .vb-crumbs, footer.vb-footer, .vb-ways-on, .vb-group"
    assert [one for one in page.locator(hidden).all() if one.is_visible()] == []
    for part in ("h1", ".vb-glance", ".vb-steps li", ".vb-facts-box", ".vb-sources", "figure"):
        assert all(one.is_visible() for one in page.locator(part).all()), part
