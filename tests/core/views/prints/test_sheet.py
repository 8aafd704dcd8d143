from datetime import date
from typing import Any

import pytest

from tests.core.records import case, tool
from tests.core.sites import site_of
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.views.prints.imprint import Imprint
from videnbank.core.views.prints.sheet import (
    MAX_CASES,
    PrintSheet,
    print_sheet,
    running_title,
    with_note_lines,
)

IMPRINT = Imprint("Videnbank", "https://vpt.dk/")
STEP = {"title": "Begynd", "minutes": 20, "text": "Sig goddag.\n\nSæt jer."}


def sheet(*others: AnyEntry, imprint: Imprint = IMPRINT, **fields: Any) -> PrintSheet:
    one = tool("trekanten", **fields)
    return print_sheet(site_of(one, *others), imprint, one)


def values(view: PrintSheet) -> dict[str, list[str]]:
    facts = (view.purpose, *view.glance, *view.facts)
    return {fact.label: [value.text for value in fact.values] for fact in facts}


def test_a_sheet_says_what_the_tool_is_at_a_glance() -> None:
    view = sheet(
        output="En aftale.",
        duration={"min": 20, "max": 40},
        participants={"min": 2, "who": "Leder og TRIO"},
        preparation=["Læs siden."],
        materials=["Tavle"],
        when="Når I er uenige.",
    )
    assert values(view) == {
        "Formål": ["At prøve af, før I beslutter."],
        "Varighed": ["20 til 40 minutter"],
        "Deltagere": ["Mindst 2 deltagere", "Leder og TRIO"],
        "Det får I ud af det": ["En aftale."],
        "Forberedelse": ["Læs siden."],
        "Materialer": ["Tavle"],
        "Hvornår": ["Når I er uenige."],
    }
    assert (view.kind_label, view.labels) == ("Værktøj", ("Styrket borgerkontakt",))


def test_what_no_source_says_is_left_out() -> None:
    assert list(values(sheet())) == ["Formål"]


def test_steps_have_their_minutes() -> None:
    (step,) = sheet(steps=[STEP]).steps
    assert (step.title, step.minutes) == ("Begynd", "20 minutter")
    assert step.paragraphs == ("Sig goddag.", "Sæt jer.")


def test_the_steps_are_the_sides_of_a_card_to_fold_when_the_tool_has_one() -> None:
    steps = [{**STEP, "title": title} for title in ("Begynd", "Lyt", "Aftal")]
    assert sheet(steps=steps).card_sides == ()
    view = sheet(steps=steps, fold_up_card=True)
    assert view.card_sides == view.steps
    assert [side.title for side in view.card_sides] == ["Begynd", "Lyt", "Aftal"]


def test_a_tool_without_steps_says_so() -> None:
    assert sheet().no_steps.startswith("Det her er en henvisning.")
    assert sheet(steps=[STEP]).no_steps == ""


def test_cautions_and_what_has_been_shortened_are_there() -> None:
    view = sheet(caution=["Skriv notat."], shortened="Kun de første sider er læst.")
    assert [(part.heading, part.items) for part in view.closing] == [
        ("Vær opmærksom på", ("Skriv notat.",))
    ]
    assert view.opening[0].items == ("Kun de første sider er læst.",)


@pytest.mark.parametrize(
    ("count", "named", "more"),
    [
        (0, 0, ""),
        (MAX_CASES, MAX_CASES, ""),
        (MAX_CASES + 1, MAX_CASES, "og 1 case mere, som I finder på siden"),
        (MAX_CASES + 3, MAX_CASES, "og 3 cases mere, som I finder på siden"),
    ],
)
def test_a_sheet_names_some_of_the_cases_and_counts_the_rest(
    count: int, named: int, more: str
) -> None:
    users = [case(f"c{n}", title=f"Case {n}", tools=["tool/trekanten"]) for n in range(count)]
    view = sheet(*users)
    assert (len(view.used_in), view.more_cases) == (named, more)
    assert all(used.place == "Køge" for used in view.used_in)


def test_a_sheet_knows_no_clock_but_when_it_should_be_read_through_again() -> None:
    view = sheet(reviewed=date(2026, 2, 1), review_after=12)
    assert view.dates == (
        "Oprettet 5. januar 2026",
        "Sidst gennemgået 1. februar 2026",
        "Skal gennemgås igen senest 1. februar 2027",
    )


def test_a_sheet_leads_to_its_page() -> None:
    online_version = sheet().online_version
    assert online_version is not None
    assert online_version.text == "vpt.dk/vaerktoejer/trekanten"
    assert sheet(imprint=Imprint("Videnbank")).online_version is None


def test_the_head_of_a_page_is_short() -> None:
    assert running_title("Trekanten") == "Trekanten"
    long = "Trekanten: støtte til den svære samtale med en borger"
    assert running_title(long) == "Trekanten: støtte til den svære samtale …"


@pytest.mark.parametrize(("room", "lines"), [(0, 0), (39, 0), (40, 3), (100, 10), (280, 18)])
def test_lines_to_write_on_fill_the_room_there_is(room: float, lines: int) -> None:
    assert with_note_lines(sheet(), room).note_lines == tuple(range(1, lines + 1))


def test_a_sheet_explains_the_terms_it_has() -> None:
    view = sheet(caution=["VIVE advarer."], when="Før et tavlemøde.")
    assert view.terms is not None
    assert view.terms.items == (
        "tavlemøde: Et kort møde foran en tavle & med alle.",
        "VIVE: Et center, der forsker i velfærd.",
    )
    assert sheet().terms is None
