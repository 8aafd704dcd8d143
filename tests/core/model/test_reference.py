from typing import Any

import pytest

from tests.core.records import model_issues, validated
from videnbank.core.model.frozen_model import FrozenModel
from videnbank.core.model.reference import (
    AnyReference,
    CaseReference,
    Kind,
    Reference,
    ToolReference,
)
from videnbank.core.model.registry import MODELS


class Names(FrozenModel):
    any: AnyReference | None = None
    case: CaseReference | None = None
    tool: ToolReference | None = None


def test_a_reference_is_a_kind_and_an_id() -> None:
    assert validated(Names, {"any": "news/fem-raad"}).any == Reference(Kind.NEWS, "fem-raad")
    assert str(Reference(Kind.TOOL, "trekanten")) == "tool/trekanten"


@pytest.mark.parametrize(
    "value",
    [
        "trekanten",
        "tool/",
        "tool/Trekanten",
        "tool/træ",
        "page/om",
        "tool/a/b",
        True,
        12,
    ],
)
def test_malformed_references_are_rejected(value: Any) -> None:
    assert model_issues(Names, any=value) == ["any bad-reference"]


@pytest.mark.parametrize("value", [["tool/a"], {"tool": "a"}])
def test_a_list_or_mapping_is_not_a_reference(value: Any) -> None:
    assert model_issues(Names, any=value) == ["any wrong-type"]


def test_a_field_may_require_one_kind() -> None:
    assert model_issues(Names, case="tool/a", tool="case/a") == [
        "case wrong-kind",
        "tool wrong-kind",
    ]


def test_a_reference_is_accepted_as_is() -> None:
    value = Reference(Kind.CASE, "a")
    assert Names(any=value).any is value


def test_every_kind_has_a_model() -> None:
    assert set(MODELS) == set(Kind)
    assert all(model.record_kind is kind for kind, model in MODELS.items())
