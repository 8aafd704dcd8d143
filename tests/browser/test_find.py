"""The search page: its address, keyboard use, texts and failures."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import Find, Open
from tests.browser.find import chips, counts, scrolled, settled, settled_at, state, status, titles
from tests.browser.layout import OVERFLOW


def test_an_address_is_answered_with_cards_chips_and_counts(find: Find) -> None:
    page = find("?q=kaffe&area=aeldre&area=borger")
    assert titles(page)[0].startswith("Kaffe først & 'kerneopgaven'")
    assert chips(page) == ["Søgeord: kaffe", "Ældre", "Borger"]
    expect(page.locator("#vb-find-q")).to_have_value("kaffe")
    expect(page.get_by_role("checkbox", name="Ældre")).to_be_checked()
    card = page.locator(".vb-hits > li").first
    expect(card.locator(".vb-kind")).to_have_text("Case")
    expect(card.locator("mark").first).to_be_visible()
    assert card.locator("mark, h3 a").count() > 1
    assert counts(page, "area")["borger"] == "1"


def test_a_card_leads_to_its_record_and_to_the_places_in_it(find: Find) -> None:
    page = find("?q=bilaget")
    page.get_by_role("link", name=re.compile("Kaffe først")).first.click()
    page.wait_for_url("**/videnbank/cases/kaffe-foerst/")
    page.go_back()
    settled(page)
    passage = page.locator(".vb-find-parts a").first
    href = passage.get_attribute("href") or ""
    assert "/videnbank/" in href
    assert "#" in href


def test_choices_are_alternatives_within_a_group_and_narrow_across(find: Find) -> None:
    page = find("")
    page.get_by_role("checkbox", name="Værktøjer").check()
    settled(page)
    assert sorted(titles(page)) == ["Aaben dør", "Broen", "Trekanten"]
    assert counts(page, "kind")["case"] != "0"
    page.get_by_role("checkbox", name="Højst en time").check()
    settled(page)
    assert titles(page) == ["Trekanten"]
    page.get_by_role("checkbox", name="Højst to timer").check()
    settled(page)
    assert sorted(titles(page)) == ["Broen", "Trekanten"]
    assert state(page) == [("kind", "tool"), ("duration", "60"), ("duration", "120")]


def test_back_forward_and_reload_keep_to_the_address(find: Find) -> None:
    page = find("")
    page.get_by_label("Hvad leder I efter?").fill("trekanten")
    result_titles = titles(settled_at(page, "q=trekanten"))
    assert "Trekanten" in result_titles
    page.get_by_role("checkbox", name="Værktøjer").check()
    settled_at(page, "kind=tool")
    assert titles(page) == ["Trekanten"]

    page.go_back()
    settled(page)
    assert titles(page) == result_titles
    assert chips(page) == ["Søgeord: trekanten"]
    expect(page.get_by_role("checkbox", name="Værktøjer")).not_to_be_checked()
    page.go_back()
    settled(page)
    assert state(page) == []
    expect(page.locator("#vb-find-q")).to_have_value("")
    expect(page.locator("[data-videnbank-found]")).to_be_hidden()
    page.go_forward()
    page.go_forward()
    settled_at(page, "kind=tool")
    assert titles(page) == ["Trekanten"]
    page.reload()
    settled(page)
    assert titles(page) == ["Trekanten"]
    assert chips(page) == ["Søgeord: trekanten", "Værktøjer"]


def test_typing_is_one_step_back_not_one_for_every_letter(find: Find) -> None:
    page = find("")
    page.locator("#vb-find-q").press_sequentially("kaffe", delay=180)
    settled_at(page, "q=kaffe")
    page.go_back()
    settled(page)
    assert state(page) == []


def test_an_address_with_values_nobody_has_tells_what_it_leaves_out(find: Find) -> None:
    page = find("?area=findes-ikke&area=aeldre&sort=tilfaeldig&page=-3&kind=%3Cb%3E&topic=&x=1")
    assert chips(page) == ["Ældre"]
    notice = page.locator("[data-videnbank-ignored]")
    expect(notice).to_contain_text(
        "Ingen opslag passer til »Type: <b>«, »Velfærdsområde: findes-ikke«."
    )
    page.get_by_role("checkbox", name="Værktøjer").check()
    settled_at(page, "kind=tool")
    assert state(page) == [("kind", "tool"), ("area", "aeldre")]
    expect(notice).to_be_hidden()


def test_a_time_that_no_tool_has_is_told_in_words_with_a_way_back(
    find: Find, strict_url: str
) -> None:
    page = find("?duration=20")
    notice = page.locator("[data-videnbank-ignored]")
    expect(notice).to_have_text(
        "Ingen opslag passer til »Tid, I har: Højst 20 minutter«. Begynd forfra"
    )
    expect(page.locator("[data-videnbank-found]")).to_be_hidden()
    notice.get_by_role("link", name="Begynd forfra").click()
    expect(page).to_have_url(f"{strict_url}find/")
    expect(notice).to_be_hidden()
    expect(settled(find("?kind=tool")).locator("[data-videnbank-ignored]")).to_be_hidden()


def test_without_a_query_the_most_used_come_first_and_the_page_says_so(find: Find) -> None:
    page = find("?kind=tool")
    assert titles(page) == ["Trekanten", "Broen", "Aaben dør"]
    sort = page.get_by_label("Sortér efter")
    expect(sort).to_have_value("used")
    assert titles(find("?kind=tool&sort=title")) == ["Broen", "Trekanten", "Aaben dør"]
    page = find("?kind=tool")
    assert not [
        name for name in sort.locator("option:enabled").all_inner_texts() if "bedst" in name
    ]
    page.get_by_role("checkbox", name="Cases").check()
    page.get_by_label("Hvad leder I efter?").fill("trekanten")
    settled_at(page, "q=trekanten")
    expect(sort).to_have_value("relevance")


def test_there_is_one_search_box(opened: Open, strict_url: str) -> None:
    for width in (390, 1280):
        page = opened(strict_url, viewport={"width": width, "height": 844}).go("find/")
        expect(page.locator("input[type=search]")).to_have_count(1)
        expect(page.get_by_role("banner").get_by_role("link", name="Søg")).to_have_count(0)


def test_the_field_of_the_page_is_few_stops_away(opened: Open, strict_url: str) -> None:
    page = settled(opened(strict_url, viewport={"width": 390, "height": 844}).go("find/"))
    for _ in range(5):  # past the skip link, the front page, the menu and the breadcrumb
        page.keyboard.press("Tab")
    expect(page.get_by_label("Hvad leder I efter?")).to_be_focused()


def test_fifty_are_shown_at_a_time_and_the_focus_goes_on(find: Find) -> None:
    page = find("?topic=klager&sort=title")
    status(page, "51 opslag, her er de første 50")
    scrolled(page, 50)
    page.get_by_role("button", name="Vis 1 opslag mere").click()
    scrolled(settled_at(page, "page=2"), 51)
    expect(page.locator(".vb-hits > li").nth(50).get_by_role("link").first).to_be_focused()
    page.reload()
    scrolled(settled(page), 51)
    expect(page.get_by_role("button", name=re.compile("^Vis .*mere|flere"))).to_have_count(0)


def test_cards_come_as_the_reader_goes_down_to_them(find: Find) -> None:
    page = find("?kind=news&sort=title")
    assert len(titles(page)) == 10
    page.locator(".vb-hits > li").nth(9).get_by_role("link").first.focus()
    expect(page.locator(".vb-hits > li").nth(15)).to_be_attached()


def test_what_is_behind_the_next_button_comes_when_it_is_asked_for(find: Find) -> None:
    page = find("?topic=klager&sort=title")
    page.get_by_role("button", name="Vis 1 opslag mere").evaluate("button => button.click()")
    expect(page.locator(".vb-hits > li")).to_have_count(51)
    expect(page.locator(".vb-hits > li").nth(50).get_by_role("link").first).to_be_focused()


def test_records_are_sorted_as_danes_sort_and_newest_first(find: Find) -> None:
    page = find("?kind=case&sort=title")
    count = int(page.locator("[data-videnbank-status]").inner_text().split()[0])
    result_titles = titles(scrolled(page, count))
    assert result_titles[-2:] == ["Åbent møde", "Aalborg vil"]
    assert result_titles.index("Nr. 9") < result_titles.index("Nr. 10")
    assert titles(find("?kind=case&sort=newest"))[0] == "Udgivet i dag"


def test_chips_take_choices_away_and_the_focus_stays_near(find: Find) -> None:
    page = find("?q=kaffe&area=aeldre&area=borger")
    page.get_by_role("button", name="Fjern Ældre").press("Enter")
    settled_at(page, "area=borger")
    assert chips(page) == ["Søgeord: kaffe", "Borger"]
    expect(page.get_by_role("button", name="Fjern Borger")).to_be_focused()
    page.get_by_role("button", name="Fjern alle valg").press("Enter")
    settled(page)
    assert state(page) == []
    expect(page.locator("#vb-find-q")).to_be_focused()
    expect(page.locator("[data-videnbank-found]")).to_be_hidden()


def test_everything_can_be_done_with_the_keyboard(find: Find) -> None:
    page = find("")
    page.locator("#vb-find-q").focus()
    page.keyboard.type("øl")
    page.keyboard.press("Enter")
    settled_at(page, "q=")
    expect(page.locator("#vb-find-q")).to_be_focused()
    box = page.get_by_role("checkbox", name="Børn")
    for _ in range(20):
        page.keyboard.press("Tab")
        if box.evaluate("box => box === document.activeElement"):
            break
    page.keyboard.press("Space")
    settled_at(page, "area=boern")
    expect(box).to_be_focused()
    assert "Øl og bøvl" in titles(page)
    page.locator("summary").filter(has_text="Emne").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("input[name=topic]").first).to_be_visible()


def test_a_closed_group_is_counted_when_it_is_opened(find: Find) -> None:
    page = find("?kind=tool")
    page.get_by_text("Emne", exact=True).first.click()
    page.wait_for_function(
        "() => document.querySelector('input[name=topic][value=boevl]').closest('label')"
        ".querySelector('[data-videnbank-count]').textContent === '1'"
    )
    assert counts(page, "topic")["klager"] == "0"


def test_on_a_narrow_screen_a_button_below_the_choices_leads_to_the_hits(
    opened: Open, strict_url: str
) -> None:
    page = settled(opened(strict_url, viewport={"width": 390, "height": 600}).go("find/"))
    show = page.locator("[data-videnbank-show]")
    page.get_by_text("Afgræns").click()
    expect(show).to_be_hidden()
    page.get_by_role("checkbox", name="Værktøjer").check()
    expect(show).to_have_text("Vis 3 opslag")
    expect(show).to_be_in_viewport(ratio=1)
    page.get_by_role("checkbox", name="Højst en time").check()
    expect(show).to_have_text("Vis 1 opslag")
    show.click()
    expect(page.locator("#vb-resultater")).to_be_focused()
    expect(page.locator(".vb-hits > li").first).to_be_in_viewport()
    expect(page.locator("input[name=area]").first).to_be_hidden()
    page.get_by_text("Afgræns").click()
    page.get_by_role("checkbox", name="Nyheder").check()
    page.get_by_role("checkbox", name="Værktøjer").uncheck()
    expect(show).to_have_text("Intet passer")


def test_on_a_narrow_screen_the_choices_are_folded_away(opened: Open, strict_url: str) -> None:
    watch = opened(strict_url, viewport={"width": 390, "height": 844})
    page = settled(watch.go("find/?q=kaffe"))
    expect(page.locator("input[name=area]").first).to_be_hidden()
    page.get_by_text("Afgræns").click()
    page.get_by_role("checkbox", name="Ældre").check()
    settled_at(page, "area=aeldre")
    assert page.evaluate(OVERFLOW) <= 0
