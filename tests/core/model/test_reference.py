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


def test_a_name_says_kind_and_id() -> None:
    assert validated(Names, {"any": "news/fem-raad"}).any == Reference(Kind.NEWS, "fem-raad")
    assert str(Reference(Kind.TOOL, "trekanten")) == "tool/trekanten"


@pytest.mark.parametrize(
    "written",
    [
        "trekanten",
        "tool/",
        "tool/Trekanten",
        "tool/træ",
        "page/om",
        "tool/a/b",
        " tool/a",
        True,
        12,
    ],
)
def test_anything_else_is_no_name(written: Any) -> None:
    assert model_issues(Names, any=written) == ["any bad-reference"]


@pytest.mark.parametrize("written", [["tool/a"], {"tool": "a"}])
def test_a_list_or_a_group_is_no_name(written: Any) -> None:
    assert model_issues(Names, any=written) == ["any wrong-type"]


def test_a_field_may_ask_for_one_kind() -> None:
    assert model_issues(Names, case="tool/a", tool="case/a") == [
        "case wrong-kind",
        "tool wrong-kind",
    ]


def test_a_name_already_made_is_kept() -> None:
    known = Reference(Kind.CASE, "a")
    assert Names(any=known).any is known


def test_every_kind_has_a_model() -> None:
    assert set(MODELS) == set(Kind)
    assert all(model.record_kind is kind for kind, model in MODELS.items())
