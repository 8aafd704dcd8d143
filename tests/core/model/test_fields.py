import pytest

from videnbank.core.language.wording import danish
from videnbank.core.model.case import Case, Effort
from videnbank.core.model.dates import Period
from videnbank.core.model.fields import field_help, nested_models
from videnbank.core.model.outcome import Measure, Outcome, Quantity
from videnbank.core.model.record import Record, Withdrawal
from videnbank.core.model.registry import MODELS


def test_help_is_looked_up_at_the_declaring_class() -> None:
    common = field_help(Record, "title", danish())
    assert common == field_help(Case, "title", danish())
    assert common.startswith("Opslagets navn.")


@pytest.mark.parametrize("model", MODELS.values())
def test_every_field_of_every_kind_has_help(model: type[Record]) -> None:
    assert all(field_help(model, key, danish()) for key in model.model_fields)


def test_an_unknown_field_raises() -> None:
    with pytest.raises(KeyError, match="Case has no field colour"):
        field_help(Case, "colour", danish())


@pytest.mark.parametrize(
    ("model", "key", "inside"),
    [
        (Case, "outcomes", [Outcome]),
        (Case, "effort", [Effort]),
        (Case, "period", [Period]),
        (Record, "withdrawn", [Withdrawal]),
        (Outcome, "measure", [Measure]),
        (Measure, "before", [Quantity]),
        (Case, "title", []),
        (Case, "tools", []),
        (Case, "stage", []),
    ],
)
def test_the_groups_inside_a_field_are_found(
    model: type[Record], key: str, inside: list[type]
) -> None:
    assert list(nested_models(model.model_fields[key].annotation)) == inside
