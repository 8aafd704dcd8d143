"""The way through the bank for one kind of reader."""

from datetime import date

from tests.core.records import OUTCOME, case, catalogue_of, news, result, tool
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.reading_path import PathSection, SectionKind, reading_path

STAFF, LEADERS = "medarbejdere", "ledere"


def stops(*entries: AnyEntry, audience: str = STAFF) -> tuple[PathSection, ...]:
    return reading_path(catalogue_of(*entries), audience)


def names(stop: PathSection) -> list[str]:
    return [choice.entry.reference.id for choice in stop.choices]


def outcome(**changes: str) -> dict[str, str]:
    return {**OUTCOME, **changes}


def told(name: str, *outcomes: dict[str, str], audiences: tuple[str, ...] = (STAFF,)) -> AnyEntry:
    return case(name, audiences=list(audiences), outcomes=list(outcomes))


def test_nobody_has_a_way_without_records() -> None:
    assert stops(tool("t", audiences=[LEADERS])) == ()


def test_tools_come_before_cases_and_results_when_nothing_speaks_against_it() -> None:
    entries = (
        result("r", audiences=[STAFF]),
        told("c", outcome()),
        tool("t", audiences=[STAFF]),
    )
    assert [stop.kind for stop in stops(*entries)] == ["tools", "cases", "results"]


def test_what_is_written_to_an_audience_more_than_to_others_comes_first() -> None:
    entries = (
        tool("t", audiences=[STAFF]),
        tool("u", audiences=[LEADERS]),
        tool("v", audiences=[LEADERS]),
        result("r", audiences=[STAFF]),
    )
    assert [stop.kind for stop in stops(*entries)] == ["results", "tools"]


def test_tools_used_by_most_cases_come_first_and_no_more_than_three() -> None:
    tools = [tool(name, audiences=[STAFF]) for name in "abcd"]
    users = [
        case("x", tools=["tool/c", "tool/b"]),
        case("y", tools=["tool/c"]),
    ]
    (first, *_) = stops(*tools, *users)
    assert names(first) == ["c", "b", "a"]


def test_a_record_written_first_of_all_to_the_audience_comes_before_others() -> None:
    first, second = tool("z", audiences=[STAFF, LEADERS]), tool("a", audiences=[LEADERS, STAFF])
    (stop,) = stops(first, second)
    assert names(stop) == ["z", "a"]


def test_whom_a_record_was_written_for_counts_more_than_what_else_speaks_for_it() -> None:
    theirs = tool("z", audiences=[STAFF, LEADERS], published=date(2020, 1, 1))
    used = tool("a", audiences=[LEADERS, STAFF])
    (stop,) = stops(theirs, used, case("x", tools=["tool/a"]), case("y", tools=["tool/a"]))
    assert names(stop) == ["z", "a"]


def test_of_tools_used_alike_the_one_with_most_steps_then_the_newest_then_the_first_by_name() -> (
    None
):
    steps = [{"title": title, "text": "Tal sammen."} for title in ("Først", "Så")]
    tools = [
        tool("d", audiences=[STAFF], published=date(2020, 1, 1)),
        tool("c", audiences=[STAFF], steps=steps[:1], published=date(2019, 1, 1)),
        tool("b", audiences=[STAFF], steps=steps, published=date(2018, 1, 1)),
    ]
    (stop,) = stops(*tools)
    assert names(stop) == ["b", "c", "d"]
    twins = [tool(name, audiences=[STAFF]) for name in ("f", "e")]
    (stop,) = stops(*twins, tools[0])
    assert names(stop) == ["e", "f", "d"]


def test_cases_we_know_most_about_come_first_and_those_without_outcomes_are_left_out() -> None:
    (stop, *_) = stops(
        told("fortalt", outcome()),
        told("evalueret", outcome(), outcome(evidence="evaluated")),
        told("uvis", outcome(evidence="evaluated", direction="unknown")),
        told("tavs"),
    )
    assert names(stop) == ["evalueret", "fortalt", "uvis"]
    assert stop.choices[0].outcome is not None
    assert stop.choices[0].outcome.evidence == "evaluated"


def test_the_way_ends_with_what_did_not_go_as_hoped_if_somebody_has_looked() -> None:
    every = [told(f"c{n}", outcome(evidence="evaluated")) for n in range(3)]
    way = stops(
        *every,
        told("vaerre", outcome(evidence="evaluated", direction="worse")),
        told("uaendret", outcome(evidence="evaluated", direction="unchanged")),
        told("paastaaet", outcome(evidence="claimed", direction="worse")),
    )
    assert way[-1].kind is SectionKind.NOT_BETTER
    assert names(way[-1]) == ["vaerre", "uaendret"]


def test_no_record_stands_at_two_stops() -> None:
    (only,) = stops(told("c", outcome(evidence="evaluated", direction="worse")))
    assert (only.kind, names(only)) == (SectionKind.CASES, ["c"])


def test_stronger_results_come_before_weaker_and_newer_before_older() -> None:
    kinds = {"samlet": "lesson", "forsket": "research", "evalueret": "evaluation"}
    results = [result(name, kind=kind, audiences=[STAFF]) for name, kind in kinds.items()]
    newer = result("ny", kind="lesson", audiences=[STAFF], published=date(2026, 5, 1))
    (stop,) = stops(*results, newer)
    assert names(stop) == ["evalueret", "forsket", "ny"]


def test_news_are_no_part_of_the_way() -> None:
    assert stops(news("n", audiences=[STAFF])) == ()
