from typing import Any

import pytest

from videnbank.core.index.field import (
    DEFAULT_WEIGHTS,
    MOST_WEIGHT,
    Field,
    InvalidWeightError,
    field_weights,
)


def test_every_field_has_a_weight() -> None:
    assert set(DEFAULT_WEIGHTS) == set(Field)
    assert field_weights({}) == DEFAULT_WEIGHTS
    assert DEFAULT_WEIGHTS[Field.TITLE] == max(DEFAULT_WEIGHTS.values())


@pytest.mark.parametrize("weight", [0, 1, 2.5, MOST_WEIGHT])
def test_a_site_may_weigh_a_field_otherwise(weight: float) -> None:
    weights = field_weights({"steps": weight})
    assert weights[Field.STEPS] == weight
    assert {**weights, Field.STEPS: DEFAULT_WEIGHTS[Field.STEPS]} == DEFAULT_WEIGHTS


@pytest.mark.parametrize(
    ("name", "weight"),
    [
        ("steps", -1),
        ("steps", MOST_WEIGHT + 0.5),
        ("steps", True),
        ("steps", "2"),
        ("steps", None),
        ("steps", float("nan")),
        ("trin", 2),
        ("STEPS", 2),
    ],
)
def test_what_is_no_weight_is_refused_with_the_name_of_the_field(name: str, weight: Any) -> None:
    with pytest.raises(InvalidWeightError) as refusal:
        field_weights({"title": 1, name: weight})
    assert str(refusal.value) == name
