from typing import Any

import pytest

from tests.core.records import MEASURE, OUTCOME, model_issues, record_issues, validated
from videnbank.core.model.case import Case
from videnbank.core.model.outcome import (
    Direction,
    Evidence,
    Measure,
    Outcome,
    Quantity,
)


def measure(**changes: Any) -> dict[str, Any]:
    return {key: value for key, value in {**MEASURE, **changes}.items() if value is not None}


def test_direction_and_evidence_become_enum_members() -> None:
    outcome = validated(Outcome, OUTCOME)
    assert outcome.bottom_line == "quality"
    assert outcome.direction is Direction.BETTER
    assert outcome.evidence is Evidence.REPORTED


def test_measured_evidence_needs_a_measure() -> None:
    assert model_issues(Outcome, **OUTCOME | {"evidence": "measured"}) == [
        "evidence missing-measure"
    ]


@pytest.mark.parametrize("evidence", ["evaluated", "reported", "claimed", "planned"])
def test_weaker_evidence_needs_no_measure(evidence: str) -> None:
    assert model_issues(Outcome, **OUTCOME | {"evidence": evidence}) == []


def test_an_outcome_needs_a_source() -> None:
    without = {key: value for key, value in OUTCOME.items() if key != "source"}
    assert model_issues(Outcome, **without) == ["source missing-key"]


def test_a_number_is_an_exact_range() -> None:
    value = validated(Measure, measure(before=12.5))
    assert value.before == Quantity(min=12.5, max=12.5)
    assert value.before.exact == 12.5


def test_a_range_is_not_exact() -> None:
    value = validated(Measure, measure(before={"min": 16, "max": 20}))
    assert value.before is not None
    assert value.before.exact is None


def test_a_range_cannot_be_reversed() -> None:
    issues = model_issues(Measure, **measure(before={"min": 20, "max": 16}))
    assert issues == ["before.max backwards"]


@pytest.mark.parametrize("amount", ["mange", "tyve", True, [16, 20]])
def test_other_types_are_rejected(amount: Any) -> None:
    assert model_issues(Measure, **measure(before=amount)) == ["before wrong-type"]


def test_a_quantity_is_accepted_as_is() -> None:
    value = Quantity(min=1, max=2)
    assert Measure(indicator="Ventetid", unit="dage", before=value).before is value


def test_a_measure_needs_a_figure() -> None:
    assert model_issues(Measure, indicator="Ventetid", unit="dage") == ["measure-without-value"]


def test_a_figure_needs_a_unit() -> None:
    assert model_issues(Measure, **measure(unit=None)) == ["missing-unit"]


def test_a_change_is_not_stated_when_it_can_be_computed() -> None:
    assert model_issues(Measure, **measure(change=-4)) == ["change computed-value"]


@pytest.mark.parametrize(("before", "after"), [(20, None), (None, 16), (None, None)])
def test_a_change_is_allowed_when_an_end_is_unknown(before: int | None, after: int | None) -> None:
    assert model_issues(Measure, **measure(before=before, after=after, change=-4)) == []


def test_only_the_first_broken_rule_of_a_measure_is_reported() -> None:
    outcome = OUTCOME | {"evidence": "measured", "measure": {"indicator": "Ventetid"}}
    assert record_issues(Case, outcomes=[outcome]) == ["outcomes[1].measure measure-without-value"]
