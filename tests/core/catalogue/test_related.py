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
    MOST_RELATED,
    TOOL,
    RelatedEntry,
    RelatedRecords,
    SharedValue,
    Signal,
)

ALONE: dict[str, Any] = {"tracks": None, "outside_tracks": "Bestyrelsen har optaget den."}
"""A record that shares no cell with others."""
PLACES = ("koege", "aeroe", "aarhus", "odense", "vejle", "esbjerg", "holbaek", "soroe")


def signal_of(facet: Facet) -> Signal:
    return next(signal for signal in FACET_SIGNALS if signal.facet is facet)


def lone(name: str, place: str, **changes: Any) -> AnyEntry:
    return case(name, municipalities=[place], **ALONE, **changes)


def related(name: str, *entries: AnyEntry) -> tuple[RelatedEntry, ...]:
    catalogue = catalogue_of(*entries)
    return RelatedRecords(catalogue).of(catalogue.entries[ref(name)])


def found(name: str, *entries: AnyEntry) -> list[str]:
    return names(tuple(other.entry for other in related(name, *entries)))


def test_records_that_share_nothing_are_not_related() -> None:
    assert found("case/a", lone("a", "koege"), lone("b", "aeroe")) == []


def test_what_is_shared_is_the_reason_the_weightiest_first() -> None:
    shared = {"topics": ["boevl"], "partners": ["kl"], "tools": ["tool/t"]}
    (other,) = related("case/a", lone("a", "koege", **shared), lone("b", "aeroe", **shared))
    assert other.reasons == (SharedValue(TOOL, ("t",)), SharedValue(signal_of(TOPIC), ("boevl",)))


def test_area_and_track_count_together() -> None:
    one, two = case("a", municipalities=["koege"]), case("b", municipalities=["aeroe"])
    (other,) = related("case/a", one, two)
    assert other.reasons == (SharedValue(CELL, ("aeldre", "styrket-borgerkontakt")),)


def test_what_is_rare_counts_more_than_what_many_share() -> None:
    crowd = [lone(f"c{n}", "odense", topics=["boevl"]) for n in range(8)]
    mine = lone("a", "koege", topics=["boevl", "klager"])
    kin = lone("z", "aarhus", topics=["klager"])
    assert found("case/a", mine, kin, *crowd)[0] == "z"


def test_more_in_common_comes_before_less() -> None:
    mine = lone("a", "koege", topics=["boevl"], partners=["kl"])
    less = lone("b", "aeroe", topics=["boevl"])
    more = lone("c", "aarhus", topics=["boevl"], partners=["kl"])
    assert found("case/a", mine, less, more) == ["c", "b"]


def heavier(one: dict[str, Any], other: dict[str, Any]) -> list[str]:
    """Of a record that shares the one thing with a reader's and a record that shares the other, the
    order they are named in: everything shared is shared by two records, and so equally rare."""
    # The second has the first name, so that only its weight can put it behind.
    shared = {**one, **other}
    return found("case/mine", only("mine", **shared), only("z", **one), only("a", **other))


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
def test_some_things_shared_weigh_more_than_others(
    heavy: dict[str, Any], light: dict[str, Any]
) -> None:
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
def test_some_things_shared_weigh_as_much_as_others_together(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    assert heavier(one, other) == heavier(other, one) == ["a", "z"]


def test_equals_stand_by_name() -> None:
    entries = [lone(name, "koege") for name in ("d", "a", "c", "b")]
    assert found("case/c", *entries) == ["a", "b", "d"]
    assert found("case/c", *reversed(entries)) == ["a", "b", "d"]


def test_no_more_than_five_are_found() -> None:
    entries = [lone(f"a{n}", "koege") for n in range(9)]
    assert len(related("case/a0", *entries)) == MOST_RELATED


def test_those_chosen_by_hand_come_first_from_either_side_and_without_reasons() -> None:
    entries = (
        lone("a", "koege", related=["case/d"]),
        lone("b", "koege"),
        lone("c", "aeroe", related=["case/a"]),
        lone("d", "aarhus"),
    )
    others = related("case/a", *entries)
    assert names(tuple(other.entry for other in others)) == ["d", "c", "b"]
    assert [bool(other.reasons) for other in others] == [False, False, True]


def test_all_those_chosen_by_hand_are_shown() -> None:
    chosen = [lone(f"b{n}", "aeroe") for n in range(7)]
    mine = lone("a", "aeroe", related=[f"case/b{n}" for n in range(7)])
    assert len(related("case/a", mine, *chosen)) == 7


def test_what_the_page_shows_anyway_is_left_out() -> None:
    entries = (
        case("a", tools=["tool/t"], topics=["boevl"]),
        tool("t", topics=["boevl"]),
        result("r", covers=["case/a"], topics=["boevl"]),
    )
    assert found("case/a", *entries) == []
    assert found("tool/t", *entries) == ["r"]
    assert found("result/r", *entries) == ["t"]


def test_news_are_not_related_unless_chosen() -> None:
    entries = (news("n", related=["case/a"]), news("m"), case("a"), case("b"))
    assert found("news/n", *entries) == ["a"]
    assert found("case/a", *entries) == ["n", "b"]


def test_withdrawn_records_and_drafts_are_not_found() -> None:
    withdrawn = {"reason": "Forældet.", "date": "2026-02-01"}
    entries = (
        lone("a", "koege", related=["case/c"]),
        lone("b", "koege", state="draft"),
        lone("c", "koege", state="withdrawn", withdrawn=withdrawn),
    )
    assert found("case/a", *entries) == []
    assert found("case/c", *entries) == ["a"]


def test_a_value_shared_by_very_many_still_finds_neighbours() -> None:
    crowd = [case(f"c{n:03}", municipalities=["koege"]) for n in range(100)]
    # Of the forty around a record, by name, the first: as many before it as after it.
    assert found("case/c050", *crowd) == ["c030", "c031", "c032", "c033", "c034"]
    assert found("case/c003", *crowd) == ["c000", "c001", "c002", "c004", "c005"]
    assert found("case/c099", *crowd) == ["c060", "c061", "c062", "c063", "c064"]


@pytest.mark.parametrize(("holders", "brings"), [(40, True), (41, False)])
def test_a_value_shared_by_forty_brings_candidates_and_one_shared_by_more_does_not(
    holders: int, *, brings: bool
) -> None:
    crowd = [lone(f"c{n:02}", "koege") for n in range(holders - 1)]
    mine, kin = lone("z", "koege", topics=["boevl"]), lone("kin", "aeroe", topics=["boevl"])
    assert ("c00" in found("case/z", mine, kin, *crowd)) is brings


def test_the_work_grows_with_the_records_and_not_with_their_square(monkeypatch: Any) -> None:
    compared = 0
    scored = RelatedRecords._scored  # noqa: SLF001 what is counted is nowhere else to be seen

    def counting(self: RelatedRecords, number: int, passed: set[int]) -> list[tuple[float, int]]:
        nonlocal compared
        candidates = list(scored(self, number, passed))
        compared += len(candidates)
        return candidates

    monkeypatch.setattr(RelatedRecords, "_scored", counting)
    work: list[int] = []
    for size in (200, 400):
        compared = 0
        catalogue = catalogue_of(
            *(case(f"c{n}", municipalities=[PLACES[n % 4]], topics=["boevl"]) for n in range(size))
        )
        found_by = RelatedRecords(catalogue)
        for entry in catalogue.listed():
            found_by.of(entry)
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
        assert found(name, *entries) == found(name, *reversed(entries))
        assert entry.reference.id not in found(name, *entries)


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
