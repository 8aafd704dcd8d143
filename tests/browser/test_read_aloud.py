"""Reading aloud by the device's own voice, with a stand-in for the voice."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open
from tests.browser.test_pages import judged
from tests.browser.voice import LOCAL, REMOTE, SWEDISH, Voice

TOOL = "vaerktoejer/trekanten/"
CASE = "cases/kaffe-foerst/"


def opener(page: Page) -> Locator:
    return page.get_by_role("button", name="Læs højt")


def player(page: Page) -> Locator:
    return page.get_by_role("group", name="Oplæsning")


@pytest.fixture
def voice(opened: Open, strict_url: str) -> Voice:
    """A page with a voice, read as it opens; the tool."""
    watch = opened(strict_url, viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    voice = Voice(watch, LOCAL)
    watch.go(TOOL)
    return voice


@pytest.fixture
def reading(voice: Voice) -> Voice:
    """The same, when the reading has begun."""
    opener(voice.page).click()
    voice.wait(1)
    return voice


@pytest.mark.parametrize("voices", [(), (REMOTE,), (SWEDISH, REMOTE)])
def test_without_a_danish_voice_on_the_device_there_is_no_control(
    opened: Open, url: str, voices: tuple[dict[str, object], ...]
) -> None:
    watch = opened(url)
    fetched: list[str] = []
    watch.page.on("request", lambda request: fetched.append(request.url))
    Voice(watch, *voices)
    page = watch.go(TOOL)
    page.wait_for_load_state("networkidle")
    expect(page.locator("[data-videnbank-read-aloud]")).to_be_hidden()
    expect(page.locator("[data-videnbank-read-aloud]")).to_be_empty()
    assert not [one for one in fetched if re.search(r"player\.js|laes-hoejt\.json", one)]


def test_a_page_whose_words_cannot_be_fetched_has_no_control(opened: Open, url: str) -> None:
    watch = opened(url)
    Voice(watch, LOCAL)
    watch.page.route("**/laes-hoejt.json", lambda route: route.abort())
    page = watch.go(TOOL)
    page.wait_for_load_state("networkidle")
    watch.forgives("console: Failed to load resource: net::ERR_FAILED")
    expect(page.locator("[data-videnbank-read-aloud]")).to_be_hidden()


def test_without_script_there_is_no_control(opened: Open, url: str) -> None:
    page = opened(url, java_script_enabled=False).go(TOOL)
    expect(opener(page)).to_be_hidden()


def test_a_browser_without_speech_has_no_control(opened: Open, url: str) -> None:
    watch = opened(url)
    watch.page.add_init_script(
        "delete Window.prototype.speechSynthesis; delete window.speechSynthesis"
    )
    page = watch.go(TOOL)
    page.wait_for_load_state("networkidle")
    assert not page.evaluate("'speechSynthesis' in window")
    expect(opener(page)).to_be_hidden()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_a_voice_that_comes_late_brings_the_control_and_moves_nothing(
    opened: Open, url: str, width: int
) -> None:
    watch = opened(url, viewport={"width": width, "height": 844})
    voice = Voice(watch)
    page = watch.go(TOOL)
    expect(opener(page)).to_be_hidden()
    places = """[...document.querySelectorAll('main *')]
        .filter((one) => one.checkVisibility() && !one.closest('[data-videnbank-read-aloud]'))
        .map((one) => JSON.stringify(one.getBoundingClientRect()))"""
    before = page.evaluate(places)
    voice.arrive(REMOTE, LOCAL)
    expect(opener(page)).to_be_visible()
    assert page.evaluate(places) == before
    voice.arrive(REMOTE)
    expect(opener(page)).to_be_hidden()


def test_a_tool_is_read_in_the_order_that_a_listener_needs(reading: Voice) -> None:
    assert reading.last == {"text": "Trekanten", "rate": 1, "lang": "da-DK", "voice": "Sara"}
    assert reading.read_all() == [
        "Trekanten",
        "Tre spørgsmål, I kan nå på et møde.",
        "At tale om kerneopgaven.",
        "Sådan bruges det: Møde",
        "Varighed: 20 til 45 minutter",
        "Deltagere: 3 til 12 deltagere, Teamet",
        "Materialer: Sedler, Penne",
        "Sådan gør I",
        "Trin 1: Vælg én ting, 10 minutter",
        "Vælg det, der driller.",
        "Skriv det ned.",
        "Hvad driller?",
        "Hvem ved mere?",
        "Trin 2: Prøv",
        "Prøv det i morgen.",
        "Vær opmærksom på",
        "Ikke til personalesager.",
        "Vejledningen er forkortet",
        "Vi har ikke set bilagene.",
        "Brug den i dag.",
    ]
    expect(player(reading.page)).to_be_hidden()
    expect(reading.page.get_by_role("status").filter(has_text="slut")).to_have_text(
        "Oplæsningen er slut."
    )
    assert reading.marked == ""


def test_findings_are_read_with_their_figures_and_evidence_and_no_sources(
    opened: Open, url: str
) -> None:
    watch = opened(url)
    voice = Voice(watch, LOCAL)
    opener(watch.go(CASE)).click()
    said = voice.read_all()
    assert said[2:6] == [
        "Hvor: Køge, Ærø, Aabenraa, Lyngby-Taarbæk",
        "Periode: femtende april 2016 til 2017",
        "Status: Evalueret",
        "Hjalp det?",
    ]
    assert said[6] == "Velfærd og kvalitet: Flere borgere kender den, der kommer."
    assert "Kilderne siger intet om arbejdsmiljø." in said
    start = said.index("Virkningerne én for én")
    assert said[start : start + 11] == [
        "Virkningerne én for én",
        "Velfærd og kvalitet",
        "Flere borgere kender den, der kommer.",
        "Medarbejdere i hjemmet",
        "Før: 18000,5 personer",
        "Efter: 12,7 personer ud af 1040",
        "Ændring: minus 17987,8 personer",
        "Periode: 2016 til 2017",
        "Sammenlignet med: Året før",
        "Retning: Bedre",
        "Hvor ved vi det fra: Målt.",
    ]
    assert "Uge: 1, Antal: 12" in said
    assert said.index("Spørg borgeren.") < start
    assert said[-1] == "Hvor ved vi det fra: Påstået."
    text = " ".join(said)
    for unread in ("Kilde:", "↩", "Kaffe først i Køge", "Læs også", "Print", "Foto", "https:"):
        assert unread not in text


def test_the_sentence_that_is_read_is_marked_as_it_stands(reading: Voice) -> None:
    page = reading.page
    texts = page.locator("h1, .vb-lead, .vb-under-lead").all_text_contents()
    for sentence in (
        "Trekanten",
        "Tre spørgsmål, I kan nå på et møde.",
        "At tale om kerneopgaven.",
    ):
        assert re.sub(r"\s", "", reading.marked).startswith(re.sub(r"\s", "", sentence))
        count = len(reading.said)
        reading.end()
        reading.wait(count + 1)
    assert page.locator("h1, .vb-lead, .vb-under-lead").all_text_contents() == texts


def test_without_the_highlight_api_the_block_is_marked(opened: Open, url: str) -> None:
    watch = opened(url)
    voice = Voice(watch, LOCAL)
    watch.page.add_init_script(
        "delete CSS.highlights; delete Object.getPrototypeOf(CSS).highlights"
    )
    page = watch.go(TOOL)
    assert not page.evaluate("'highlights' in CSS")
    opener(page).click()
    voice.wait(1)
    expect(page.locator("[data-videnbank-marked]")).to_have_text("Trekanten")
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-videnbank-marked]")).to_have_text(
        "Tre spørgsmål, I kan nå på et møde."
    )
    page.keyboard.press("Escape")
    expect(page.locator("[data-videnbank-marked]")).to_have_count(0)


def test_the_marked_sentence_can_be_read(reading: Voice) -> None:
    page = reading.page
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        colours = page.evaluate("""() => {
            const { color, backgroundColor } = getComputedStyle(document.body, "::highlight(videnbank-read)");
            return [color, backgroundColor].map((one) => one.match(/[\\d.]+/g).slice(0, 3).map(Number));
        }""")
        assert contrast(*colours) >= 7


def contrast(one: list[float], other: list[float]) -> float:
    """WCAG's contrast of two colours."""

    def luminance(colour: list[float]) -> float:
        linear = [
            c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
            for c in (value / 255 for value in colour)
        ]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_a_pause_holds_and_goes_on_from_the_sentence(reading: Voice) -> None:
    page = reading.page
    reading.end()
    reading.wait(2)
    player(page).get_by_role("button", name="Pause").click()
    expect(page.get_by_role("status").filter(has_text="pause")).to_have_text("Sat på pause.")
    assert not page.evaluate("speechSynthesis.speaking")
    assert reading.marked == "Tre spørgsmål, I kan nå på et møde."
    page.wait_for_timeout(700)
    assert len(reading.said) == 2
    player(page).get_by_role("button", name="Læs videre").click()
    reading.wait(3)
    assert reading.said[1:] == ["Tre spørgsmål, I kan nå på et møde."] * 2
    assert page.locator("[data-videnbank-read-aloud] [role=status]").text_content() == ""


def test_another_speed_is_heard_at_once(reading: Voice) -> None:
    player(reading.page).get_by_label("Tempo").select_option("1,25 ×")
    reading.wait(2)
    assert (reading.last["text"], reading.last["rate"]) == ("Trekanten", 1.25)


def test_it_is_all_done_from_the_keyboard(voice: Voice) -> None:
    page = voice.page
    opener(page).focus()
    page.keyboard.press("Enter")
    voice.wait(1)
    expect(opener(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    expect(player(page)).to_contain_text("Sætning 2 af 20")
    names = []
    for _ in range(5):
        page.keyboard.press("Tab")
        names.append(
            page.evaluate("""() => {
            const one = document.activeElement;
            return one.ariaLabel ?? one.labels[0]?.firstElementChild.textContent ?? one.textContent.trim();
        }""")
        )
    assert names == ["Forrige sætning", "Pause", "Næste sætning", "Tempo", "Stop"]
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("ArrowDown")
    assert page.locator("select").input_value() == "1.25"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    expect(player(page).get_by_role("button", name="Læs videre")).to_be_focused()
    page.keyboard.press("Escape")
    expect(player(page)).to_be_hidden()
    expect(opener(page)).to_be_focused()
    expect(opener(page)).to_have_attribute("aria-expanded", "false")


def test_the_button_that_began_it_ends_it(reading: Voice) -> None:
    opener(reading.page).click()
    expect(player(reading.page)).to_be_hidden()
    assert not reading.page.evaluate("speechSynthesis.speaking")
    assert reading.marked == ""


def test_the_voice_is_still_when_one_leaves_the_page(reading: Voice) -> None:
    page = reading.page
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert not page.evaluate("speechSynthesis.speaking")
    expect(player(page)).to_be_hidden()


def test_a_voice_that_fails_is_told_of(reading: Voice) -> None:
    reading.end("onerror")
    expect(reading.page.get_by_role("status").filter(has_text="afbrudt")).to_have_count(1)
    expect(player(reading.page)).to_be_hidden()


def test_a_selection_is_where_it_begins(voice: Voice) -> None:
    page = voice.page
    page.get_by_text("Prøv det i morgen.").select_text()
    opener(page).click()
    voice.wait(1)
    assert voice.said == ["Prøv det i morgen."]


def test_the_page_follows_the_voice_unless_the_reader_scrolls_away(reading: Voice) -> None:
    page = reading.page
    for _ in range(15):
        player(page).get_by_role("button", name="Næste sætning").click()
    below = page.evaluate("scrollY")
    assert below > 200
    reading.wait(2)
    page.mouse.wheel(0, -3000)
    page.wait_for_function("() => scrollY === 0")
    count = len(reading.said)
    reading.end()
    reading.wait(count + 1)
    assert page.evaluate("scrollY") == 0
    player(page).get_by_role("button", name="Forrige sætning").click()
    assert page.evaluate("scrollY") > 200


@pytest.mark.parametrize("address", [TOOL, CASE])
def test_the_player_is_sound_in_every_form(opened: Open, strict_url: str, address: str) -> None:
    watch = opened(strict_url, reduced_motion="reduce")
    voice = Voice(watch, LOCAL)
    page = watch.go(address)
    assert judged(page) == []
    opener(page).click()
    voice.wait(1)
    assert judged(page) == []


def test_nothing_of_it_is_on_paper(reading: Voice) -> None:
    reading.page.emulate_media(media="print")
    expect(opener(reading.page)).to_be_hidden()
    expect(player(reading.page)).to_be_hidden()
    expect(reading.page.locator("h1")).to_be_visible()
