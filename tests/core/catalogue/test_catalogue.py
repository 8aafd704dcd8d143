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


def test_records_are_sorted_by_title_in_danish_order() -> None:
    catalogue = catalogue_of(
        case("d", title="Åben dør"),
        case("c", title="Aalborg"),
        case("b", title="Zoo"),
        case("a", title="Ærlighed"),
    )
    assert names(catalogue.by_kind[Kind.CASE]) == ["b", "a", "d", "c"]


def test_equal_titles_are_sorted_by_reference() -> None:
    assert names(catalogue_of(case("b"), case("a")).listed()) == ["a", "b"]


def test_news_is_sorted_newest_first() -> None:
    catalogue = catalogue_of(
        news("old", date=date(2025, 1, 1)),
        news("new", date=date(2026, 1, 1)),
        news("mid", date=date(2025, 6, 1)),
    )
    assert names(catalogue.by_kind[Kind.NEWS]) == ["new", "mid", "old"]


def test_drafts_and_future_records_are_left_out() -> None:
    hidden = (
        case("draft", state="draft"),
        case("coming", published=date(2027, 1, 1)),
        case("seen"),
    )
    assert names(catalogue_of(*hidden).listed()) == ["seen"]
    assert names(catalogue_of(*hidden, drafts=True).listed()) == ["draft", "seen"]


def test_a_withdrawn_record_has_a_page_but_is_in_no_list() -> None:
    catalogue = catalogue_of(
        case("gone", **WITHDRAWN, tools=["tool/t"], topics=["boevl"]), tool("t")
    )
    assert ref("case/gone") in catalogue.entries
    assert names(catalogue.listed()) == ["t"]
    assert catalogue.with_value(TOPIC, "boevl") == ()
    assert catalogue.by_cell == {Cell("aeldre", SPOR): catalogue.by_kind[Kind.TOOL]}
    assert catalogue.cases_using == {}
    assert catalogue.resolve([ref("case/gone"), ref("tool/t"), ref("tool/none")]) == (
        catalogue.entries[ref("tool/t")],
    )


def test_records_are_indexed_by_every_facet_value() -> None:
    catalogue = catalogue_of(
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
    for (facet, value), ids in expected.items():
        assert names(catalogue.with_value(facet, value)) == ids
    assert catalogue.with_value(TOPIC, "faste-teams") == ()


def test_a_tool_has_no_values_for_facets_of_cases() -> None:
    record = tool("t").record
    for facet in (MUNICIPALITY, ORGANISATION, CLUSTER, PROGRAMME):
        assert facet.values(record) == ()
    lonely = case("a").record
    assert CLUSTER.values(lonely) == PROGRAMME.values(lonely) == ()


def test_a_record_is_in_every_cell_of_its_areas_and_tracks() -> None:
    catalogue = catalogue_of(
        case("a", areas=["aeldre", "boern"], tracks=[SPOR, "frisaettende-ledelse-og-styring"]),
        case("b", tracks=None, outside_tracks="Bestyrelsen har optaget den."),
    )
    assert len(catalogue.by_cell) == 4
    assert all(names(ids) == ["a"] for ids in catalogue.by_cell.values())


def test_relations_are_indexed_in_reverse() -> None:
    catalogue = catalogue_of(
        case("a", tools=["tool/t"], related=["case/b"]),
        case("b", tools=["tool/t"]),
        tool("t"),
        result("r", covers=["case/a"]),
    )
    assert names(catalogue.cases_using[ref("tool/t")]) == ["a", "b"]
    assert names(catalogue.results_covering[ref("case/a")]) == ["r"]
    assert names(catalogue.related_from[ref("case/b")]) == ["a"]
    assert ref("case/a") not in catalogue.related_from


def test_entries_can_be_narrowed_to_a_model() -> None:
    listed = catalogue_of(case("a"), tool("t"), news("n")).listed()
    assert names(entries_of(listed, Case)) == ["a"]
    assert names(entries_of(listed, Tool)) == ["t"]


def test_lists_are_grouped_by_kind() -> None:
    catalogue = catalogue_of(news("n"), result("r"), tool("t"), case("c"))
    listed = catalogue.with_value(AREA, "aeldre")
    assert [entry.reference.kind for entry in listed] == list(Kind)
