from typing import Any

import pytest

from tests.core.records import MEASURE, OUTCOME, case, catalogue_of, news, result, tool
from videnbank.core.catalogue.best_known import (
    ReasonKind,
    StartReason,
    best_known_first,
    start_reason,
    starting_points,
)
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.facet import AREA, Facet
from videnbank.core.model.reference import Kind

KINDS = (Kind.TOOL, Kind.CASE, Kind.RESULT, Kind.NEWS)
STEPS = [{"title": "Vælg", "text": "Vælg én ting."}]
EVERY_AREA = ["aeldre", "boern", "borgere-med-saerlige-behov", "bruger", "borger"]
MEASURED = {"evidence": "measured", "measure": MEASURE}


def known(**fields: Any) -> dict[str, Any]:
    return {"outcomes": [OUTCOME | fields]}


def order(*entries: AnyEntry, subject: Facet | None = None) -> list[str]:
    catalogue = catalogue_of(*entries)
    listed = best_known_first(catalogue, catalogue.listed(), KINDS, subject)
    return [entry.reference.id for entry in listed]


def starts(*entries: AnyEntry) -> list[tuple[str, str]]:
    catalogue = catalogue_of(*entries)
    listed = best_known_first(catalogue, catalogue.listed(), KINDS)
    return [
        (point.entry.reference.id, point.reason.kind.value)
        for point in starting_points(catalogue, listed)
    ]


def fillers(count: int) -> list[AnyEntry]:
    return [case(f"x{n}", title=f"X {n}") for n in range(count)]


def test_kinds_take_turns_in_the_order_asked_for() -> None:
    entries = (case("c1"), case("c2"), case("c3"), result("r1"), tool("t1"), tool("t2"))
    assert order(*entries) == ["t1", "c1", "r1", "t2", "c2", "c3"]


def test_news_come_last_newest_first() -> None:
    entries = (news("old", date="2024-01-01"), news("new", date="2025-01-01"), case("c"))
    assert order(*entries) == ["c", "new", "old"]


def test_better_evidence_comes_first() -> None:
    levels = ["planned", "claimed", "reported", "evaluated"]
    entries = [case(level, **known(evidence=level)) for level in levels]
    entries += [case("none"), case("measured", **known(**MEASURED))]
    assert order(*entries) == ["measured", *reversed(levels), "none"]


def test_of_two_alike_the_one_that_says_which_way_it_went_comes_first() -> None:
    entries = (case("a", **known(direction="unknown")), case("b", **known(direction="worse")))
    assert order(*entries) == ["b", "a"]


def test_tools_with_steps_come_first_then_the_most_used() -> None:
    entries = (
        tool("a"),
        tool("b", steps=STEPS),
        tool("c", steps=STEPS),
        case("x", tools=["tool/a", "tool/c"]),
    )
    tools = [name for name in order(*entries) if name != "x"]
    assert tools == ["c", "b", "a"]


def test_a_tool_used_in_the_list_comes_before_one_used_elsewhere() -> None:
    entries = (
        tool("a", steps=STEPS),
        tool("b", steps=STEPS),
        case("here", tools=["tool/b"]),
        *(case(f"away{n}", areas=["boern"], tools=["tool/a"]) for n in range(2)),
    )
    catalogue = catalogue_of(*entries)
    listed = best_known_first(catalogue, catalogue.with_value(AREA, "aeldre"), KINDS)
    assert [entry.reference.id for entry in listed] == ["b", "here", "a"]


def test_a_finding_for_everyone_is_less_about_one_area() -> None:
    entries = (case("a", areas=EVERY_AREA, **known(**MEASURED)), case("b"))
    assert order(*entries) == ["a", "b"]
    assert order(*entries, subject=AREA) == ["b", "a"]


def test_a_case_from_abroad_comes_after_those_at_home() -> None:
    abroad = case("a", municipalities=None, country="nl", **known(**MEASURED))
    assert order(abroad, case("b")) == ["b", "a"]


def test_one_begins_with_the_first_of_each_kind() -> None:
    entries = (
        tool("t", steps=STEPS),
        tool("u", steps=STEPS),
        case("c", **known(evidence="evaluated")),
        result("r", **known(evidence="reported")),
        *fillers(4),
    )
    assert starts(*entries) == [("t", "steps"), ("c", "evaluated"), ("r", "reported")]


def test_other_records_fill_up_where_a_kind_is_missing() -> None:
    entries = (
        case("a", **known(**MEASURED)),
        case("b", **known(evidence="evaluated")),
        case("c", **known(evidence="reported")),
        case("d", **known(evidence="reported")),
        *fillers(4),
    )
    assert [name for name, _ in starts(*entries)] == ["a", "b", "c"]


def test_a_record_without_a_reason_is_never_one_to_begin_with() -> None:
    assert starts(*fillers(8), case("c", **known(evidence="claimed")), news("n")) == []


@pytest.mark.parametrize(("records", "points"), [(6, 0), (7, 1)])
def test_a_short_list_needs_no_place_to_begin(records: int, points: int) -> None:
    assert len(starts(tool("t", steps=STEPS), *fillers(records - 1))) == points


def test_what_a_case_has_found_is_told_once() -> None:
    case_entry = case("c", **known(**MEASURED))
    repeated = result("r", covers=["case/c"], **known(**MEASURED))
    other = result("s", covers=["case/c", "case/x1"])
    names = [name for name, _ in starts(case_entry, repeated, other, *fillers(5))]
    assert names == ["c", "s"]


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        (case("a", **known(**MEASURED)), StartReason(ReasonKind.BEFORE_AND_AFTER)),
        (
            case(
                "a",
                **known(evidence="measured", measure={"indicator": "I", "unit": "u", "after": 3}),
            ),
            StartReason(ReasonKind.MEASURED),
        ),
        (case("a", **known(evidence="evaluated")), StartReason(ReasonKind.EVALUATED)),
        (case("a", **known(evidence="reported")), StartReason(ReasonKind.REPORTED)),
        (case("a", **known(evidence="planned")), None),
        (tool("t", steps=STEPS), StartReason(ReasonKind.STEPS, 1)),
        (tool("t"), None),
        (result("r", covers=["case/u"]), None),
    ],
)
def test_a_reason_is_the_strongest_there_is(entry: AnyEntry, reason: StartReason | None) -> None:
    assert start_reason(catalogue_of(entry, case("u")), entry) == reason


def test_use_is_counted_in_cases() -> None:
    entry = tool("t", steps=STEPS)
    catalogue = catalogue_of(entry, *(case(f"u{n}", tools=["tool/t"]) for n in range(2)))
    assert start_reason(catalogue, entry) == StartReason(ReasonKind.USED, 2)
