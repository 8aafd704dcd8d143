"""The case that the front page presents."""

from typing import Any

from tests.core.records import MEASURE, OUTCOME, case, catalogue_of, result
from videnbank.core.catalogue.catalogue import AnyEntry
from videnbank.core.catalogue.featured import featured_case

MEASURED = {**OUTCOME, "evidence": "measured", "measure": MEASURE}


def outcome(bottom_line: str = "quality", **changes: Any) -> dict[str, Any]:
    return {**MEASURED, "measure": measure(), "bottom_line": bottom_line, **changes}


def measure(**changes: Any) -> dict[str, Any]:
    return {key: value for key, value in {**MEASURE, **changes}.items() if value is not None}


def chosen(*entries: AnyEntry) -> str | None:
    featured = featured_case(catalogue_of(*entries))
    return featured.entry.reference.id if featured is not None else None


def test_only_a_case_measured_before_and_after_is_presented() -> None:
    told = case("a", outcomes=[{**MEASURED, "evidence": "reported"}])
    alone = case("b", outcomes=[outcome(measure=measure(before=None))])
    change = case("c", outcomes=[outcome(measure=measure(before=None, after=None, change=4))])
    unsure = case("d", outcomes=[outcome(direction="unknown")])
    assert chosen(told, alone, change, unsure, result("r", outcomes=[MEASURED])) is None
    assert chosen(told, case("e", outcomes=[MEASURED])) == "e"


def test_exact_figures_come_before_approximate_ones_and_ranges() -> None:
    about = case("a", outcomes=[outcome(measure=measure(approximate=True)), outcome("efficiency")])
    span = case("b", outcomes=[outcome(measure=measure(before={"min": 16, "max": 20}))])
    featured = featured_case(catalogue_of(about))
    assert featured is not None
    assert featured.outcome.bottom_line == "efficiency"
    assert chosen(span, case("c", outcomes=[MEASURED])) == "c"


def test_then_the_one_documented_on_most_bottom_lines() -> None:
    twice = case("a", outcomes=[MEASURED, outcome(), outcome("efficiency", evidence="claimed")])
    both = case("b", outcomes=[MEASURED, outcome("efficiency", evidence="evaluated")])
    assert chosen(twice, both) == "b"
    featured = featured_case(catalogue_of(twice, both))
    assert featured is not None
    assert featured.bottom_lines == 2


def test_then_the_one_most_results_cover_and_then_the_first_by_name() -> None:
    cases = [case(name, outcomes=[MEASURED]) for name in "cba"]
    assert chosen(*cases) == "a"
    assert chosen(*cases, result("r", covers=["case/b"])) == "b"


def test_a_case_that_went_badly_is_presented_as_well_as_one_that_went_well() -> None:
    bad = case("a", outcomes=[outcome(direction="worse")])
    good = case("b", outcomes=[outcome(direction="better")])
    assert chosen(bad, good) == "a"
