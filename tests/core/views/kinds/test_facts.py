from typing import Any

import pytest

from tests.core.records import case, news, result, tool
from tests.core.sites import site_of
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.site.link import Link
from videnbank.core.views.components.fact import Fact
from videnbank.core.views.kinds.facts import GLANCE_LENGTH, glance_facts, record_facts


def facts(entry: AnyEntry) -> dict[str, Fact]:
    return {fact.label: fact for fact in record_facts(site_of(entry), entry.record)}


def texts(entry: AnyEntry) -> dict[str, list[str]]:
    return {label: [value.text for value in fact.values] for label, fact in facts(entry).items()}


def test_places_areas_tracks_topics_clusters_and_partners_are_links() -> None:
    entry = case(
        "a",
        municipalities=["aeroe"],
        topics=["klager"],
        cluster="samskabt-styring",
        partners=["foa"],
    )
    links = {label: fact.values[0] for label, fact in facts(entry).items()}
    assert links["Hvor"] == Link("Ærø", "kommuner/aeroe/")
    assert links["Område"] == Link("Ældre", "omraader/aeldre/", "area1")
    assert links["Spor"] == Link("Styrket borgerkontakt", "spor/styrket-borgerkontakt/", "track1")
    assert links["Emner"] == Link("Klager", "emner/klager/")
    assert links["Klynge"] == Link("Samskabt styring", "klynger/samskabt-styring/")
    assert links["Partnere"] == Link("FOA", "organisationer/foa/")


def test_a_case_abroad_has_its_country_only() -> None:
    assert texts(case("a", municipalities=None, country="nl"))["Hvor"] == ["Holland"]


def test_what_no_source_states_is_no_fact() -> None:
    assert list(facts(case("a"))) == ["Hvor", "Status", "Område", "Spor"]
    assert list(facts(tool("a"))) == ["Formål", "Område", "Spor"]


def test_a_record_outside_the_tracks_says_why() -> None:
    values_by_label = texts(case("a", tracks=None, outside_tracks="Sådan er det."))
    assert values_by_label["Hører ikke til et spor"] == ["Sådan er det."]
    assert "Spor" not in values_by_label


@pytest.mark.parametrize(
    ("effort", "expected"),
    [
        ({"people": 1}, ["1 person"]),
        ({"people": 1200}, ["1.200 personer"]),
        ({"workshops": 1}, ["1 workshop"]),
        ({"workshops": 3}, ["3 workshopper"]),
        ({"hours": 1.0}, ["1 time"]),
        ({"hours": 0.5}, ["0,5 timer"]),
        ({"budget_dkk": 18000000}, ["18.000.000 kr."]),
        ({"note": "Uden vikarer"}, ["Uden vikarer"]),
        ({"people": 2, "note": "Og en leder"}, ["2 personer", "Og en leder"]),
        ({}, None),
    ],
)
def test_effort_is_counted_in_danish(effort: dict[str, Any], expected: list[str] | None) -> None:
    assert texts(case("a", effort=effort)).get("Omfang") == expected


@pytest.mark.parametrize(
    ("participants", "expected"),
    [
        (None, None),
        ({}, None),
        ({"min": 3, "max": 12}, ["3\N{EN DASH}12 deltagere"]),
        ({"min": 3}, ["Mindst 3 deltagere"]),
        ({"max": 12}, ["Højst 12 deltagere"]),
        ({"min": 1, "max": 1}, ["1 deltager"]),
        ({"min": 8, "max": 8, "who": "Teamet"}, ["8 deltagere", "Teamet"]),
        ({"who": "Alle"}, ["Alle"]),
    ],
)
def test_participants_are_counted_in_danish(
    participants: dict[str, Any] | None, expected: list[str] | None
) -> None:
    assert texts(tool("a", participants=participants)).get("Deltagere") == expected


@pytest.mark.parametrize(
    ("duration", "expected"),
    [
        (None, None),
        ({"min": 20, "max": 20}, ["20 minutter"]),
        ({"min": 20, "max": 45, "note": "Uden pause"}, ["20 til 45 minutter", "Uden pause"]),
        ({"note": "Et par uger"}, ["Et par uger"]),
    ],
)
def test_the_length_of_a_tool_is_said_in_danish(
    duration: dict[str, Any] | None, expected: list[str] | None
) -> None:
    assert texts(tool("a", duration=duration)).get("Varighed") == expected


def test_a_tool_says_what_it_gives_and_needs() -> None:
    values_by_label = texts(
        tool(
            "a",
            output="Ét løfte.",
            preparation=["Et rum."],
            materials=["Sedler", "Penne"],
            when="I dag.",
            origin="SPARK",
        )
    )
    assert values_by_label["Formål"] == ["At prøve af, før I beslutter."]
    assert values_by_label["Det får I ud af det"] == ["Ét løfte."]
    assert values_by_label["Forberedelse"] == ["Et rum."]
    assert values_by_label["Materialer"] == ["Sedler", "Penne"]
    assert (values_by_label["Hvornår"], values_by_label["Hvem står bag"]) == (["I dag."], ["SPARK"])
    assert not {"Materialer", "Hvornår", "Hvem står bag"} & set(texts(tool("a")))


def test_results_and_news_say_what_they_are() -> None:
    assert texts(result("a", kind="survey"))["Slags viden"] == ["Spørgeundersøgelse"]
    assert texts(news("a", date="2026-06-30"))["Dato"] == ["30. juni 2026"]


def test_a_case_says_when_how_far_and_with_whom() -> None:
    values_by_label = texts(
        case(
            "a",
            workplaces=["Åparken"],
            workplace_types=["skole"],
            period={"start": 2016},
            stage="completed",
            involved=["trio"],
            anchoring=["hovedudvalg"],
            programme="fremfaerd",
            audiences=["ledere"],
        )
    )
    assert values_by_label["Arbejdsplads"] == ["Åparken", "Skole og SFO"]
    assert values_by_label["Periode"] == ["Siden 2016"]
    assert values_by_label["Status"] == ["Afsluttet"]
    assert values_by_label["Hvem var med"] == ["TRIO"]
    assert values_by_label["Forankring"] == ["Hovedudvalg"]
    assert (values_by_label["Program"], values_by_label["Til"]) == (["Fremfærd"], ["Ledere"])


def test_a_tool_says_how_it_is_used() -> None:
    entry = tool("a", format=["meeting", "course"])
    assert texts(entry)["Sådan bruges det"] == ["Møde", "Forløb"]
    assert "Sådan bruges det" not in texts(tool("b"))


def glance(entry: AnyEntry) -> list[tuple[str, list[str]]]:
    stated = glance_facts(site_of(entry), entry.record)
    return [(fact.label, [value.text for value in fact.values]) for fact in stated]


def test_at_a_glance_a_tool_says_how_how_long_who_and_with_what() -> None:
    entry = tool(
        "a",
        format=["meeting"],
        duration={"min": 20, "max": 20, "note": "Uden pause"},
        participants={"min": 3},
        materials=["Sedler", "Penne"],
    )
    assert glance(entry) == [
        ("Sådan bruges det", ["Møde"]),
        ("Varighed", ["20 minutter"]),
        ("Deltagere", ["Mindst 3 deltagere"]),
        ("Materialer", ["Sedler", "Penne"]),
    ]
    assert glance(tool("a")) == []
    assert glance(tool("a", duration={"note": "Et par uger"})) == [("Varighed", ["Et par uger"])]


def test_at_a_glance_a_case_says_where_when_and_how_far() -> None:
    entry = case("a", municipalities=["koege"], period={"start": 2016}, stage="running")
    assert glance(entry) == [
        ("Hvor", ["Køge"]),
        ("Periode", ["Siden 2016"]),
        ("Status", ["I gang"]),
    ]
    assert glance(result("a", kind="survey")) == [("Slags viden", ["Spørgeundersøgelse"])]
    assert glance(news("a", date="2026-06-30")) == [("Dato", ["30. juni 2026"])]


@pytest.mark.parametrize(("length", "shown"), [(GLANCE_LENGTH, True), (GLANCE_LENGTH + 1, False)])
def test_a_fact_that_must_be_read_is_not_glanced_at(length: int, shown: bool) -> None:
    entry = tool("a", participants={"who": "a" * length})
    assert bool(glance(entry)) is shown
    assert "Deltagere" in texts(entry)
