from datetime import date
from typing import Any

from tests.core.records import OUTCOME, case, news, ref, result, tool
from videnbank.core.model.optional_fields import (
    can_have_outcomes,
    covered_cases,
    duration_of,
    event_date,
    has_fold_up_card,
    outcomes_of,
    repetition_of,
    tools_of,
)
from videnbank.core.model.outcome import Outcome, ResultOutcome
from videnbank.core.model.registry import MODELS

NARROWER: dict[Any, Any] = {tuple[ResultOutcome, ...]: tuple[Outcome, ...]}
"""Types that are one of another's: what is read from the wider one is there."""


def test_a_field_has_the_same_type_in_every_kind() -> None:
    meanings: dict[str, Any] = {}
    for model in MODELS.values():
        for name, field in model.model_fields.items():
            meaning = NARROWER.get(field.annotation, field.annotation)
            assert meanings.setdefault(name, meaning) == meaning, name


def test_accessors_return_the_value_of_the_field() -> None:
    assert [o.finding for o in outcomes_of(case("a", outcomes=[OUTCOME]).record)]
    assert tools_of(case("a", tools=["tool/t"]).record) == (ref("tool/t"),)
    assert covered_cases(result("r", covers=["case/a"]).record) == (ref("case/a"),)
    length = duration_of(tool("t", duration={"max": 20}).record)
    assert length is not None
    assert length.max == 20
    assert event_date(news("n", date=date(2026, 1, 5)).record) == date(2026, 1, 5)
    sides = [{"title": title, "text": "Lyt."} for title in ("Begynd", "Lyt", "Aftal")]
    assert has_fold_up_card(tool("t", steps=sides, fold_up_card=True).record)


def test_a_kind_without_the_field_gives_an_empty_value() -> None:
    record = news("n").record
    assert outcomes_of(record) == ()
    assert repetition_of(outcomes_of(case("a", outcomes=[OUTCOME]).record)[0]) is None
    assert tools_of(record) == ()
    assert covered_cases(record) == ()
    assert duration_of(record) is None
    assert not has_fold_up_card(record)
    assert event_date(tool("t").record) is None


def test_cases_and_results_can_have_outcomes() -> None:
    assert [kind.value for kind, model in MODELS.items() if can_have_outcomes(model)] == [
        "case",
        "result",
    ]
