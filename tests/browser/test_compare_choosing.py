"""The comparison page: adding and removing records by keyboard and with a screen reader."""

import re

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import expect

from tests.browser.compare import (
    FOUR,
    KAFFE,
    TWO,
    Compare,
    heads,
    query,
    selection,
    wait_for_comparison,
)
from tests.browser.find import status
from tests.browser.test_pages import violations


def test_one_can_add_with_the_keyboard_alone(compare: Compare) -> None:
    page = compare()
    box = page.get_by_role("combobox", name="Tilføj en case eller et værktøj")
    box.focus()
    page.keyboard.type("åbent møde", delay=20)
    options = page.get_by_role("option")
    expect(options.first).to_contain_text("Åbent møde")
    expect(options.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    wait_for_comparison(page, "?r=case/aabent-moede")
    expect(box).to_be_focused()
    expect(box).to_have_value("")

    page.keyboard.type("nr", delay=20)
    expect(options).to_have_count(2)
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    second = options.nth(1).locator("span").first.text_content()
    page.keyboard.press("Enter")
    page.wait_for_function("() => location.search.split('&').length === 2")
    wait_for_comparison(page)
    assert heads(page) == ["Åbent møde", second]
    status(page, "2 cases side om side.")
    expect(page.get_by_role("heading", name="Jeres valg")).to_be_focused()


def test_only_records_of_the_same_kind_are_suggested(compare: Compare) -> None:
    page = compare("case/nr-9")
    page.get_by_role("combobox", name="Tilføj").press_sequentially("broen")
    form_status = page.locator("[data-videnbank-add] [role=status]")
    expect(form_status).to_have_text("Ingen forslag")
    page = compare("tool/trekanten")
    page.get_by_role("combobox", name="Tilføj").press_sequentially("broen")
    expect(page.get_by_role("option")).to_have_text(re.compile("^Broen"))


def test_what_is_there_already_is_not_suggested(compare: Compare) -> None:
    page = compare("tool/trekanten")
    page.get_by_role("combobox", name="Tilføj").press_sequentially("trekanten")
    expect(page.locator("[data-videnbank-add] [role=status]")).to_have_text("Ingen forslag")
    page.keyboard.press("Enter")
    assert selection(page) == "r=tool/trekanten"


def test_a_record_of_the_same_sort_is_near_at_hand(compare: Compare) -> None:
    page = compare("case/kaffe-foerst")
    section = page.get_by_role("region", name="Tilføj en, der ligner")
    offered = section.get_by_role("link")
    assert "Åbent møde" in offered.all_text_contents()
    assert "Trekanten" not in offered.all_text_contents()
    section.get_by_role("link", name="Åbent møde").press("Enter")
    wait_for_comparison(page, query(TWO))
    status(page, "Tilføjet: Åbent møde. 2 cases side om side.")
    expect(page.get_by_role("heading", name="Jeres valg")).to_be_focused()
    assert "Åbent møde" not in offered.all_text_contents()


def test_the_focus_goes_on_when_one_is_removed(compare: Compare) -> None:
    page = compare(*FOUR[:3])
    page.get_by_role("button", name="Fjern Åbent møde").press("Enter")
    wait_for_comparison(page, query((FOUR[0], FOUR[2])))
    status(page, "Fjernet: Åbent møde. 2 cases side om side.")
    expect(page.get_by_role("button", name="Fjern Nr. 9")).to_be_focused()
    page.keyboard.press("Enter")
    wait_for_comparison(page, query(FOUR[:1]))
    expect(page.get_by_role("button", name=f"Fjern {KAFFE}")).to_be_focused()
    page.keyboard.press("Enter")
    wait_for_comparison(page, "")
    expect(page.get_by_role("combobox", name="Tilføj")).to_be_focused()
    expect(page.get_by_role("table")).to_have_count(0)
    expect(page.get_by_role("heading", name="Se alle, der kan sammenlignes")).to_be_visible()


def test_there_is_room_for_four(compare: Compare) -> None:
    page = compare(*FOUR[:3])
    page.get_by_role("combobox", name="Tilføj").press_sequentially("aalborg vil")
    expect(page.get_by_role("option").first).to_contain_text("Aalborg vil")
    page.keyboard.press("Enter")
    wait_for_comparison(page, query((*FOUR[:3], "case/aalborg-vil")))
    status(page, "4 cases side om side. Der er plads til fire. Fjern en for at vælge en anden.")
    expect(page.locator("[data-videnbank-add]")).to_be_hidden()
    expect(page.locator("[data-videnbank-suggestions]")).to_be_hidden()
    expect(page.get_by_role("heading", name="Jeres valg")).to_be_focused()


def test_the_suggestions_are_sound_too(compare: Compare) -> None:
    page = compare("case/nr-9")
    page.evaluate(Axe().axe_script)
    page.get_by_role("combobox", name="Tilføj").press_sequentially("kaffe")
    expect(page.get_by_role("option").first).to_be_visible()
    assert violations(page) == []


def test_one_alone_waits_for_another(compare: Compare) -> None:
    page = compare("tool/broen")
    status(page, "1 værktøj er valgt. Vælg mindst ét mere.")
    assert page.locator("tbody th").all_text_contents() == ["Hvad er det?"]
    expect(page.get_by_role("heading", name="Se alle, der kan sammenlignes")).to_be_visible()
