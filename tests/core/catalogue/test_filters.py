"""What records can be found by, and true counts."""

import pytest

from tests.core.records import MEASURE, OUTCOME, case, catalogue_of, make_tool, names, result, tool
from videnbank.core.catalogue.filters import (
    DURATION_FILTER,
    EFFECT_FILTER,
    EVIDENCE_FILTER,
    FILTERS,
    filter_counts,
    filter_values,
    matching_entries,
)
from videnbank.core.model.record import Record


def times(**duration: object) -> tuple[str, ...]:
    record: Record = make_tool(duration=duration or None)
    return filter_values(record)[DURATION_FILTER.name]


@pytest.mark.parametrize(
    ("minutes", "fits"),
    [
        (15, ("20", "60", "120")),
        (20, ("20", "60", "120")),
        (21, ("60", "120")),
        (60, ("60", "120")),
        (120, ("120",)),
        (121, ("more",)),
    ],
)
def test_a_tool_fits_in_every_time_that_is_no_shorter(minutes: int, fits: tuple[str, ...]) -> None:
    assert times(min=5, max=minutes) == fits


def test_a_time_that_no_source_gives_is_no_value() -> None:
    assert times() == ()
    assert times(min=15) == ()
    assert times(note="Et møde") == ()
    assert times(min=121) == ("more",)


@pytest.mark.parametrize("direction", ["better", "worse", "mixed", "unchanged"])
def test_an_effect_that_is_evaluated_is_documented(direction: str) -> None:
    outcomes = [{**OUTCOME, "evidence": "evaluated", "direction": direction}]
    values = filter_values(case("a", outcomes=outcomes).record)
    assert values[EFFECT_FILTER.name] == ("quality",)


def test_an_effect_is_not_documented_by_words_alone_or_without_a_direction() -> None:
    said = [{**OUTCOME, "evidence": name} for name in ("reported", "claimed", "planned")]
    unknown = {**OUTCOME, "evidence": "evaluated", "direction": "unknown"}
    values = filter_values(result("a", outcomes=[*said, unknown]).record)
    assert values[EFFECT_FILTER.name] == ()
    assert values[EVIDENCE_FILTER.name] == ("reported", "claimed", "planned", "evaluated")


def test_a_value_said_twice_is_one_value() -> None:
    measured = [{**OUTCOME, "evidence": "measured", "measure": dict(MEASURE)} for _ in range(2)]
    values = filter_values(case("a", outcomes=measured).record)
    assert (values[EFFECT_FILTER.name], values[EVIDENCE_FILTER.name]) == (
        ("quality",),
        ("measured",),
    )


def test_every_record_answers_every_filter() -> None:
    for entry in (case("a"), tool("b"), result("c")):
        assert tuple(filter_values(entry.record)) == tuple(each.name for each in FILTERS)


ENTRIES = catalogue_of(
    case("a", areas=["aeldre"], topics=["boevl"]),
    case("b", areas=["boern"], topics=["boevl", "klager"]),
    tool("c", areas=["aeldre", "boern"], topics=["klager"]),
    tool("d", areas=["borger"]),
).listed()


def test_values_of_one_filter_are_alternatives_and_filters_narrow_each_other() -> None:
    assert names(matching_entries(ENTRIES, {"area": ["aeldre", "boern"]})) == ["a", "b", "c"]
    assert names(matching_entries(ENTRIES, {"area": ["aeldre", "boern"], "kind": ["tool"]})) == [
        "c"
    ]
    assert names(matching_entries(ENTRIES, {"area": [], "topic": ["klager"]})) == ["b", "c"]


def test_counts_within_a_filter_are_those_of_a_choice_beside_what_is_chosen() -> None:
    counted = filter_counts(ENTRIES, {"area": ["aeldre"]})
    assert counted["area"] == {"aeldre": 2, "boern": 2, "borger": 1}
    assert counted["kind"] == {"case": 1, "tool": 1}
    assert counted["topic"] == {"boevl": 1, "klager": 1}


def test_filters_stand_in_the_order_of_the_search_page() -> None:
    assert [each.name for each in FILTERS] == [
        "kind",
        "area",
        "track",
        "duration",
        "topic",
        "municipality",
        "workplace",
        "audience",
        "effect",
        "evidence",
        "stage",
    ]
    assert [each.name for each in FILTERS if each.is_open] == ["kind", "area", "track", "duration"]


def test_every_filter_has_its_own_place() -> None:
    assert len({each.position for each in FILTERS}) == len(FILTERS)
