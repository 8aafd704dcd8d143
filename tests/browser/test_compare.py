"""The page for comparing: its address, keyboard, words and failures."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.compare import shown
from tests.browser.conftest import Open
from tests.browser.find import status, strictly_serving
from tests.browser.layout import OVERFLOW
from tests.browser.test_pages import Scheme, violations
from tests.plugins.built import Site, build
from tests.plugins.picture import drawn

Compare = Callable[..., Page]

KAFFE = "Kaffe først & 'kerneopgaven' \"hver dag\""
TWO = ("case/kaffe-foerst", "case/aabent-moede")
FOUR = (*TWO, "case/nr-9", "case/lange-ord")


@pytest.fixture(scope="module")
def strict_url(garden: Site) -> Iterator[str]:
    """Where the garden is served under the rules for our own scripts."""
    with strictly_serving(garden.root) as address:
        yield address


@pytest.fixture
def compare(opened: Open, strict_url: str) -> Compare:
    """Opens the page for comparing with some ids, and waits until they are shown."""
    watch = opened(strict_url, viewport={"width": 1280, "height": 900})

    def comparing(*ids: str) -> Page:
        return shown(watch.go(f"sammenlign/{query(ids)}"))

    return comparing


def query(ids: tuple[str, ...]) -> str:
    """The part of the address that names records."""
    return f"?{'&'.join(f'r={one}' for one in ids)}" if ids else ""


def chosen(page: Page) -> str:
    """What the address says."""
    return unquote(urlsplit(page.url).query)


def heads(page: Page) -> list[str]:
    """The titles of the columns."""
    return page.locator("thead th > a").all_text_contents()


def row(page: Page, name: str) -> Locator:
    """The row of a field."""
    label = page.locator("th > span:first-child", has_text=re.compile(f"^{name}$"))
    return page.locator("tbody tr").filter(has=label)


def cells(page: Page, name: str) -> list[str]:
    """What each record says of a field."""
    texts: list[str] = (
        row(page, name)
        .locator("td")
        .evaluate_all(
            """cells => cells.map(cell => {
            const copy = cell.cloneNode(true);
            copy.querySelector('.vb-compare-whose').remove();
            return [...(copy.querySelector('ul, ol')?.children ?? [copy])].map(
                (one) => one.textContent.replace(/\\s+/g, ' ').trim()).join(', ');
        })"""
        )
    )
    return texts


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
    assert cells(page, "Hvor langt") == ["Evalueret", "I gang"]
    assert cells(page, "Periode") == ["15. april 2016 til 2017", "Ikke oplyst"]
    assert cells(page, "Program") == ["Fremfærd", "Ikke oplyst"]
    own = page.request.get(f"{page.url.partition('sammenlign')[0]}cases/kaffe-foerst/").text()
    assert own.count("Flere borgere kender den, der kommer.") == 1
    quality, other = cells(page, "Velfærd og kvalitet")
    assert "Flere borgere kender den, der kommer." in quality
    assert other.startswith("Ikke målt.")


def test_what_is_the_same_is_told_and_what_nobody_says_is_left_out(compare: Compare) -> None:
    page = compare("case/nr-9", "case/nr-10")
    expect(row(page, "Hvor langt").get_by_text("Ens")).to_be_visible()
    untold = page.locator("[data-videnbank-untold]")
    expect(untold).to_have_text(
        "5 felter er ikke oplyst hos nogen af dem: "
        "Arbejdsplads, Periode, Hvem var med, Forankring, Indsats."
    )
    expect(row(page, "Forankring")).to_have_count(0)
    for line in ("Velfærd og kvalitet", "Arbejdsmiljø", "Effektiv opgaveløsning"):
        assert all(said.startswith("Ikke målt.") for said in cells(page, line))
        expect(row(page, line).get_by_text("Ens", exact=True)).to_have_count(0)


def test_outside_the_tracks_stands_beside_the_tracks(compare: Compare) -> None:
    page = compare("case/nr-9", "case/zebra")
    tracks = cells(page, "Spor")
    assert tracks == ["Styrket borgerkontakt", "Uden for sporeneBestyrelsen har valgt det."]


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


def test_back_forward_and_reload_keep_to_the_address(compare: Compare) -> None:
    page = compare(*TWO)
    page.get_by_role("button", name=f"Fjern {KAFFE}").click()
    shown(page, "?r=case/aabent-moede")
    assert heads(page) == ["Åbent møde"]
    page.go_back()
    shown(page, query(TWO))
    assert heads(page) == [KAFFE, "Åbent møde"]
    page.go_forward()
    shown(page, "?r=case/aabent-moede")
    status(page, "1 case er valgt. Vælg mindst én mere.")
    page.reload()
    assert heads(shown(page)) == ["Åbent møde"]


def test_the_order_of_the_address_is_kept_and_nothing_stands_twice(compare: Compare) -> None:
    page = compare("case/nr-9", "case/aabent-moede", "case/nr-9")
    assert heads(page) == ["Nr. 9", "Åbent møde"]


def test_one_can_add_with_the_keyboard_alone(compare: Compare) -> None:
    page = compare()
    box = page.get_by_role("combobox", name="Tilføj en case eller et værktøj")
    box.focus()
    page.keyboard.type("åbent møde", delay=20)
    options = page.get_by_role("option")
    expect(options.first).to_contain_text("Åbent møde")
    expect(options.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    shown(page, "?r=case/aabent-moede")
    expect(box).to_be_focused()
    expect(box).to_have_value("")

    page.keyboard.type("nr", delay=20)
    expect(options).to_have_count(2)
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    second = options.nth(1).locator("span").first.text_content()
    page.keyboard.press("Enter")
    page.wait_for_function("() => location.search.split('&').length === 2")
    shown(page)
    assert heads(page) == ["Åbent møde", second]
    status(page, "2 cases side om side.")


def test_only_records_of_the_same_kind_are_suggested(compare: Compare) -> None:
    page = compare("case/nr-9")
    page.get_by_role("combobox", name="Tilføj").press_sequentially("broen")
    said = page.locator("[data-videnbank-add] [role=status]")
    expect(said).to_have_text("Ingen forslag")
    page = compare("tool/trekanten")
    page.get_by_role("combobox", name="Tilføj").press_sequentially("broen")
    expect(page.get_by_role("option")).to_have_text(re.compile("^Broen"))


def test_what_is_there_already_is_not_suggested(compare: Compare) -> None:
    page = compare("tool/trekanten")
    page.get_by_role("combobox", name="Tilføj").press_sequentially("trekanten")
    expect(page.locator("[data-videnbank-add] [role=status]")).to_have_text("Ingen forslag")
    page.keyboard.press("Enter")
    assert chosen(page) == "r=tool/trekanten"


def test_a_record_of_the_same_sort_is_near_at_hand(compare: Compare) -> None:
    page = compare("case/kaffe-foerst")
    section = page.get_by_role("region", name="Tilføj en, der ligner")
    offered = section.get_by_role("link")
    assert "Åbent møde" in offered.all_text_contents()
    assert "Trekanten" not in offered.all_text_contents()
    section.get_by_role("link", name="Åbent møde").press("Enter")
    shown(page, query(TWO))
    status(page, "Tilføjet: Åbent møde. 2 cases side om side.")
    expect(page.get_by_role("heading", name="Jeres valg")).to_be_focused()
    assert "Åbent møde" not in offered.all_text_contents()


def test_the_focus_goes_on_when_one_is_removed(compare: Compare) -> None:
    page = compare(*FOUR[:3])
    page.get_by_role("button", name="Fjern Åbent møde").press("Enter")
    shown(page, query((FOUR[0], FOUR[2])))
    status(page, "Fjernet: Åbent møde. 2 cases side om side.")
    expect(page.get_by_role("button", name="Fjern Nr. 9")).to_be_focused()
    page.keyboard.press("Enter")
    shown(page, query(FOUR[:1]))
    expect(page.get_by_role("button", name=f"Fjern {KAFFE}")).to_be_focused()
    page.keyboard.press("Enter")
    shown(page, "")
    expect(page.get_by_role("combobox", name="Tilføj")).to_be_focused()
    expect(page.get_by_role("table")).to_have_count(0)
    expect(page.get_by_role("heading", name="Se alle, der kan sammenlignes")).to_be_visible()


def test_there_is_room_for_four(compare: Compare) -> None:
    page = compare(*FOUR[:3])
    page.get_by_role("combobox", name="Tilføj").press_sequentially("aalborg vil")
    expect(page.get_by_role("option").first).to_contain_text("Aalborg vil")
    page.keyboard.press("Enter")
    shown(page, query((*FOUR[:3], "case/aalborg-vil")))
    status(page, "4 cases side om side. Der er plads til fire. Fjern en for at vælge en anden.")
    expect(page.locator("[data-videnbank-add]")).to_be_hidden()
    expect(page.locator("[data-videnbank-choices]")).to_be_hidden()
    expect(page.get_by_role("heading", name="Jeres valg")).to_be_focused()


def test_more_than_four_are_left_out_and_told(compare: Compare) -> None:
    page = compare(*FOUR, "case/nr-10", "case/zebra")
    assert len(heads(page)) == 4
    expect(page.locator("[data-videnbank-told]")).to_have_text(
        "Der er kun plads til fire. 2 opslag i adressen er ikke vist."
    )


def test_cases_and_tools_do_not_stand_in_one_table(compare: Compare) -> None:
    page = compare("tool/broen", "case/nr-9", "tool/trekanten")
    assert heads(page) == ["Broen", "Trekanten"]
    told = page.locator("[data-videnbank-told]")
    expect(told).to_contain_text("Her vises værktøjer. Cases kan ikke stå i samme tabel.")
    told.get_by_role("link", name="Vis casene i stedet").click()
    shown(page, "?r=case/nr-9")
    assert heads(page) == ["Nr. 9"]
    expect(told).to_be_hidden()


def test_what_is_no_record_is_told(opened: Open, strict_url: str) -> None:
    watch = opened(strict_url)
    wrong = ("case/findes-ikke", "result/faste-teams", "<b>x</b>", "case/../om", "case/nr-9")
    page = shown(watch.go(f"sammenlign/{query(wrong)}"))
    assert heads(page) == ["Nr. 9"]
    told = page.locator("[data-videnbank-told] li").all_text_contents()
    neither = "er hverken en case eller et værktøj."
    assert told == [
        f"»result/faste-teams« {neither}",
        f"»<b>x</b>« {neither}",
        f"»case/../om« {neither}",
        "»case/findes-ikke« findes ikke i videnbanken.",
    ]
    assert page.locator("main b").count() == 0
    watch.forgives("console: Failed to load resource: the server responded with a status of 404")


def test_drafts_and_coming_records_are_not_there(opened: Open, strict_url: str) -> None:
    watch = opened(strict_url)
    page = shown(watch.go("sammenlign/?r=case/kladde&r=case/senere"))
    status(page, "Ingen opslag at vise.")
    assert page.locator("[data-videnbank-told] li").count() == 2
    watch.forgives("console: Failed to load resource: the server responded with a status of 404")


def test_a_record_taken_back_says_so(compare: Compare) -> None:
    page = compare("case/trukket", "case/nr-9")
    notice = page.locator("thead th").nth(1)
    expect(notice).to_contain_text("Trukket tilbage 1. marts 2026. Kilden er rettet.")
    expect(page.locator("thead th").nth(2)).not_to_contain_text("Trukket")


def test_a_record_that_has_moved_is_found_and_the_address_put_right(compare: Compare) -> None:
    page = compare("case/kaffe", "case/nr-9")
    assert heads(page) == [KAFFE, "Nr. 9"]
    assert chosen(page) == "r=case/kaffe-foerst&r=case/nr-9"
    page = compare("case/kaffe", "case/kaffe-foerst")
    assert heads(page) == [KAFFE]


def test_a_failure_is_told_and_can_be_tried_again(opened: Open, strict_url: str) -> None:
    watch = opened(strict_url)
    page = watch.page

    def refuse(route: Route) -> None:
        route.abort()

    page.route("**/cases/nr-9/", refuse)
    shown(watch.go("sammenlign/?r=case/nr-9&r=case/aabent-moede"))
    assert heads(page) == ["Åbent møde"]
    told = page.locator("[data-videnbank-told]")
    expect(told).to_contain_text("»case/nr-9« kunne ikke hentes. Er I på nettet?")
    page.get_by_role("button", name="Prøv igen").press("Enter")
    expect(page.get_by_role("button", name="Prøv igen")).to_be_focused()
    page.unroute("**/cases/nr-9/", refuse)
    page.get_by_role("button", name="Prøv igen").press("Enter")
    expect(told).to_be_hidden()
    assert heads(page) == ["Nr. 9", "Åbent møde"]
    expect(page.get_by_role("heading", name="Jeres valg")).to_be_focused()
    watch.forgives("console: Failed to load")


def test_slow_loading_is_told_and_a_late_answer_is_not_shown(opened: Open, strict_url: str) -> None:
    watch = opened(strict_url)
    waiting: list[Route] = []

    def wait(route: Route) -> None:
        waiting.append(route)

    page = watch.go("sammenlign/?r=case/nr-10")
    shown(page)
    page.route("**/cases/aabent-moede/", wait)
    page.evaluate("history.pushState(null, '', '?r=case/nr-10&r=case/aabent-moede')")
    page.evaluate("() => { dispatchEvent(new PopStateEvent('popstate')); }")
    status(page, "Henter opslagene …")
    page.go_back()
    shown(page, "?r=case/nr-10")
    waiting[0].continue_()
    page.wait_for_load_state("networkidle")
    assert heads(page) == ["Nr. 10"]
    status(page, "1 case er valgt. Vælg mindst én mere.")


def test_a_failing_search_leaves_the_lists(opened: Open, strict_url: str) -> None:
    watch = opened(strict_url)
    watch.page.route("**/pagefind/*", lambda route: route.abort())
    page = shown(watch.go("sammenlign/"))
    page.get_by_role("combobox", name="Tilføj").press_sequentially("kaffe")
    said = page.locator("[data-videnbank-add] [role=status]")
    expect(said).to_have_text("Forslagene kunne ikke hentes. Brug listerne herunder.")
    main = page.get_by_role("main")
    expect(main.get_by_role("link", name="Cases")).to_be_visible()
    watch.forgives("console: Failed to load")


def test_without_script_the_lists_lead_to_the_records(opened: Open, strict_url: str) -> None:
    page = opened(strict_url, java_script_enabled=False).go(f"sammenlign/{query(TWO)}")
    expect(page.locator("[data-videnbank-add]")).to_be_hidden()
    page.get_by_role("main").get_by_role("link", name="Værktøjer").click()
    expect(page).to_have_url(f"{strict_url}vaerktoejer/")


def test_it_can_be_mailed_and_printed(compare: Compare) -> None:
    page = compare(*TWO)
    mail = page.get_by_role("link", name="Send i en mail").get_attribute("href") or ""
    assert mail.startswith("mailto:?subject=Sammenligning%20i%20videnbanken")
    assert unquote(mail).endswith(f"&body={page.url}")
    page.evaluate("() => { window.print = () => { document.body.dataset.printed = 'yes'; }; }")
    page.get_by_role("button", name="Udskriv").click()
    expect(page.locator("body[data-printed]")).to_have_count(1)


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
        page = shown(watch.go(f"sammenlign/{query(ids)}"))
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


def test_the_suggestions_are_sound_too(compare: Compare) -> None:
    page = compare("case/nr-9")
    page.evaluate(Axe().axe_script)
    page.get_by_role("combobox", name="Tilføj").press_sequentially("kaffe")
    expect(page.get_by_role("option").first).to_be_visible()
    assert violations(page) == []


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


def test_an_author_who_means_harm_does_none(opened: Open, tmp_path: Path) -> None:
    site = build(drawn(tmp_path, HOSTILE))
    with strictly_serving(site.root) as address:
        watch = opened(address)
        page = shown(watch.go("sammenlign/?r=case/ond&r=case/god"))
        (title, _) = heads(page)
        assert title == "\"'--]] onload=window.hit=1 {{ 7*7 }} javascript:window.hit=1"
        assert "{{ 7*7 }}" in cells(page, "Indsats")[0]
        assert page.evaluate("window.hit") is None
        assert page.locator("main [onload], main [onfocus], main [onmouseover]").count() == 0


def test_what_another_page_holds_is_taken_over_without_what_runs(opened: Open, url: str) -> None:
    # No policy of the server helps here.
    watch = opened(url)
    bad = """<article data-videnbank-kind="case"><h1>Ond</h1><p class="vb-lead">x</p>
        <dl><div data-videnbank-fact="where"><dt>Hvor</dt><dd id="x">
        <a id="y" href="javascript:window.hit=1" onclick="window.hit=1">her</a>
        <img src="/findes-ikke.png" onerror="window.hit=1" alt=""><script>window.hit=1</script>
        <iframe srcdoc="<script>parent.hit=1</script>"></iframe></dd></div></dl></article>"""
    watch.page.route(
        "**/cases/nr-9/", lambda route: route.fulfill(body=bad, content_type="text/html")
    )
    watch.page.route("**/findes-ikke.png", lambda route: route.fulfill(body=""))
    page = shown(watch.go("sammenlign/?r=case/nr-9&r=case/nr-10"))
    assert cells(page, "Hvor") == ["her", "Køge"]
    cell = row(page, "Hvor").locator("td").first
    assert cell.locator("script, iframe, [id], [onerror], [onclick], [href]").count() == 0
    assert page.evaluate("window.hit") is None
    watch.misdeeds = [said for said in watch.misdeeds if "findes-ikke" not in said]


def test_one_alone_waits_for_another(compare: Compare) -> None:
    page = compare("tool/broen")
    status(page, "1 værktøj er valgt. Vælg mindst ét mere.")
    assert page.locator("tbody th").all_text_contents() == ["Hvad er det?"]
    expect(page.get_by_role("heading", name="Se alle, der kan sammenlignes")).to_be_visible()


def test_it_works_with_addresses_that_end_in_html_and_without_a_search(
    opened: Open, tmp_path: Path
) -> None:
    picture = "cases/en/index.md\n  | related: [case/to]\ncases/to/index.md\n  | title: To"
    site = build(drawn(tmp_path, picture), use_directory_urls=False)
    with strictly_serving(site.root) as address:
        page = shown(opened(address).go("sammenlign.html?r=case/en"))
        expect(page.locator("[data-videnbank-add]")).to_have_count(0)
        page.get_by_role("link", name="To", exact=True).click()
        shown(page, "?r=case/en&r=case/to")
        assert heads(page) == ["En", "To"]
        page.get_by_role("button", name="Fjern En").click()
        shown(page, "?r=case/to")
        page.get_by_role("button", name="Fjern To").click()
        shown(page, "")
        expect(page).to_have_url(f"{address}sammenlign.html")
        expect(page.get_by_role("main").get_by_role("link", name="Cases")).to_be_focused()


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
    page = shown(watch.go(f"sammenlign/{query(TWO)}"))
    head = page.locator("thead th").nth(1)
    page.get_by_role("button", name="Udskriv").focus()
    expect(head).to_be_in_viewport()
    for _ in range(page.locator("table a").count() - 2):
        page.keyboard.press("Shift+Tab")
        assert page.evaluate(UNDER_THE_HEAD) is False
    assert page.evaluate("document.activeElement.closest('tbody') !== null")
