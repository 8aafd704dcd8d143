import pytest
from hypothesis import given
from hypothesis import strategies as st

from videnbank.core.index.match_kind import MatchKind
from videnbank.core.index.ranking import (
    KIND_WEIGHTS,
    LENGTH_INFLUENCE,
    LEVELS,
    RANKING,
    SATURATION,
    length_norm,
    level,
)


def test_a_weaker_relation_weighs_less() -> None:
    weights = [KIND_WEIGHTS[kind] for kind in MatchKind]
    assert weights == sorted(weights, reverse=True)
    assert weights[0] == 1
    assert min(weights) > 0


def test_every_constant_reaches_the_browser_by_its_name() -> None:
    assert RANKING.as_json()["levels"] == LEVELS
    assert RANKING.as_json()["least_coverage"] == RANKING.least_coverage


@given(st.floats(0.01, 1e6), st.floats(0.01, 1e6))
def test_a_level_never_falls_when_a_word_stands_there_more_often(one: float, other: float) -> None:
    fewer, more = sorted((one, other))
    assert 1 <= level(fewer, 1) <= level(more, 1) <= LEVELS


def test_a_level_is_half_of_the_highest_at_the_saturation() -> None:
    assert level(SATURATION, 1) == round(LEVELS / 2)


def test_a_word_weighs_less_in_a_longer_document() -> None:
    assert length_norm(100, 100) == pytest.approx(1)
    assert length_norm(0, 100) == pytest.approx(1 - LENGTH_INFLUENCE)
    assert level(6, length_norm(10, 100)) > level(6, length_norm(1000, 100))
