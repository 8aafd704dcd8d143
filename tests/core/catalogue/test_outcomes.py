"""Outcomes of the whole catalogue: which there are, and how many of each kind."""

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


def told(scope: Scope | None = None) -> list[tuple[str, int]]:
    return [(one.entry.reference.id, one.place) for one in outcomes_in_scope(CATALOGUE, scope)]


def test_only_listed_records_are_heard() -> None:
    assert told() == [("a", 0), ("a", 1), ("c", 0)]


def test_a_scope_holds_the_records_of_its_area_and_track() -> None:
    assert told(Scope("boern")) == [("c", 0)]
    assert told(Scope("aeldre", "frisaettende-ledelse-og-styring")) == []
    assert told(Scope(track="styrket-borgerkontakt")) == [("a", 0), ("a", 1), ("c", 0)]
    assert told(Scope("borger")) == []


def test_records_that_could_tell_are_cases_and_results_alone() -> None:
    assert names(tuple(outcome_entries(CATALOGUE, Scope()))) == ["a", "b", "c"]
    assert outcomes_of(tool("t").record) == ()


def test_a_case_that_says_nothing_on_a_bottom_line_is_counted() -> None:
    silent = missing_outcome_counts(outcome_entries(CATALOGUE, Scope()), LINES)
    assert silent == {
        "quality": 1,
        "work-environment": 2,
        "efficiency": 1,
    }
    assert missing_outcome_counts(outcome_entries(CATALOGUE, Scope("boern")), LINES).total() == 3


def test_parts_of_the_bank_are_found_in_one_go() -> None:
    by_scope = outcomes_by_scope(CATALOGUE)
    assert len(by_scope) == 6
    for scope, outcomes in by_scope.items():
        assert outcomes == outcomes_in_scope(CATALOGUE, scope)


def test_kinds_are_counted() -> None:
    counts = outcome_counts(outcomes_in_scope(CATALOGUE))
    better, reported = Direction.BETTER, Evidence.REPORTED
    assert counts[OutcomeKey("quality", better, reported)] == 1
    assert counts[OutcomeKey("quality", better, Evidence.EVALUATED)] == 1
    assert counts[OutcomeKey("work-environment", better, reported)] == 0
    assert counts.total() == 3


def test_an_effect_is_documented_when_it_was_examined_and_went_somewhere() -> None:
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
