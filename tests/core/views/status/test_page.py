"""The status page: every count, and its texts for empty and small catalogues."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.records import (
    DENMARK,
    MEASURE,
    OUTCOME,
    TODAY,
    VOCABULARY,
    case,
    news,
    result,
    tool,
)
from tests.core.sites import page, site_of, view_at
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.model.case import Case
from videnbank.core.model.outcome import Direction, Evidence, Outcome
from videnbank.core.model.result import Result
from videnbank.core.model.vocabulary_field import TermList
from videnbank.core.site.link import Link
from videnbank.core.views.components.count_table import CountTable
from videnbank.core.views.status.page import StatusPage

STATUS = "om/status.md"
PLACES = ["koege", "aalborg", "bornholm", "samsoe"]


def status(*entries: AnyEntry) -> StatusPage:
    return view_at(site_of(*entries), STATUS, StatusPage)


def numbers(table: CountTable) -> dict[str, list[int]]:
    """The counts of each row by its header; asserts that each is formatted unchanged."""
    for row in table.rows:
        assert len(row.cells) == len(table.columns)
        assert [cell.text for cell in row.cells] == [str(cell.count) for cell in row.cells]
    return {row.head.text: [cell.count for cell in row.cells] for row in table.rows}


def subsets(values: list[str], min_size: int = 0) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), unique=True, min_size=min_size, max_size=3)


def outcomes() -> st.SearchStrategy[list[dict[str, Any]]]:
    outcome_fields = st.fixed_dictionaries(
        {
            "bottom_line": st.sampled_from(VOCABULARY.ids(TermList.BOTTOM_LINES)),
            "direction": st.sampled_from(VOCABULARY.ids(TermList.DIRECTIONS)),
            "evidence": st.sampled_from(VOCABULARY.ids(TermList.EVIDENCE)),
        }
    )
    return st.lists(
        outcome_fields.map(lambda fields: {**OUTCOME, **fields, "measure": dict(MEASURE)}),
        max_size=3,
    )


AREAS = list(VOCABULARY.ids(TermList.AREAS))
TRACKS = list(VOCABULARY.ids(TermList.TRACKS))
COMMON = {
    "areas": subsets(AREAS, 1),
    "tracks": st.lists(st.sampled_from(TRACKS), unique=True, max_size=2),
    "reviewed": st.none() | st.just(date(2026, 2, 1)),
    "review_after": st.integers(1, 12),
}
CASES = st.fixed_dictionaries(
    {
        **COMMON,
        "outcomes": outcomes(),
        "municipalities": subsets(PLACES),
        "stage": st.sampled_from(VOCABULARY.ids(TermList.STAGES)),
    }
)
RESULTS = st.fixed_dictionaries({**COMMON, "outcomes": outcomes()})
TOOLS = st.fixed_dictionaries(COMMON)


def as_authored(fields: dict[str, Any]) -> dict[str, Any]:
    """Valid fields: a reason where there is no track, and a country where there is no municipality."""
    fields = {**fields, "outside_tracks": None if fields["tracks"] else "Bestyrelsen."}
    if "municipalities" in fields and not fields["municipalities"]:
        return {**fields, "municipalities": None, "country": "nl"}
    return fields


BANKS = st.tuples(
    st.lists(CASES, max_size=6), st.lists(RESULTS, max_size=3), st.lists(TOOLS, max_size=2)
).map(
    lambda samples: [
        make(f"{make.__name__}-{number}", **as_authored(fields))
        for make, records in zip((case, result, tool), samples, strict=True)
        for number, fields in enumerate(records)
    ]
)


def outcomes_of_entries(entries: list[AnyEntry]) -> list[tuple[AnyEntry, Outcome]]:
    return [
        (entry, outcome)
        for entry in entries
        if isinstance(entry.record, (Case, Result))
        for outcome in entry.record.outcomes
    ]


def is_effect(outcome: Outcome) -> bool:
    has_direction = outcome.direction is not Direction.UNKNOWN
    return has_direction and outcome.evidence in {Evidence.MEASURED, Evidence.EVALUATED}


@settings(max_examples=40)
@given(BANKS)
def test_every_count_is_that_of_a_plain_recount(entries: list[AnyEntry]) -> None:
    view = status(*entries)
    cases = [entry.record for entry in entries if isinstance(entry.record, Case)]
    all_outcomes = outcomes_of_entries(entries)

    cells = numbers(view.cells)
    for area in AREAS:
        in_area = [record for record in cases if area in record.areas]
        assert cells[VOCABULARY.label(TermList.AREAS, area)] == [
            *(sum(track in record.tracks for record in in_area) for track in TRACKS),
            sum(record.tracks == () for record in in_area),
            len(in_area),
        ]
    assert cells["Alle områder"] == [
        *(sum(track in record.tracks for record in cases) for track in TRACKS),
        sum(record.tracks == () for record in cases),
        len(cases),
    ]

    stages = numbers(view.stages)
    for stage in VOCABULARY.terms(TermList.STAGES):
        assert stages[stage.label] == [sum(record.stage == stage.id for record in cases)]

    lines = numbers(view.bottom_lines)
    for line in VOCABULARY.terms(TermList.BOTTOM_LINES):
        matching = [
            (entry, outcome) for entry, outcome in all_outcomes if outcome.bottom_line == line.id
        ]
        effect_records = [entry.reference for entry, outcome in matching if is_effect(outcome)]
        silent = [r for r in cases if line.id not in [out.bottom_line for out in r.outcomes]]
        counts = [
            len(effect_records),
            len(matching) - len(effect_records),
            len(set(effect_records)),
            len(silent),
        ]
        assert lines[line.label] == counts

    evidence = numbers(view.evidence)
    for grade in VOCABULARY.terms(TermList.EVIDENCE):
        matching = [pair for pair in all_outcomes if pair[1].evidence == grade.id]
        on_line = [
            sum(outcome.bottom_line == line for _, outcome in matching)
            for line in VOCABULARY.ids(TermList.BOTTOM_LINES)
        ]
        assert evidence[grade.label] == [*on_line, len(matching)]
    assert evidence["I alt"][-1] == len(all_outcomes)

    with_cases = {place for record in cases for place in record.municipalities}
    assert view.places is not None
    assert len(view.places.tiles_with_cases) == len(with_cases)
    assert len(view.places.tiles_with_cases) + len(view.places.tiles_without_cases) == 98
    by_name = {tile.label.split(":")[0]: int(tile.count) for tile in view.places.tiles_with_cases}
    for place in DENMARK.municipalities:
        count = sum(place.id in record.municipalities for record in cases)
        assert by_name.get(place.name, 0) == count
    for row in view.places.regions:
        assert (
            row.coverage
            == f"{len(row.with_cases)} af {len(row.with_cases) + len(row.without_cases)}"
        )

    assert [figure.number for figure in view.figures] == [
        *(str(sum(e.reference.kind == kind for e in entries)) for kind in KINDS),
        str(len(with_cases)),
    ]
    assert numbers(view.reviews)["I alt"][:2] == [
        len(entries),
        sum(entry.record.reviewed is not None for entry in entries),
    ]


KINDS = ("case", "tool", "result", "news")


@pytest.mark.parametrize(
    ("reviewed", "late"), [(TODAY - timedelta(60), 0), (date(2026, 10, 21), 1)]
)
def test_a_review_is_late_from_the_day_after_it_was_due(reviewed: date, late: int) -> None:
    view = status(case("a", reviewed=reviewed, review_after=1 if late else 24), news("n"))
    assert numbers(view.reviews) == {
        "Cases": [1, 1, late],
        "Værktøjer": [0, 0, 0],
        "Resultater": [0, 0, 0],
        "Nyheder": [1, 0, 0],
        "I alt": [2, 1, late],
    }
    assert view.reviews.caption.endswith("Opgjort 22. november 2026.")


def test_a_review_due_today_is_not_late() -> None:
    view = status(case("a", reviewed=date(2026, 10, 22), review_after=1))
    assert numbers(view.reviews)["Cases"] == [1, 1, 0]


def test_the_cells_lead_to_their_pages_and_say_in_full_what_they_count() -> None:
    view = status(case("a"))
    (first, second, outside, total) = view.cells.rows[0].cells
    assert first.href == "omraader/aeldre/styrket-borgerkontakt/"
    assert first.label == "Ældre, Styrket borgerkontakt: 1 case"
    assert second.label == "Ældre, Frisættende ledelse og styring: 0 cases"
    assert (outside.href, total.href) == ("", "")
    assert view.cells.rows[-1].cells[0].href == "spor/styrket-borgerkontakt/"
    assert [row.is_total for row in view.cells.rows] == [*([False] * 5), True]


def test_values_lead_to_the_search_where_there_is_one_and_something_to_find() -> None:
    measured = {**OUTCOME, "evidence": "measured", "measure": dict(MEASURE)}
    site = site_of(case("a", outcomes=[measured]))
    plain = view_at(site, STATUS, StatusPage)
    assert {row.head.href for row in plain.stages.rows} == {""}
    view = view_at(replace(site, analysis=WordAnalyzer(VOCABULARY, {})), STATUS, StatusPage)
    assert [row.head.href for row in view.stages.rows] == ["", "find/?stage=running", "", ""]
    assert view.bottom_lines.rows[0].head.href == "find/?effect=quality"
    assert view.evidence.rows[0].head.href == "find/?evidence=measured"
    assert view.evidence.rows[1].head.href == ""


def test_a_square_says_in_full_what_it_stands_for_and_leads_there() -> None:
    places = status(case("a"), case("b"), case("c", municipalities=["aeroe"])).places
    assert places is not None
    assert [(tile.label, tile.count, tile.href) for tile in places.tiles_with_cases] == [
        ("Køge: 2 cases", "2", "kommuner/koege/"),
        ("Ærø: 1 case", "1", "kommuner/aeroe/"),
    ]
    assert places.description == "2 af 98 kommuner er med i mindst én case."
    with_tool = status(case("a"), tool("t", municipalities=["aalborg"]))
    assert with_tool.places is not None
    assert with_tool.places.description == "1 af 98 kommuner er med i mindst én case."
    assert {tile.href for tile in places.tiles_without_cases} == {""}
    assert (places.width, places.height) == (520, 520)
    assert all(0 <= tile.x < 520 and 0 <= tile.y < 520 for tile in places.tiles_without_cases)
    assert [row.coverage for row in places.regions] == [
        *("0 af 29", "1 af 17", "1 af 22", "0 af 19", "0 af 11"),
    ]


def test_the_municipalities_of_a_region_stand_in_the_order_of_the_alphabet() -> None:
    places = status(case("a", municipalities=["koege", "faxe"])).places
    assert places is not None
    regions = {row.name: row for row in places.regions}
    assert [link.text for link in regions["Sjælland"].with_cases] == ["Faxe", "Køge"]
    assert regions["Nordjylland"].without_cases[-2:] == ("Vesthimmerlands", "Aalborg")


def test_cases_in_no_named_municipality_are_told_of() -> None:
    abroad = case("b", municipalities=None, country="nl")
    assert status(case("a")).cases_without_place == ""
    assert status(case("a"), abroad).cases_without_place.startswith(
        "1 case nævner ingen bestemt dansk"
    )


def test_the_page_goes_by_its_own_text_or_else_by_ours() -> None:
    ours = status()
    assert (ours.title, ours.description) == ("Status", ours.lead)
    pages = (page("om/index.md", "Om"), page(STATUS, "Hvor er vi?", "Det, vi ved."))
    theirs = view_at(site_of(pages=pages), STATUS, StatusPage)
    assert (theirs.title, theirs.description) == ("Hvor er vi?", "Det, vi ved.")
    assert theirs.breadcrumbs == (Link("Forside", "./"), Link("Om", "om/"))
    assert [(link.text, link.is_current) for link in theirs.section] == [
        ("Om", False),
        ("Hvor er vi?", True),
    ]
    assert theirs.counted_on == "Talt op den 22. november 2026."


def test_an_empty_bank_says_so_and_counts_nothing() -> None:
    view = status()
    assert [figure.number for figure in view.figures] == ["0"] * 5
    assert (view.gaps, view.no_gaps) == ((), "Der er ingen cases i banken endnu.")
    tables = (view.cells, view.stages, view.bottom_lines, view.evidence, view.reviews)
    assert {count for table in tables for row in numbers(table).values() for count in row} == {0}
    assert view.places is not None
    assert view.places.tiles_with_cases == ()


def test_a_page_about_many_records_is_no_longer_than_one_about_few() -> None:
    few = status(*(case(f"a{n}", municipalities=["koege"]) for n in range(4)))
    many = status(*(case(f"a{n}", municipalities=["koege"]) for n in range(400)))
    assert abs(len(repr(many)) - len(repr(few))) < 0.01 * len(repr(few))


def test_large_numbers_are_written_as_danes_write_them() -> None:
    view = status(*(news(f"n{n}") for n in range(1200)))
    assert view.figures[3].number == "1.200"
    assert view.figures[3].label == Link("nyheder", "nyheder/")
