from datetime import date

from tests.core.records import case, catalogue_of, names, news, ref, result, tool
from videnbank.core.catalogue.catalogue import entries_of
from videnbank.core.catalogue.facet import (
    AREA,
    AUDIENCE,
    CLUSTER,
    MUNICIPALITY,
    ORGANISATION,
    PROGRAMME,
    TOPIC,
    TRACK,
    WORKPLACE_TYPE,
    Cell,
)
from videnbank.core.model.case import Case
from videnbank.core.model.reference import Kind
from videnbank.core.model.tool import Tool

WITHDRAWN = {"state": "withdrawn", "withdrawn": {"reason": "Forældet.", "date": date(2026, 2, 1)}}
SPOR = "styrket-borgerkontakt"


def test_records_stand_by_title_as_danes_sort() -> None:
    found = catalogue_of(
        case("d", title="Åben dør"),
        case("c", title="Aalborg"),
        case("b", title="Zoo"),
        case("a", title="Ærlighed"),
    )
    assert names(found.by_kind[Kind.CASE]) == ["b", "a", "d", "c"]


def test_records_with_the_same_title_stand_by_name() -> None:
    assert names(catalogue_of(case("b"), case("a")).listed()) == ["a", "b"]


def test_news_stand_with_the_newest_first() -> None:
    found = catalogue_of(
        news("old", date=date(2025, 1, 1)),
        news("new", date=date(2026, 1, 1)),
        news("mid", date=date(2025, 6, 1)),
    )
    assert names(found.by_kind[Kind.NEWS]) == ["new", "mid", "old"]


def test_what_no_reader_may_see_is_not_there() -> None:
    hidden = (
        case("draft", state="draft"),
        case("coming", published=date(2027, 1, 1)),
        case("seen"),
    )
    assert names(catalogue_of(*hidden).listed()) == ["seen"]
    assert names(catalogue_of(*hidden, drafts=True).listed()) == ["draft", "seen"]


def test_a_withdrawn_record_has_a_page_and_stands_in_no_list() -> None:
    found = catalogue_of(case("gone", **WITHDRAWN, tools=["tool/t"], topics=["boevl"]), tool("t"))
    assert ref("case/gone") in found.entries
    assert names(found.listed()) == ["t"]
    assert found.with_value(TOPIC, "boevl") == ()
    assert found.by_cell == {Cell("aeldre", SPOR): found.by_kind[Kind.TOOL]}
    assert found.cases_using == {}
    assert found.resolve([ref("case/gone"), ref("tool/t"), ref("tool/none")]) == (
        found.entries[ref("tool/t")],
    )


def test_records_are_found_by_every_value_they_have() -> None:
    found = catalogue_of(
        case(
            "a",
            municipalities=["koege", "aeroe"],
            partners=["kl"],
            workplace_types=["skole"],
            cluster="samskabt-styring",
            programme="fremfaerd",
            audiences=["ledere"],
            topics=["boevl", "klager"],
        ),
        tool("t", topics=["boevl"]),
    )
    expected = {
        (AREA, "aeldre"): ["a", "t"],
        (TRACK, SPOR): ["a", "t"],
        (TOPIC, "boevl"): ["a", "t"],
        (TOPIC, "klager"): ["a"],
        (MUNICIPALITY, "koege"): ["a"],
        (MUNICIPALITY, "aeroe"): ["a"],
        (ORGANISATION, "kl"): ["a"],
        (WORKPLACE_TYPE, "skole"): ["a"],
        (CLUSTER, "samskabt-styring"): ["a"],
        (PROGRAMME, "fremfaerd"): ["a"],
        (AUDIENCE, "ledere"): ["a"],
    }
    for (facet, value), held in expected.items():
        assert names(found.with_value(facet, value)) == held
    assert found.with_value(TOPIC, "faste-teams") == ()


def test_a_tool_has_no_values_that_only_cases_have() -> None:
    record = tool("t").record
    for facet in (MUNICIPALITY, ORGANISATION, CLUSTER, PROGRAMME):
        assert facet.values(record) == ()
    lonely = case("a").record
    assert CLUSTER.values(lonely) == PROGRAMME.values(lonely) == ()


def test_a_record_stands_in_every_cell_of_its_areas_and_tracks() -> None:
    found = catalogue_of(
        case("a", areas=["aeldre", "boern"], tracks=[SPOR, "frisaettende-ledelse-og-styring"]),
        case("b", tracks=None, outside_tracks="Bestyrelsen har optaget den."),
    )
    assert len(found.by_cell) == 4
    assert all(names(held) == ["a"] for held in found.by_cell.values())


def test_relations_are_stated_once_and_known_from_both_sides() -> None:
    found = catalogue_of(
        case("a", tools=["tool/t"], related=["case/b"]),
        case("b", tools=["tool/t"]),
        tool("t"),
        result("r", covers=["case/a"]),
    )
    assert names(found.cases_using[ref("tool/t")]) == ["a", "b"]
    assert names(found.results_covering[ref("case/a")]) == ["r"]
    assert names(found.related_from[ref("case/b")]) == ["a"]
    assert ref("case/a") not in found.related_from


def test_entries_can_be_told_apart_by_kind() -> None:
    listed = catalogue_of(case("a"), tool("t"), news("n")).listed()
    assert names(entries_of(listed, Case)) == ["a"]
    assert names(entries_of(listed, Tool)) == ["t"]


def test_lists_go_kind_by_kind_however_many_pieces_of_news_there_are() -> None:
    catalogue = catalogue_of(news("n"), result("r"), tool("t"), case("c"))
    listed = catalogue.with_value(AREA, "aeldre")
    assert [entry.reference.kind for entry in listed] == list(Kind)
