"""The errands of readers in a hurry, on this repository's own site: what they press, and how far away it is."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.compare import heads, wait_for_comparison
from tests.browser.conftest import Open
from tests.browser.find import hits, settled
from tests.browser.walk import DESK, PHONE, Walk, main_menu
from tests.printing.print_setup import needs_weasyprint
from tests.printing.tagged_pdf import TaggedPdf

SCREENS = pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])

MEETING, TOOL = "Et møde", "Øg den sociale kapital: seks sider af tillid"
GUIDE = "Samskabt styring: Fjern bøvlet i seks trin"
OUTCOME = ".vb-in-short dl > div, .vb-silence, .vb-answer"
"""What came of it in short, on the page of a case or a result."""
CLIPBOARD = ["clipboard-read", "clipboard-write"]

NEARLY = 24
"""Pixels, a line of text: a reader who comes back sees what was left."""

USES = {"what it is for": (MEETING, TOOL), "who is asking": ("Ledere", GUIDE)}
"""What a leader presses to get a tool, who has 20 minutes or wants to be rid of paper."""

MISSPELT = {
    "jobsenter": "jobcenter",
    "sykefravær": "sygefravær",
    "dokumentasion": "dokumentation",
    "hjemmepleie": "hjemmepleje",
    "borgerkontackt": "borgerkontakt",
    "medarbjedere": "medarbejdere",
    "bureakrati": "bureaukrati",
}


def notes(page: Page, title: str) -> Locator:
    return page.locator("[data-videnbank-results] .vb-card", has_text=title).locator(".vb-notes")


def tapped(page: Page, link: Locator) -> float:
    """How far down the page was when a finger followed a link on the screen.

    A locator's own click would first move what is near the edge of the screen.
    """
    box = link.bounding_box()
    assert box is not None
    place: float = page.evaluate("scrollY")
    with page.expect_event("load"):
        page.mouse.click(box["x"] + 5, box["y"] + 5)
    return place


def open_menu(walk: Walk) -> Locator:
    """The menu, which a phone has behind a button."""
    button = walk.page.get_by_role("button", name="Menu")
    if button.is_visible():
        walk.press(button)
    return main_menu(walk.page)


# 1: the leader in home care has 20 minutes, and too much to document.


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
@pytest.mark.parametrize("use", USES)
def test_a_leader_in_a_hurry_has_the_first_step_of_a_tool_in_two_clicks(
    opened: Open, real_url: str, use: str, *, script: bool
) -> None:
    walk = Walk(opened(real_url, viewport=PHONE, java_script_enabled=script).go(""))
    for name in USES[use]:
        walk.follow(walk.page.get_by_role("main").get_by_role("link", name=name, exact=True).first)
    assert walk.clicks == 2
    expect(walk.page.get_by_role("heading", level=1)).to_have_text(USES[use][-1])
    walk.comes_to(walk.page.get_by_role("heading", name="Sådan gør I"))


def test_a_leader_learns_which_tools_there_are_about_documentation_and_that_they_take_more(
    opened: Open, real_url: str
) -> None:
    page = opened(real_url, viewport=PHONE).go("")
    walk = Walk(page)
    walk.search("dokumentation")
    expect(hits(page).first).to_be_visible()
    walk.press(page.get_by_text("Afgræns", exact=True))
    walk.press(page.get_by_label("Værktøjer"))
    walk.press(page.get_by_role("button", name="Vis 2 opslag"))
    assert walk.clicks == 4
    walk.sees(hits(page).first)
    walk.comes_to(hits(page).last)
    for title in hits(page).all_text_contents():
        expect(notes(page, title)).to_contain_text("Workshop")


def test_a_leader_is_told_that_no_tool_for_a_meeting_is_about_it_and_where_to_go(
    opened: Open, real_url: str
) -> None:
    page = opened(real_url, viewport=PHONE).go("")
    walk = Walk(page)
    walk.follow(page.get_by_role("link", name=MEETING, exact=True))
    walk.follow(page.get_by_role("link", name="Søg i disse opslag"))
    field = settled(page).get_by_label("Hvad leder I efter?")
    field.fill("dokumentation")
    walk.press(page.get_by_role("main").get_by_role("button", name="Søg", exact=True))
    walk.sees(page.get_by_text("Vi fandt ikke noget på »dokumentation« med jeres valg."))
    walk.press(page.get_by_role("link", name="Uden Møde"))
    assert walk.clicks == 4
    walk.comes_to(hits(page).first)
    expect(hits(page).first).to_contain_text("Dokumentation")


def test_a_leader_in_home_care_finds_what_others_did_about_it(opened: Open, real_url: str) -> None:
    page = opened(real_url, viewport=PHONE).go("")
    walk = Walk(page)
    walk.search("dokumentation hjemmepleje")
    walk.sees(hits(page).first)
    expect(hits(page).first).to_contain_text("Hjemmeplejen i Horsens")
    walk.follow(hits(page).first.get_by_role("link"))
    assert walk.clicks == 2
    walk.comes_to(page.locator(OUTCOME).first)


# 2: the cleaning assistant asks whether trust works.


@SCREENS
def test_a_cleaning_assistant_reads_what_became_of_trust(
    opened: Open, real_url: str, screen: dict[str, int]
) -> None:
    page = opened(real_url, viewport=screen).go("")
    walk = Walk(page)
    walk.search("tillid rengøring")
    case = hits(page).filter(has_text="ServiceTeam Nyborg")
    walk.follow(case.get_by_role("link"))
    assert walk.clicks == 2
    walk.comes_to(page.locator(OUTCOME).first)
    expect(page.locator(OUTCOME).first).to_contain_text("De, der var med")


# 3: someone in a job centre wants fewer complaints.


@SCREENS
def test_a_job_centre_finds_how_complaints_became_fewer(
    opened: Open, real_url: str, screen: dict[str, int]
) -> None:
    page = opened(real_url, viewport=screen).go("")
    walk = Walk(page)
    walk.search("klager jobcenter")
    walk.sees(hits(page).first)
    expect(hits(page).first).to_have_text(
        "København: 64 af knap 100 klager blev lukket efter en samtale i telefonen"
    )
    walk.follow(hits(page).first.get_by_role("link"))
    assert walk.clicks == 2
    walk.comes_to(page.locator(OUTCOME).first)


# 4: one in MED wants a tool of TRIO against sick leave.


@SCREENS
def test_med_finds_its_tool_against_sick_leave(
    opened: Open, real_url: str, screen: dict[str, int]
) -> None:
    page = opened(real_url, viewport=screen).go("")
    walk = Walk(page)
    walk.follow(page.get_by_role("main").get_by_role("link", name="MED og TRIO"))
    spark = page.get_by_role("link", name="SPARK-forløb").first
    walk.follow(page.get_by_role("link", name="Huset: en fælles kur mod sygefravær"))
    assert walk.clicks == 2
    walk.comes_to(page.get_by_role("heading", name="Sådan gør I"))
    page.go_back()
    walk.comes_to(spark)


# 5: the director asks whether more efficiency is documented.


@SCREENS
def test_a_director_sees_what_is_known_about_efficiency(
    opened: Open, real_url: str, screen: dict[str, int]
) -> None:
    page = opened(real_url, viewport=screen, reduced_motion="reduce").go()
    walk = Walk(page)
    walk.follow(open_menu(walk).get_by_role("link", name="Hvad ved vi?"))
    answer = page.locator(".vb-answer").filter(has_text="Effektiv opgaveløsning")
    walk.sees(answer)
    expect(answer).to_contain_text("cases siger ikke noget om det.")
    walk.press(answer.get_by_role("link"))
    assert walk.clicks == (2 if screen is DESK else 3)
    findings = page.locator("section[aria-labelledby=vb-fund-efficiency]")
    finding = findings.get_by_role("listitem").first
    expect(finding).to_be_in_viewport(ratio=1)
    expect(finding.locator(".vb-way")).to_be_visible()
    # All of them are there: the answer's number is that of the list with its fold open.
    findings.locator("summary").click()
    expect(findings.locator(".vb-findings > li:visible")).to_have_count(
        int(answer.get_by_role("link").inner_text().split()[2])
    )


# 6: the journalist wants the numbers.


@SCREENS
def test_a_journalist_fetches_the_findings(
    opened: Open, real_url: str, screen: dict[str, int]
) -> None:
    page = opened(real_url, viewport=screen).go()
    walk = Walk(page)
    walk.follow(open_menu(walk).get_by_role("link", name="Hvad ved vi?"))
    link = page.get_by_role("link", name="Hent som CSV")
    walk.comes_to(link)
    with page.expect_download() as download:
        walk.press(link)
    assert walk.clicks == (2 if screen is DESK else 3)
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
    assert {"Titel", "Adresse", "Opslag", "Gentager"} <= rows[0].keys()
    total = page.locator(".vb-total").inner_text()
    assert int(total.split()[0]) == sum(not row["Gentager"] for row in rows) < len(rows)


# 7: the teacher misspells.


def test_a_teacher_who_misspells_is_understood_and_told(opened: Open, real_url: str) -> None:
    page = opened(real_url, viewport=PHONE).go("")
    walk = Walk(page)
    for typed, meant in MISSPELT.items():
        page.goto(real_url)
        walk.search(typed)
        walk.sees(hits(page).first)
        expect(page.get_by_text(f"Viser opslag for »{meant}«.")).to_be_in_viewport()
        expect(page.get_by_role("link", name=f"Søg i stedet efter »{typed}«")).to_be_in_viewport()
    assert walk.clicks == len(MISSPELT)


# 8: a tool is brought to a meeting, on paper and by a link.


@needs_weasyprint
def test_a_tool_is_had_on_two_pages_and_passed_on_from_its_title(
    opened: Open, real_url: str, tmp_path: Path
) -> None:
    page = opened(real_url, viewport=PHONE, permissions=CLIPBOARD).go("")
    walk = Walk(page)
    walk.follow(page.get_by_role("link", name="En samtale", exact=True))
    walk.follow(page.get_by_role("link", name="Trekanten"))
    link = page.get_by_role("link", name="Hent ark (2 sider)")
    walk.sees(link)
    # Chromium without a window saves a PDF only when told so.
    link.evaluate("link => link.download = ''")
    with page.expect_download() as download:
        walk.press(link)
    assert walk.clicks == 3
    file = tmp_path / "ark.pdf"
    download.value.save_as(file)
    assert TaggedPdf(file).page_count == 2
    walk.press(page.locator(".vb-ways-on").get_by_role("button", name="Del", exact=True))
    walk.press(page.get_by_role("button", name="Kopiér link"))
    assert page.evaluate("navigator.clipboard.readText()") == f"{real_url}vaerktoejer/trekanten/"


# 9: what has the own municipality done, and what the neighbours?


@SCREENS
def test_a_municipality_finds_its_own_records_and_those_of_its_neighbours(
    opened: Open, real_url: str, screen: dict[str, int]
) -> None:
    page = opened(real_url, viewport=screen).go("")
    walk = Walk(page)
    walk.follow(open_menu(walk).get_by_role("link", name="Kommuner"))
    walk.press(page.get_by_role("link", name="Region Nordjylland", exact=True))
    walk.follow(page.get_by_role("main").get_by_role("link", name="Hjørring", exact=True))
    assert walk.clicks == (3 if screen is DESK else 4)
    expect(page.get_by_role("heading", level=1)).to_have_text("Hjørring Kommune")
    walk.sees(page.get_by_text("Hjørring Kommune er med i 2 cases, 1 værktøj og 1 resultat."))
    walk.comes_to(page.get_by_role("link", name="Tre delprocesser om kerneopgaven"))
    around = page.get_by_role("heading", name="Region Nordjylland")
    walk.comes_to(around)
    expect(around.locator("..").get_by_role("link", name="Aalborg", exact=True)).to_be_visible()


# 10: who is behind this?


@pytest.mark.parametrize(
    ("screen", "script"), [(PHONE, False), (DESK, True)], ids=["phone", "desk"]
)
def test_one_learns_what_the_owner_is(
    opened: Open, real_url: str, screen: dict[str, int], *, script: bool
) -> None:
    page = opened(real_url, viewport=screen, java_script_enabled=script).go("")
    walk = Walk(page)
    walk.follow(open_menu(walk).get_by_role("link", name="Om", exact=True))
    walk.follow(page.get_by_role("main").get_by_role("link", name="Fremfærd", exact=True).first)
    assert walk.clicks == (2 if screen is DESK else 3)
    walk.sees(page.get_by_text("Fremfærd er et samarbejde på tværs af parterne"))


def test_a_phone_narrows_compares_and_comes_back(opened: Open, real_url: str) -> None:
    page = opened(real_url, viewport=PHONE).go("")
    walk = Walk(page)
    walk.search("klager")
    expect(hits(page).first).to_be_visible()
    walk.press(page.get_by_text("Afgræns", exact=True))
    walk.press(page.get_by_label("Værktøjer"))
    walk.press(page.get_by_role("button", name="Vis 10 opslag"))
    walk.sees(hits(page).first)
    chosen = hits(page).all_text_contents()[:2]
    for title in chosen:
        walk.press(page.locator(".vb-card", has_text=title).get_by_text("Sammenlign"))
    tray = page.get_by_role("region", name="Sammenligning", exact=True)
    walk.sees(tray)
    place = tapped(page, tray.get_by_role("link", name="Sammenlign"))
    wait_for_comparison(page)
    assert heads(page) == chosen
    page.go_back()
    expect(settled(page).get_by_role("button", name="Fjern Værktøjer")).to_be_attached()
    expect(page.get_by_label("Hvad leder I efter?")).to_have_value("klager")
    assert abs(page.evaluate("scrollY") - place) < NEARLY
    further = hits(page).nth(4)
    further.scroll_into_view_if_needed()
    place = tapped(page, further.get_by_role("link"))
    page.go_back()
    settled(page)
    assert abs(page.evaluate("scrollY") - place) < NEARLY
    assert walk.clicks == 6
