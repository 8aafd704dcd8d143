"""What do we know? The page, its parts, its pictures and its files, as a build leaves them."""

import csv
import io
import json
from pathlib import Path

from tests.plugins.built_site import SITE_URL, Document, Site, build
from tests.plugins.project_outline import write_project

KNOWN = "resultater/hvad-ved-vi/"
MARKS = "//*[name()='svg'][@class='vb-grid']//a"
CASE = "Kaffe først & 'kerneopgaven' \"hver dag\""
MOST_BYTES = 85_000
"""Sixty findings and forty figures, however many there are; most of it is the same words."""


def in_table(page: Document) -> dict[tuple[str, str], list[int]]:
    """The counts of the table by bottom line and direction."""
    found: dict[tuple[str, str], list[int]] = {}
    for body in page.all("//table[@class='vb-counts']/tbody"):
        group, *rows = body.xpath("./tr")
        for row in rows:
            key = (group.text_content().strip(), row.xpath("./th")[0].text_content())
            found[key] = [int(cell.text_content()) for cell in row.xpath("./td")]
    return found


def test_every_outcome_has_a_mark_that_leads_to_it(site: Site) -> None:
    page = site.page(KNOWN)
    assert set(page.texts(f"{MARKS}/title")) == {
        f"Bedre, målt: Flere borgere kender den, der kommer. ({CASE})",
        f"Blandet, fortalt: De ringer sjældnere. ({CASE})",
        f"Uændret, påstået: Det er uændret. ({CASE})",
        "Dårligere, evalueret: Færre sygedage. (Hvad 25 kommuner lærte)",
    }
    assert len(page.all(MARKS)) == 4
    targets = {page.resolved(href) for href in page.texts(f"{MARKS}/@href")}
    assert targets == {
        "cases/kaffe-foerst/#vb-virkninger",
        "resultater/faste-teams/#vb-virkninger",
    }


def test_the_table_says_what_the_pictures_show(site: Site) -> None:
    page = site.page(KNOWN)
    counts = in_table(page)
    assert counts["Velfærd og kvalitet", "Bedre"] == [1, 0, 0, 0, 0, 1]
    assert counts["Velfærd og kvalitet", "I alt"] == [1, 0, 1, 0, 0, 2]
    assert counts["Arbejdsmiljø", "Dårligere"] == [0, 1, 0, 0, 0, 1]
    assert counts["Effektiv opgaveløsning", "Uændret"] == [0, 0, 0, 1, 0, 1]
    assert sum(row[-1] for (_, label), row in counts.items() if label == "I alt") == 4
    shown = page.texts("//*[name()='svg'][@class='vb-grid']//*[name()='tspan']")
    rows = [row[:-1] for (_, label), row in counts.items() if label != "I alt"]
    assert [int(number) for number in shown] == [number for row in rows for number in row]


def test_tables_name_their_rows_and_columns(site: Site) -> None:
    page = site.page(KNOWN)
    tables = page.all("//main//table")
    assert len(tables) == 2
    for table in tables:
        assert table.xpath("./caption")
        assert table.xpath(".//th[not(@scope)]") == []
        assert table.xpath(".//tbody/tr[not(th)]") == []


def test_one_chooses_a_part_by_links_that_say_how_much_is_there(site: Site) -> None:
    page = site.page(KNOWN)
    areas, tracks = page.all("//nav[@class='vb-scopes']")
    assert areas.xpath("string(.//a[@aria-current='page'])").split() == [
        *("Alle", "områder", "4,", "4", "fund"),
    ]
    assert len(areas.xpath(".//a")) == 6
    assert len(tracks.xpath(".//a[@aria-current]")) == 1
    part = site.page(f"{KNOWN}bruger/")
    assert part.text("//h1") == "Hvad ved vi? Bruger"
    assert len(part.all(MARKS)) == 1
    assert part.texts("//nav[@class='vb-crumbs vb-width']//a")[-1] == "Hvad ved vi?"
    assert len(site.page(f"{KNOWN}alle-omraader/styrket-borgerkontakt/").all(MARKS)) == 4
    empty = site.page(f"{KNOWN}boern/styrket-borgerkontakt/")
    assert empty.all(MARKS) == []
    assert "ingen fund endnu" in empty.text("//p[@class='vb-notice']")


def test_what_was_measured_is_drawn_and_said(site: Site) -> None:
    item = site.page(KNOWN).one("//ul[@class='vb-measures']/li")
    said = {
        row.xpath("string(dt)"): row.xpath("string(dd)").strip() for row in item.xpath(".//dl/div")
    }
    assert said["Før"] == "18.000,5 personer"
    assert said["Efter"] == "12,7 personer ud af 1.040"
    assert said["Periode"] == "2016-2017"
    widths = item.xpath(".//*[name()='svg'][@class='vb-bar']/*[name()='rect']/@width")
    assert [float(width) for width in widths] == [100.0, 0.1]


def test_the_overview_of_results_leads_there(site: Site) -> None:
    overview = site.page("resultater/")
    assert overview.address_of("Hvad ved vi?") == KNOWN


def test_the_search_for_what_is_documented_is_offered_where_there_is_one(
    site: Site, flat_site: Site
) -> None:
    offered = "//section[@aria-labelledby='vb-fund']//p[@class='vb-onwards']//a[contains(@href, 'find/')]/@href"
    page = site.page(KNOWN)
    assert [page.resolved(href) for href in page.texts(offered)] == [
        "find/?effect=quality",
        "find/?effect=work-environment",
    ]
    assert flat_site.page(f"{KNOWN}index.html").texts(offered) == []


def test_the_files_hold_every_outcome(site: Site) -> None:
    page = site.page(KNOWN)
    links = [page.resolved(href) for href in page.texts("//a[@download]/@href")]
    assert links == [f"{KNOWN}virkninger.csv", f"{KNOWN}virkninger.json"]
    content = (site.root / links[0]).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    rows = list(csv.DictReader(text, delimiter=";"))
    assert [row["Opslag"] for row in rows] == [*["case/kaffe-foerst"] * 3, "result/faste-teams"]
    assert rows[0]["Adresse"] == f"{SITE_URL}cases/kaffe-foerst/"
    assert rows[0]["Før, lavest"] == "18000,5"
    assert rows[0]["Kommuner"] == "Køge, Ærø, Aabenraa, Lyngby-Taarbæk"
    found = json.loads((site.root / links[1]).read_text(encoding="utf-8"))
    assert len(found["outcomes"]) == 4
    assert found["outcomes"][3]["direction"]["id"] == "worse"


def test_what_may_not_be_seen_is_in_no_file_and_no_picture(tmp_path: Path) -> None:
    outcome = "{bottom_line: quality, finding: Hemmeligt., direction: better, evidence: reported, source: kilde}"
    project = write_project(
        tmp_path,
        f"""
        cases/kladde/index.md
          | state: draft
          | outcomes: [{outcome}]
        cases/senere/index.md
          | published: 2026-11-23
          | outcomes: [{outcome}]
        """,
    )
    site = build(project)
    for name in ("index.html", "virkninger.csv", "virkninger.json"):
        assert "Hemmeligt" not in (site.root / KNOWN / name).read_text(encoding="utf-8")


def test_a_page_of_thousands_of_outcomes_is_no_larger(tmp_path: Path) -> None:
    kinds = [
        f"{{bottom_line: {line}, finding: Det er gået sådan her., direction: {direction},"
        f" evidence: {evidence}, source: kilde, measure: {{indicator: Tid, unit: dage, before: 3, after: 2}}}}"
        for line in ("quality", "work-environment", "efficiency")
        for direction in ("better", "worse", "mixed", "unchanged", "unknown")
        for evidence in ("measured", "evaluated", "reported", "claimed", "planned")
    ]
    outcomes = f"  | outcomes: [{', '.join(kinds)}]"
    outline = "\n".join(f"cases/c{n:02}/index.md\n{outcomes}" for n in range(40))
    page = build(write_project(tmp_path, outline)).page(KNOWN)
    assert "3.000 fund" in page.text("//p[@class='vb-total']")
    assert len(page.html.encode()) < MOST_BYTES
