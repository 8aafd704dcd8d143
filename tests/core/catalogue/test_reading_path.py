"""The reading path for an audience."""

from datetime import date

from tests.core.records import OUTCOME, case, catalogue_of, news, result, tool
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.reading_path import PathSection, SectionKind, reading_path

STAFF, LEADERS = "medarbejdere", "ledere"


def sections(*entries: AnyEntry, audience: str = STAFF) -> tuple[PathSection, ...]:
    return reading_path(catalogue_of(*entries), audience)


def names(section: PathSection) -> list[str]:
    return [item.entry.reference.id for item in section.items]


def outcome(**changes: str) -> dict[str, str]:
    return {**OUTCOME, **changes}


def case_with(
    name: str, *outcomes: dict[str, str], audiences: tuple[str, ...] = (STAFF,)
) -> AnyEntry:
    return case(name, audiences=list(audiences), outcomes=list(outcomes))


def test_there_is_no_path_without_records() -> None:
    assert sections(tool("t", audiences=[LEADERS])) == ()


def test_what_can_be_used_comes_first_then_what_others_did_then_what_is_known() -> None:
    entries = (
        *(result(name, audiences=[STAFF]) for name in ("r", "s")),
        case_with("c", outcome()),
        *(tool(name, audiences=[LEADERS]) for name in ("u", "v")),
        tool("t", audiences=[STAFF]),
    )
    assert [section.kind for section in sections(*entries)] == ["tools", "cases", "results"]


def test_a_kind_written_first_of_all_for_others_comes_after_the_rest() -> None:
    entries = (
        tool("t", audiences=[LEADERS, STAFF]),
        case_with("c", outcome(), audiences=(LEADERS, STAFF)),
        result("r", audiences=[STAFF]),
    )
    assert [section.kind for section in sections(*entries)] == ["results", "tools", "cases"]


def test_tools_used_by_most_cases_come_first_and_no_more_than_three() -> None:
    tools = [tool(name, audiences=[STAFF]) for name in "abcd"]
    users = [
        case("x", tools=["tool/c", "tool/b"]),
        case("y", tools=["tool/c"]),
    ]
    (first, *_) = sections(*tools, *users)
    assert names(first) == ["c", "b", "a"]


def test_a_record_with_the_audience_first_comes_before_others() -> None:
    first, second = tool("z", audiences=[STAFF, LEADERS]), tool("a", audiences=[LEADERS, STAFF])
    (section,) = sections(first, second)
    assert names(section) == ["z", "a"]


def test_the_first_audience_outweighs_the_rank() -> None:
    theirs = tool("z", audiences=[STAFF, LEADERS], published=date(2020, 1, 1))
    used = tool("a", audiences=[LEADERS, STAFF])
    (section,) = sections(theirs, used, case("x", tools=["tool/a"]), case("y", tools=["tool/a"]))
    assert names(section) == ["z", "a"]


def test_ties_between_tools_are_broken_by_steps_then_date_then_reference() -> None:
    steps = [{"title": title, "text": "Tal sammen."} for title in ("Først", "Så")]
    tools = [
        tool("d", audiences=[STAFF], published=date(2020, 1, 1)),
        tool("c", audiences=[STAFF], steps=steps[:1], published=date(2019, 1, 1)),
        tool("b", audiences=[STAFF], steps=steps, published=date(2018, 1, 1)),
    ]
    (section,) = sections(*tools)
    assert names(section) == ["b", "c", "d"]
    twins = [tool(name, audiences=[STAFF]) for name in ("f", "e")]
    (section,) = sections(*twins, tools[0])
    assert names(section) == ["e", "f", "d"]


def test_cases_are_sorted_by_evidence_and_need_outcomes() -> None:
    (section, *_) = sections(
        case_with("fortalt", outcome()),
        case_with("evalueret", outcome(), outcome(evidence="evaluated")),
        case_with("uvis", outcome(evidence="evaluated", direction="unknown")),
        case_with("tavs"),
    )
    assert names(section) == ["evalueret", "fortalt", "uvis"]
    assert section.items[0].outcome is not None
    assert section.items[0].outcome.evidence == "evaluated"


def test_the_path_ends_with_documented_effects_that_are_not_better() -> None:
    every = [case_with(f"c{n}", outcome(evidence="evaluated")) for n in range(3)]
    path = sections(
        *every,
        case_with("vaerre", outcome(evidence="evaluated", direction="worse")),
        case_with("uaendret", outcome(evidence="evaluated", direction="unchanged")),
        case_with("paastaaet", outcome(evidence="claimed", direction="worse")),
    )
    assert path[-1].kind is SectionKind.NOT_BETTER
    assert names(path[-1]) == ["vaerre", "uaendret"]


def test_no_record_is_in_two_sections() -> None:
    (only,) = sections(case_with("c", outcome(evidence="evaluated", direction="worse")))
    assert (only.kind, names(only)) == (SectionKind.CASES, ["c"])


def test_stronger_results_come_before_weaker_and_newer_before_older() -> None:
    kinds = {"samlet": "lesson", "forsket": "research", "evalueret": "evaluation"}
    results = [result(name, kind=kind, audiences=[STAFF]) for name, kind in kinds.items()]
    newer = result("ny", kind="lesson", audiences=[STAFF], published=date(2026, 5, 1))
    (section,) = sections(*results, newer)
    assert names(section) == ["evalueret", "forsket", "ny"]


def test_news_is_not_on_the_path() -> None:
    assert sections(news("n", audiences=[STAFF])) == ()
