"""Filter values and faceted counts."""

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


def durations(**duration: object) -> tuple[str, ...]:
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
def test_a_tool_fits_every_limit_at_or_above_its_maximum(
    minutes: int, fits: tuple[str, ...]
) -> None:
    assert durations(min=5, max=minutes) == fits


def test_an_unknown_duration_has_no_value() -> None:
    assert durations() == ()
    assert durations(min=15) == ()
    assert durations(note="Et møde") == ()
    assert durations(min=121) == ("more",)


@pytest.mark.parametrize("direction", ["better", "worse", "mixed", "unchanged"])
def test_an_effect_that_is_evaluated_is_documented(direction: str) -> None:
    outcomes = [{**OUTCOME, "evidence": "evaluated", "direction": direction}]
    values = filter_values(case("a", outcomes=outcomes).record)
    assert values[EFFECT_FILTER.name] == ("quality",)


def test_an_effect_needs_examination_and_a_direction_to_be_documented() -> None:
    undocumented = [{**OUTCOME, "evidence": name} for name in ("reported", "claimed", "planned")]
    unknown = {**OUTCOME, "evidence": "evaluated", "direction": "unknown"}
    values = filter_values(result("a", outcomes=[*undocumented, unknown]).record)
    assert values[EFFECT_FILTER.name] == ()
    assert values[EVIDENCE_FILTER.name] == ("reported", "claimed", "planned", "evaluated")


def test_repeated_values_count_once() -> None:
    measured = [{**OUTCOME, "evidence": "measured", "measure": dict(MEASURE)} for _ in range(2)]
    values = filter_values(case("a", outcomes=measured).record)
    assert (values[EFFECT_FILTER.name], values[EVIDENCE_FILTER.name]) == (
        ("quality",),
        ("measured",),
    )


def test_every_record_has_an_entry_for_every_filter() -> None:
    for entry in (case("a"), tool("b"), result("c")):
        assert tuple(filter_values(entry.record)) == tuple(
            search_filter.name for search_filter in FILTERS
        )


ENTRIES = catalogue_of(
    case("a", areas=["aeldre"], topics=["boevl"]),
    case("b", areas=["boern"], topics=["boevl", "klager"]),
    tool("c", areas=["aeldre", "boern"], topics=["klager"]),
    tool("d", areas=["borger"]),
).listed()


def test_values_within_a_filter_are_alternatives_and_filters_combine() -> None:
    assert names(matching_entries(ENTRIES, {"area": ["aeldre", "boern"]})) == ["a", "b", "c"]
    assert names(matching_entries(ENTRIES, {"area": ["aeldre", "boern"], "kind": ["tool"]})) == [
        "c"
    ]
    assert names(matching_entries(ENTRIES, {"area": [], "topic": ["klager"]})) == ["b", "c"]


def test_a_filter_does_not_narrow_its_own_counts() -> None:
    counts = filter_counts(ENTRIES, {"area": ["aeldre"]})
    assert counts["area"] == {"aeldre": 2, "boern": 2, "borger": 1}
    assert counts["kind"] == {"case": 1, "tool": 1}
    assert counts["topic"] == {"boevl": 1, "klager": 1}


def test_filters_are_in_the_order_of_the_search_page() -> None:
    assert [search_filter.name for search_filter in FILTERS] == [
        "kind",
        "area",
        "track",
        "duration",
        "format",
        "topic",
        "municipality",
        "workplace",
        "audience",
        "effect",
        "evidence",
        "stage",
    ]
    assert [search_filter.name for search_filter in FILTERS if search_filter.is_open] == [
        "kind",
        "area",
        "track",
        "duration",
    ]


def test_filter_positions_are_unique() -> None:
    assert len({search_filter.position for search_filter in FILTERS}) == len(FILTERS)
