"""Picking records to compare from lists and hits, by mouse, keyboard and screen reader."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.compare import heads, selection, wait_for_comparison
from tests.browser.conftest import Open


def box(page: Page, title: str) -> Locator:
    return page.get_by_role("checkbox", name=f"Sammenlign {title}", exact=True)


def status(page: Page, text: str) -> None:
    expect(page.locator("main > [role=status]")).to_have_text(text)


def tray(page: Page) -> Locator:
    return page.get_by_role("region", name="Sammenligning", exact=True)


def test_records_of_a_list_go_side_by_side(opened: Open, strict_url: str) -> None:
    page = opened(strict_url).go("cases/")
    expect(tray(page)).to_be_hidden()
    box(page, "Nr. 9").check()
    expect(tray(page)).to_contain_text("1 valgt. Vælg mindst én mere.")
    box(page, "Zebra").check()
    expect(tray(page)).to_contain_text("2 valgt.")
    status(page, "2 valgt. Gå videre nederst på siden.")
    tray(page).get_by_role("link", name="Sammenlign").click()
    wait_for_comparison(page)
    assert heads(page) == ["Nr. 9", "Zebra"]
    assert selection(page) == "r=case/nr-9&r=case/zebra"


def test_all_can_be_put_back_and_the_focus_stays_in_the_list(opened: Open, strict_url: str) -> None:
    page = opened(strict_url).go("cases/")
    box(page, "Nr. 9").press("Space")
    box(page, "Zebra").press("Space")
    tray(page).get_by_role("button", name="Ryd").press("Enter")
    expect(tray(page)).to_be_hidden()
    expect(box(page, "Nr. 9")).to_be_focused()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)
    status(page, "Valget er ryddet.")


def test_a_fifth_and_one_of_another_kind_are_refused_with_a_reason(
    opened: Open, strict_url: str
) -> None:
    page = opened(strict_url).go("omraader/aeldre/")
    cases = page.locator("[data-videnbank-list]").locator(picks(page, "case"))  # each once
    expect(cases.nth(4)).to_be_attached()
    for place in range(4):
        cases.nth(place).check()
    cases.nth(4).click()
    expect(cases.nth(4)).not_to_be_checked()
    expect(tray(page)).to_contain_text("Der er plads til fire.")
    picks(page, "tool").first.click()
    expect(picks(page, "tool").first).not_to_be_checked()
    status(page, "I kan kun sammenligne opslag af samme type. Ryd valget for at skifte.")


def picks(page: Page, kind: str) -> Locator:
    return page.locator(f"input[data-videnbank-pick^='{kind}/']")


def test_hits_can_be_picked_and_stay_picked_when_the_search_goes_on(
    opened: Open, strict_url: str
) -> None:
    page = opened(strict_url).go("find/?q=kaffe")
    picks(page, "case").first.check()
    chosen = picks(page, "case").first.get_attribute("data-videnbank-pick")
    page.get_by_role("main").get_by_role("searchbox").fill("zebra")
    page.get_by_role("main").get_by_role("searchbox").press("Enter")
    box(page, "Zebra").check()
    expect(tray(page)).to_contain_text("2 valgt.")
    tray(page).get_by_role("link", name="Sammenlign").click()
    wait_for_comparison(page)
    assert selection(page) == f"r={chosen}&r=case/zebra"


def test_nothing_is_offered_where_nothing_can_be_compared(opened: Open, strict_url: str) -> None:
    page = opened(strict_url).go("nyheder/")
    expect(page.locator("main [role=status]").first).to_be_attached()
    expect(page.get_by_role("checkbox", name="Sammenlign")).to_have_count(0)
    page = opened(strict_url, java_script_enabled=False).go("cases/")
    expect(page.get_by_text("Sammenlign", exact=True)).to_have_count(1)  # in the footer


COVERED = """() => {
    const here = document.activeElement.getBoundingClientRect();
    const tray = document.querySelector('.vb-tray');
    if (tray.contains(document.activeElement)) return false;
    return here.bottom > tray.getBoundingClientRect().top + 1;
}"""


@pytest.mark.parametrize("width", [320, 1280])
def test_the_tray_hides_no_focus(opened: Open, strict_url: str, width: int) -> None:
    page = opened(strict_url, viewport={"width": width, "height": 600}).go("cases/")
    picks(page, "case").first.check()
    main = page.locator("main a, main input")
    for _ in range(main.count() - 3):
        page.keyboard.press("Tab")
        if page.evaluate("document.querySelector('main').contains(document.activeElement)"):
            assert page.evaluate(COVERED) is False


def test_the_box_is_big_enough_and_shifts_nothing(opened: Open, strict_url: str) -> None:
    watch = opened(strict_url, viewport={"width": 390, "height": 844})
    page = watch.go("cases/")
    size = picks(page, "case").first.locator("..").bounding_box()
    assert size is not None
    assert min(size["width"], size["height"]) >= 24
    card = page.locator("[data-videnbank-record^='case/']").first
    height = "card => card.getBoundingClientRect().height"
    before = card.evaluate(height)
    page.evaluate(
        "() => document.querySelectorAll('label:has([data-videnbank-pick])').forEach((label) => label.remove())"
    )
    assert card.evaluate(height) == before
