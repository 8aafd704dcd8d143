"""Outcomes across the catalogue: listing and counting."""

from typing import Any

from tests.core.records import MEASURE, OUTCOME, case, catalogue_of, names, news, result, tool
from videnbank.core.catalogue.outcomes import (
    OutcomeKey,
    Scope,
    is_documented_effect,
    is_examined,
    missing_outcome_counts,
    outcome_counts,
    outcome_entries,
    outcomes_by_scope,
    outcomes_in_scope,
    reported_outcomes,
)
from videnbank.core.model.optional_fields import outcomes_of
from videnbank.core.model.outcome import Direction, Evidence

CATALOGUE = catalogue_of(
    case("a", outcomes=[OUTCOME, {**OUTCOME, "bottom_line": "efficiency"}]),
    case("b", areas=["boern", "aeldre"], tracks=["frisaettende-ledelse-og-styring"]),
    result("c", areas=["boern"], outcomes=[{**OUTCOME, "evidence": "evaluated"}]),
    case("d", state="draft", outcomes=[OUTCOME]),
    case(
        "e",
        state="withdrawn",
        withdrawn={"reason": "Nej.", "date": "2026-02-01"},
        outcomes=[OUTCOME],
    ),
    tool("f"),
    news("g"),
)


LINES = ("quality", "work-environment", "efficiency")


def positions(scope: Scope | None = None) -> list[tuple[str, int]]:
    return [(item.entry.reference.id, item.index) for item in outcomes_in_scope(CATALOGUE, scope)]


def test_only_listed_records_count() -> None:
    assert positions() == [("a", 0), ("a", 1), ("c", 0)]


def test_a_scope_contains_the_records_of_its_area_and_track() -> None:
    assert positions(Scope("boern")) == [("c", 0)]
    assert positions(Scope("aeldre", "frisaettende-ledelse-og-styring")) == []
    assert positions(Scope(track="styrket-borgerkontakt")) == [("a", 0), ("a", 1), ("c", 0)]
    assert positions(Scope("borger")) == []


def test_only_cases_and_results_can_have_outcomes() -> None:
    assert names(tuple(outcome_entries(CATALOGUE, Scope()))) == ["a", "b", "c"]
    assert outcomes_of(tool("t").record) == ()


def test_a_case_without_an_outcome_on_a_bottom_line_is_counted() -> None:
    missing = missing_outcome_counts(outcome_entries(CATALOGUE, Scope()), LINES)
    assert missing == {
        "quality": 1,
        "work-environment": 2,
        "efficiency": 1,
    }
    assert missing_outcome_counts(outcome_entries(CATALOGUE, Scope("boern")), LINES).total() == 3


def test_grouping_by_scope_agrees_with_each_scope() -> None:
    by_scope = outcomes_by_scope(CATALOGUE)
    assert len(by_scope) == 6
    for scope, outcomes in by_scope.items():
        assert outcomes == outcomes_in_scope(CATALOGUE, scope)


def test_outcomes_are_counted_by_key() -> None:
    counts = outcome_counts(outcomes_in_scope(CATALOGUE))
    better, reported = Direction.BETTER, Evidence.REPORTED
    assert counts[OutcomeKey("quality", better, reported)] == 1
    assert counts[OutcomeKey("quality", better, Evidence.EVALUATED)] == 1
    assert counts[OutcomeKey("work-environment", better, reported)] == 0
    assert counts.total() == 3


def test_an_effect_is_documented_when_examined_with_a_known_direction() -> None:
    outcomes = [
        {
            **OUTCOME,
            "evidence": evidence.value,
            "direction": direction.value,
            "measure": dict(MEASURE),
        }
        for evidence in Evidence
        for direction in Direction
    ]
    (entry,) = catalogue_of(case("a", outcomes=outcomes)).listed()
    for outcome in outcomes_of(entry.record):
        examined = outcome.evidence in {Evidence.MEASURED, Evidence.EVALUATED}
        assert is_examined(outcome) is examined
        went = outcome.direction is not Direction.UNKNOWN
        assert is_documented_effect(outcome) is (examined and went)


def repeating(name: str, number: int = 1, **changes: Any) -> Any:
    repeats = {"case": "case/a", "number": number}
    return result(name, covers=["case/a"], outcomes=[{**OUTCOME, "repeats": repeats}], **changes)


def findings(*entries: Any, scope: Scope | None = None) -> list[tuple[str, int, list[str]]]:
    return [
        (item.entry.reference.id, item.index, [o.entry.reference.id for o in item.repeated_by])
        for item in outcomes_in_scope(catalogue_of(*entries), scope)
    ]


def test_a_finding_that_results_state_again_counts_once_where_the_case_has_it() -> None:
    known = case("a", outcomes=[{**OUTCOME, "bottom_line": "efficiency"}, OUTCOME, {**OUTCOME}])
    entries = (known, repeating("r", 2), repeating("s", 2))
    assert findings(*entries) == [("a", 0, []), ("a", 1, []), ("a", 2, ["r", "s"])]
    assert len(reported_outcomes(catalogue_of(*entries))) == 5


def test_a_finding_counts_where_its_case_is_not_in_sight() -> None:
    elsewhere = case("a", outcomes=[OUTCOME], areas=["aeldre"])
    results = (repeating("r", areas=["boern"]), repeating("s", areas=["boern", "aeldre"]))
    assert findings(elsewhere, *results, scope=Scope("boern")) == [("r", 0, ["s"])]
    assert findings(elsewhere, *results, scope=Scope("aeldre")) == [("a", 0, ["s"])]
    assert findings(elsewhere, *results) == [("a", 0, ["r", "s"])]
    hidden = case("a", state="draft", outcomes=[OUTCOME])
    assert findings(hidden, *results) == [("r", 0, ["s"])]


def test_scopes_in_one_pass_have_the_findings_of_each() -> None:
    catalogue = catalogue_of(
        case("a", outcomes=[OUTCOME]), repeating("r", areas=["aeldre", "boern"]), repeating("s")
    )
    for scope, outcomes in outcomes_by_scope(catalogue).items():
        assert outcomes == outcomes_in_scope(catalogue, scope)


def test_a_repetition_of_what_is_not_there_counts_by_itself() -> None:
    assert findings(case("a", outcomes=[OUTCOME]), repeating("r", 2)) == [
        ("a", 0, []),
        ("r", 0, []),
    ]
