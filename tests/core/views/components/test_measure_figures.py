"""Which figures get a bar, and on what scale; their texts are tested with the outcome panel."""

from typing import Any

import pytest

from tests.core.records import MEASURE, validated
from tests.core.sites import site_of
from videnbank.core.model.outcome import Measure
from videnbank.core.views.components.bars import Bar
from videnbank.core.views.components.measure_figures import measure_figures


def figures_with_bars(**changes: Any) -> list[tuple[str, str, Bar]]:
    fields = {key: value for key, value in {**MEASURE, **changes}.items() if value is not None}
    figures = measure_figures(site_of(), validated(Measure, fields))
    return [(f.value, f.moment, f.bar) for f in figures if f.bar is not None]


def test_before_and_after_stand_on_one_scale() -> None:
    assert figures_with_bars(before=20, after=16) == [
        ("20 dage", "before", Bar(0, 100, 0, 0)),
        ("16 dage", "after", Bar(0, 80, 0, 0)),
    ]


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (1, 1.25, "+0,25 dage"),
        (0.1, 0.3, "+0,2 dage"),
        (12.3456, 12.34, "\N{MINUS SIGN}0,0056 dage"),
        (1, 1.0000001, "+0,0000001 dage"),
        (4, 4, "0 dage"),
    ],
)
def test_a_change_has_the_decimals_of_the_figures_it_comes_from(
    before: float, after: float, change: str
) -> None:
    measure = validated(Measure, {**MEASURE, "before": before, "after": after})
    assert measure_figures(site_of(), measure)[-1].value == change


def test_a_number_alone_is_not_drawn() -> None:
    assert figures_with_bars(before=None, after=37) == []
    assert figures_with_bars(before=37, after=None) == []
    assert figures_with_bars(before=None, after=None, change=-5) == []


def test_a_share_is_held_against_all() -> None:
    assert figures_with_bars(before=None, after=77, unit="procent") == [
        ("77 procent", "after", Bar(0, 77, 0, 0))
    ]
    assert figures_with_bars(before=None, after={"min": 20, "max": 30}, unit="%")[0][2] == Bar(
        0, 20, 20, 10
    )


def test_a_count_is_held_against_those_it_was_counted_among() -> None:
    assert figures_with_bars(before=None, after=26, n=104, unit="borgere")[0][2] == Bar(0, 25, 0, 0)


def test_more_than_all_is_no_share() -> None:
    assert figures_with_bars(before=None, after=120, unit="procent") == []
    assert figures_with_bars(before=None, after=-5, unit="procent") == []
    assert figures_with_bars(before=None, after=12, n=9) == []
