from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.records import case, catalogue_of, names, news, ref, result, tool
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.facet import TOPIC, Facet
from videnbank.core.catalogue.related import (
    CELL,
    FACET_SIGNALS,
    RELATED_LIMIT,
    TOOL,
    RelatedEntry,
    RelatedRecords,
    SharedValue,
    Signal,
)

ALONE: dict[str, Any] = {"tracks": None, "outside_tracks": "Bestyrelsen har optaget den."}
"""Fields of a record that shares no cell with others."""
PLACES = ("koege", "aeroe", "aarhus", "odense", "vejle", "esbjerg", "holbaek", "soroe")


def signal_of(facet: Facet) -> Signal:
    return next(signal for signal in FACET_SIGNALS if signal.facet is facet)


def lone(name: str, place: str, **changes: Any) -> AnyEntry:
    return case(name, municipalities=[place], **ALONE, **changes)


def related(name: str, *entries: AnyEntry) -> tuple[RelatedEntry, ...]:
    catalogue = catalogue_of(*entries)
    return RelatedRecords(catalogue).of(catalogue.entries[ref(name)])


def related_ids(name: str, *entries: AnyEntry) -> list[str]:
    return names(tuple(other.entry for other in related(name, *entries)))


def test_records_that_share_nothing_are_not_related() -> None:
    assert related_ids("case/a", lone("a", "koege"), lone("b", "aeroe")) == []


def test_shared_values_are_reasons_by_descending_weight() -> None:
    shared = {"topics": ["boevl"], "partners": ["kl"], "tools": ["tool/t"]}
    (other,) = related("case/a", lone("a", "koege", **shared), lone("b", "aeroe", **shared))
    assert other.reasons == (SharedValue(TOOL, ("t",)), SharedValue(signal_of(TOPIC), ("boevl",)))


def test_area_and_track_count_together() -> None:
    one, two = case("a", municipalities=["koege"]), case("b", municipalities=["aeroe"])
    (other,) = related("case/a", one, two)
    assert other.reasons == (SharedValue(CELL, ("aeldre", "styrket-borgerkontakt")),)


def test_rare_values_count_more_than_common_ones() -> None:
    crowd = [lone(f"c{n}", "odense", topics=["boevl"]) for n in range(8)]
    mine = lone("a", "koege", topics=["boevl", "klager"])
    similar = lone("z", "aarhus", topics=["klager"])
    assert related_ids("case/a", mine, similar, *crowd)[0] == "z"


def test_more_shared_values_rank_higher() -> None:
    mine = lone("a", "koege", topics=["boevl"], partners=["kl"])
    less = lone("b", "aeroe", topics=["boevl"])
    more = lone("c", "aarhus", topics=["boevl"], partners=["kl"])
    assert related_ids("case/a", mine, less, more) == ["c", "b"]


def heavier(one: dict[str, Any], other: dict[str, Any]) -> list[str]:
    """The order of two records that share `one` and `other` with a third.

    Every value is shared by two records and so equally rare: only the weights differ.
    """
    # The second has the smaller id, so that only its weight can put it behind.
    shared = {**one, **other}
    return related_ids("case/mine", only("mine", **shared), only("z", **one), only("a", **other))


def only(name: str, **changes: Any) -> AnyEntry:
    return case(name, **{"municipalities": None, "country": "dk", **ALONE, **changes})


IN_A_CELL = {"tracks": ["styrket-borgerkontakt"], "outside_tracks": None}
IN_A_PLACE = {"municipalities": ["koege"], "country": None}
AT_A_WORKPLACE = {"workplace_types": ["skole"]}
OF_A_PROGRAMME = {"programme": "fremfaerd"}
ON_A_TOPIC = {"topics": ["boevl"]}


@pytest.mark.parametrize(
    ("heavy", "light"),
    [
        ({"tools": ["tool/t"]}, ON_A_TOPIC | OF_A_PROGRAMME),
        (ON_A_TOPIC | IN_A_PLACE, {"tools": ["tool/t"]}),
        ({"cluster": "samskabt-styring"}, ON_A_TOPIC | OF_A_PROGRAMME),
        (ON_A_TOPIC | IN_A_PLACE, {"cluster": "samskabt-styring"}),
        (ON_A_TOPIC, IN_A_PLACE | {"partners": ["kl"]}),
        (IN_A_PLACE | {"partners": ["kl", "foa"]}, ON_A_TOPIC),
        (IN_A_CELL, {"partners": ["kl"]}),
        (IN_A_PLACE, {"partners": ["kl"]}),
        (AT_A_WORKPLACE, {"partners": ["kl"]}),
        ({"partners": ["kl"]}, OF_A_PROGRAMME),
    ],
)
def test_some_signals_outweigh_others(heavy: dict[str, Any], light: dict[str, Any]) -> None:
    assert heavier(heavy, light) == ["z", "a"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ON_A_TOPIC, IN_A_PLACE | IN_A_CELL),
        (ON_A_TOPIC, IN_A_PLACE | AT_A_WORKPLACE),
        (IN_A_CELL, AT_A_WORKPLACE),
        (IN_A_PLACE, {"partners": ["kl"]} | OF_A_PROGRAMME),
    ],
)
def test_some_combined_signals_weigh_the_same(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert heavier(one, other) == heavier(other, one) == ["a", "z"]


def test_ties_are_broken_by_reference() -> None:
    entries = [lone(name, "koege") for name in ("d", "a", "c", "b")]
    assert related_ids("case/c", *entries) == ["a", "b", "d"]
    assert related_ids("case/c", *reversed(entries)) == ["a", "b", "d"]


def test_the_number_of_related_records_is_limited() -> None:
    entries = [lone(f"a{n}", "koege") for n in range(9)]
    assert len(related("case/a0", *entries)) == RELATED_LIMIT


def test_editors_choices_from_either_side_come_first_without_reasons() -> None:
    entries = (
        lone("a", "koege", related=["case/d"]),
        lone("b", "koege"),
        lone("c", "aeroe", related=["case/a"]),
        lone("d", "aarhus"),
    )
    others = related("case/a", *entries)
    assert names(tuple(other.entry for other in others)) == ["d", "c", "b"]
    assert [bool(other.reasons) for other in others] == [False, False, True]


def test_all_editors_choices_are_included() -> None:
    editors_choice = [lone(f"b{n}", "aeroe") for n in range(7)]
    mine = lone("a", "aeroe", related=[f"case/b{n}" for n in range(7)])
    assert len(related("case/a", mine, *editors_choice)) == 7


def test_records_already_on_the_page_are_excluded() -> None:
    entries = (
        case("a", tools=["tool/t"], topics=["boevl"]),
        tool("t", topics=["boevl"]),
        result("r", covers=["case/a"], topics=["boevl"]),
    )
    assert related_ids("case/a", *entries) == []
    assert related_ids("tool/t", *entries) == ["r"]
    assert related_ids("result/r", *entries) == ["t"]


def test_news_is_not_related_unless_chosen_by_an_editor() -> None:
    entries = (news("n", related=["case/a"]), news("m"), case("a"), case("b"))
    assert related_ids("news/n", *entries) == ["a"]
    assert related_ids("case/a", *entries) == ["n", "b"]


def test_withdrawn_records_and_drafts_are_not_found() -> None:
    withdrawn = {"reason": "Forældet.", "date": "2026-02-01"}
    entries = (
        lone("a", "koege", related=["case/c"]),
        lone("b", "koege", state="draft"),
        lone("c", "koege", state="withdrawn", withdrawn=withdrawn),
    )
    assert related_ids("case/a", *entries) == []
    assert related_ids("case/c", *entries) == ["a"]


def test_a_very_common_value_still_gives_neighbours() -> None:
    crowd = [case(f"c{n:03}", municipalities=["koege"]) for n in range(100)]
    # The first of the forty around a record in reference order, half on each side.
    assert related_ids("case/c050", *crowd) == ["c030", "c031", "c032", "c033", "c034"]
    assert related_ids("case/c003", *crowd) == ["c000", "c001", "c002", "c004", "c005"]
    assert related_ids("case/c099", *crowd) == ["c060", "c061", "c062", "c063", "c064"]


@pytest.mark.parametrize(("holders", "brings"), [(40, True), (41, False)])
def test_a_value_shared_by_forty_brings_candidates_and_one_shared_by_more_does_not(
    holders: int, *, brings: bool
) -> None:
    crowd = [lone(f"c{n:02}", "koege") for n in range(holders - 1)]
    mine, similar = lone("z", "koege", topics=["boevl"]), lone("kin", "aeroe", topics=["boevl"])
    assert ("c00" in related_ids("case/z", mine, similar, *crowd)) is brings


def test_the_work_is_linear_in_the_number_of_records(monkeypatch: Any) -> None:
    compared = 0
    scored = RelatedRecords._scores  # noqa: SLF001 no public method shows the comparisons

    def counting(self: RelatedRecords, number: int, excluded: set[int]) -> list[tuple[float, int]]:
        nonlocal compared
        candidates = list(scored(self, number, excluded))
        compared += len(candidates)
        return candidates

    monkeypatch.setattr(RelatedRecords, "_scores", counting)
    work: list[int] = []
    for size in (200, 400):
        compared = 0
        catalogue = catalogue_of(
            *(case(f"c{n}", municipalities=[PLACES[n % 4]], topics=["boevl"]) for n in range(size))
        )
        finder = RelatedRecords(catalogue)
        for entry in catalogue.listed():
            finder.of(entry)
        work.append(compared)
    assert work[1] <= 2.5 * work[0]


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.sampled_from(PLACES), st.sampled_from(["boevl", "klager", "faste-teams"])),
        min_size=2,
        max_size=8,
    )
)
def test_the_order_records_are_read_in_makes_no_difference(shapes: list[tuple[str, str]]) -> None:
    entries = [lone(f"a{n}", place, topics=[topic]) for n, (place, topic) in enumerate(shapes)]
    for entry in entries:
        name = str(entry.reference)
        assert related_ids(name, *entries) == related_ids(name, *reversed(entries))
        assert entry.reference.id not in related_ids(name, *entries)


def test_what_binds_most_is_work_done_together_and_least_a_source_of_money() -> None:
    # The figures themselves: a change to one changes what readers are led to.
    assert {signal.name: signal.weight for signal in (TOOL, CELL, *FACET_SIGNALS)} == {
        "tool": 4.0,
        "cluster": 4.0,
        "topic": 3.0,
        "cell": 1.5,
        "municipality": 1.5,
        "workplace_type": 1.5,
        "organisation": 1.0,
        "programme": 0.5,
    }
