from datetime import date
from typing import Any

from tests.core.records import MEASURE, OUTCOME, case, news, result, tool
from tests.core.sites import site_of
from videnbank.core.catalogue.catalogue import AnyEntry, entries_of
from videnbank.core.markup.sanitizer import CleanHtml
from videnbank.core.model.case import Case
from videnbank.core.views.prints.booklet import (
    MAX_CASES,
    MAX_TOOLS,
    PrintBooklet,
    best_documented_records,
    print_booklet,
)
from videnbank.core.views.prints.imprint import Imprint

IMPRINT = Imprint("Videnbank", "https://vpt.dk/")
MEASURED = {**OUTCOME, "evidence": "measured", "measure": MEASURE}


def booklet(*entries: AnyEntry, imprint: Imprint = IMPRINT, text: str = "") -> PrintBooklet:
    return print_booklet(site_of(*entries), imprint, "aeldre", CleanHtml(text))


def test_a_booklet_holds_what_its_area_has_news_aside() -> None:
    elsewhere = case("e", areas=["boern"])
    view = booklet(case("a"), result("b"), tool("c"), news("d"), elsewhere, text="<p>Om.</p>")
    assert view.title == "Det ved vi om området Ældre"
    assert [one.id for one in view.cases] == ["case-a"]
    assert [one.id for one in view.results] == ["result-b"]
    assert [one.id for one in view.tools] == ["tool-c"]
    assert view.introduction == "<p>Om.</p>"
    assert "Nyheder er ikke med." in view.scope_notes[0]


def test_a_case_shows_its_outcomes_and_says_what_its_sources_are_silent_on() -> None:
    (summary,) = booklet(case("a", outcomes=[MEASURED])).cases
    assert [(panel.label, len(panel.outcomes)) for panel in summary.panels] == [
        ("Velfærd og kvalitet", 1),
    ]
    assert summary.silence == "Kilderne siger intet om arbejdsmiljø og effektiv opgaveløsning."
    outcome = summary.panels[0].outcomes[0]
    assert (outcome.direction_label, outcome.evidence_label) == ("Bedre", "Målt")
    assert [fact.key for fact in summary.facts] == ["where", "stage"]


def test_a_case_without_outcomes_says_so_in_one_sentence() -> None:
    (summary,) = booklet(case("a")).cases
    assert summary.panels == ()
    assert summary.silence == "Kilderne siger ikke, hvad der kom ud af det."


def test_a_result_shows_the_bottom_lines_it_speaks_of_and_its_limits() -> None:
    (summary,) = booklet(result("a", outcomes=[OUTCOME])).results
    assert [panel.label for panel in summary.panels] == ["Velfærd og kvalitet"]
    assert summary.limitations == ("Få steder.",)
    assert summary.labels == ("Tværgående erfaring", "Styrket borgerkontakt")


def test_sources_are_one_list_and_the_same_one_has_one_number() -> None:
    other = {"id": "egen", "title": "En anden", "url": "https://vpt.dk/a", "date": "2024-05"}
    view = booklet(
        case("a", title="A", sources=[other, {"id": "kilde", "title": "En kilde"}]),
        case("b", title="B", outcomes=[OUTCOME]),
    )
    assert [(one.number, one.title, one.origin) for one in view.sources] == [
        (1, "En anden", "maj 2024"),
        (2, "En kilde", "uden dato"),
    ]
    first, second = view.cases
    assert (first.sources, second.sources) == ((1, 2), (2,))
    assert second.panels[0].outcomes[0].source_number == 2


def many(count: int, **fields: Any) -> list[AnyEntry]:
    return [case(f"c{n:03}", title=f"Case {n:03}", **fields) for n in range(count)]


def test_a_long_booklet_takes_those_we_know_most_about_and_tells_what_it_left_out() -> None:
    entries = [*many(MAX_CASES + 2), case("z", title="Å", outcomes=[MEASURED])]
    view = booklet(*entries)
    assert len(view.cases) == MAX_CASES
    assert view.cases[-1].id == "case-z"
    assert view.cases_left_out.startswith("3 opslag er ikke med her.")
    assert booklet(*many(MAX_CASES)).cases_left_out == ""


def test_a_long_list_of_tools_is_cut_too() -> None:
    view = booklet(*(tool(f"t{n:03}", title=f"T {n:03}") for n in range(MAX_TOOLS + 1)))
    assert len(view.tools) == MAX_TOOLS
    assert view.tools_left_out.startswith("1 opslag er ikke med her.")


def test_the_best_known_come_first_and_among_equals_the_newest() -> None:
    old, new = date(2024, 1, 1), date(2025, 1, 1)
    entries = entries_of(
        [
            case("gammel", published=old),
            case("ny", published=new),
            case("fortalt", published=old, outcomes=[OUTCOME]),
            case("maalt", published=old, outcomes=[OUTCOME, MEASURED]),
        ],
        Case,
    )
    selections = [
        [one.reference.id for one in best_documented_records(entries, most)] for most in (1, 2, 3)
    ]
    assert selections == [["maalt"], ["fortalt", "maalt"], ["ny", "fortalt", "maalt"]]


def test_the_cover_tells_how_new_the_newest_is() -> None:
    view = booklet(case("a", reviewed=date(2026, 3, 4)), case("b"))
    assert view.scope_notes[1] == (
        "Det nyeste, der er med, er oprettet eller gennemgået 4. marts 2026."
    )


def test_without_an_address_of_the_site_nothing_leads_there() -> None:
    view = booklet(case("a"), tool("b"), result("c"), imprint=Imprint("Videnbank"))
    assert view.online_version is None
    assert (view.cases[0].address, view.results[0].address, view.tools[0].address) == ("", "", "")


def test_a_booklet_explains_the_terms_of_the_texts_it_has() -> None:
    shown = case("a", summary="VIVE skrev om det.")
    left_out = case("b", advice=["Hold et tavlemøde."])
    assert booklet(shown, left_out).terms == ("VIVE: Et center, der forsker i velfærd.",)
    assert booklet(left_out).terms == ()
