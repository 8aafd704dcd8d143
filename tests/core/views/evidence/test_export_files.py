"""The exports of all outcomes, as a Danish spreadsheet and a program read them."""

import csv
import io
import json
from typing import Any

import pytest

from tests.core.records import MEASURE, OUTCOME, case, result
from tests.core.sites import site_of
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.views.evidence.export_files import outcomes_csv, outcomes_json
from videnbank.core.views.evidence.export_rows import column_names

SITE = "https://vpt.dk/videnbank/"
FORMULAS = ("=1+1", "+45 12", "-1", "@SUM(A1)", "\uff1d1", " \t=1")


def table(*entries: AnyEntry, site_url: str = SITE) -> list[dict[str, str]]:
    text = outcomes_csv(site_of(*entries), site_url).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def file(*entries: AnyEntry) -> dict[str, Any]:
    exported: dict[str, Any] = json.loads(outcomes_json(site_of(*entries), SITE))
    return exported


def measured(**measure: Any) -> dict[str, Any]:
    return {**OUTCOME, "evidence": "measured", "measure": {**MEASURE, **measure}}


def test_excel_with_danish_settings_opens_it_by_a_double_click() -> None:
    content = outcomes_csv(site_of(case("a", outcomes=[measured(before=12.5)])), SITE)
    assert content.startswith(b"\xef\xbb\xbfSlags;Titel;Adresse;Opslag;Gentager;")
    assert content.count(b"\r\n") == content.count(b"\n") == 2
    assert b";12,5;12,5;16;16;" in content


def test_there_is_a_line_for_every_outcome() -> None:
    rows = table(
        case("a", outcomes=[OUTCOME, {**OUTCOME, "finding": 'Et "godt"; fund'}], title="Æblet"),
        result("b", outcomes=[OUTCOME]),
        case("c"),
    )
    assert [row["Opslag"] for row in rows] == ["case/a", "case/a", "result/b"]
    assert rows[1]["Virkning"] == 'Et "godt"; fund'
    first = rows[0]
    assert first["Slags"] == "Case"
    assert first["Titel"] == "Æblet"
    assert first["Adresse"] == f"{SITE}cases/a/"
    assert first["Kommuner"] == "Køge"
    assert first["Områder"] == "Ældre"
    assert first["Spor"] == "Styrket borgerkontakt"
    assert first["Bundlinje"] == "Velfærd og kvalitet"
    assert (first["Retning"], first["Belæg"]) == ("Bedre", "Fortalt")
    assert first["Kilde"] == "En kilde"
    assert (first["Før, lavest"], first["Cirka"]) == ("", "")


def test_a_finding_stated_again_keeps_its_line_and_says_where_it_counts() -> None:
    again = {**OUTCOME, "repeats": {"case": "case/a"}}
    entries = (
        case("a", outcomes=[OUTCOME], title="Æblet"),
        result("b", covers=["case/a"], outcomes=[OUTCOME, again]),
    )
    assert [row["Gentager"] for row in table(*entries)] == ["", "", "Æblet"]
    assert [row["repeats"] for row in file(*entries)["outcomes"]] == [
        None,
        None,
        {"id": "case/a", "label": "Æblet"},
    ]


def test_every_part_of_a_measure_has_its_column() -> None:
    exported_outcome = measured(
        before={"min": 16, "max": 20},
        after=-2.5,
        n=1040,
        approximate=True,
        period="2016",
        comparison="Året før",
    )
    (row,) = table(case("a", outcomes=[exported_outcome]))
    assert (row["Målt på"], row["Enhed"]) == ("Ventetid", "dage")
    assert (row["Før, lavest"], row["Før, højest"]) == ("16", "20")
    assert (row["Efter, lavest"], row["Efter, højest"]) == ("-2,5", "-2,5")
    assert (row["Antal målt"], row["Cirka"]) == ("1040", "ja")
    assert (row["Periode"], row["Sammenlignet med"]) == ("2016", "Året før")
    (alone,) = table(case("a", outcomes=[measured(before=None, after=None, change=18000000)]))
    assert (alone["Ændring, lavest"], alone["Cirka"]) == ("18000000", "nej")


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_text_is_taken_for_a_formula(formula: str) -> None:
    sources = [{"id": "kilde", "title": formula, "publisher": formula}]
    outcome = measured(indicator=formula, unit=formula, period=formula, comparison=formula)
    entry = case("a", title=formula, sources=sources, outcomes=[{**outcome, "finding": formula}])
    (row,) = table(entry)
    for column in ("Titel", "Virkning", "Målt på", "Enhed", "Periode", "Kilde", "Udgiver"):
        assert row[column] == f"'{formula.strip()}"


def test_a_finding_in_several_paragraphs_stays_on_one_line() -> None:
    (row,) = table(case("a", outcomes=[{**OUTCOME, "finding": "Et.\n\nTo."}]))
    assert row["Virkning"] == "Et. To."


def test_a_site_without_an_address_gives_addresses_from_its_root() -> None:
    (row,) = table(case("a", outcomes=[OUTCOME]), site_url="")
    assert row["Adresse"] == "cases/a/"


def test_a_program_gets_ids_labels_and_numbers() -> None:
    source = {"id": "kilde", "title": "K", "url": "https://www.vpt.dk/a", "date": "2019-04"}
    entry = case(
        "a",
        outcomes=[measured(before=12.5)],
        sources=[source],
        municipalities=["koege", "aeroe"],
    )
    exported = file(entry)
    assert exported["date"] == "2026-11-22"
    columns = column_names(site_of(entry))
    assert tuple(exported["keys"]) == columns
    (exported_outcome,) = exported["outcomes"]
    assert tuple(exported_outcome) == columns
    assert exported_outcome["direction"] == {"id": "better", "label": "Bedre"}
    assert [place["id"] for place in exported_outcome["municipalities"]] == ["koege", "aeroe"]
    assert (
        exported_outcome["before_min"],
        exported_outcome["after_max"],
        exported_outcome["change_min"],
    ) == (12.5, 16, None)
    assert exported_outcome["approximate"] is False
    assert (exported_outcome["source_url"], exported_outcome["source_date"]) == (
        "https://www.vpt.dk/a",
        "2019-04",
    )


def test_a_program_gets_the_very_words() -> None:
    (exported_outcome,) = file(case("a", outcomes=[{**OUTCOME, "finding": "=1\n\n+2"}]))["outcomes"]
    assert exported_outcome["finding"] == "=1\n\n+2"


def test_a_country_stands_where_no_municipality_does() -> None:
    entry = case("a", municipalities=None, country="nl", outcomes=[OUTCOME])
    (row,) = table(entry)
    assert (row["Kommuner"], row["Land"]) == ("", "Holland")
    assert file(entry)["outcomes"][0]["country"]["id"] == "nl"


def test_a_bank_without_outcomes_gives_empty_files() -> None:
    assert table() == []
    assert file()["outcomes"] == []
