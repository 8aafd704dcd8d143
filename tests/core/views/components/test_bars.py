from hypothesis import given
from hypothesis import strategies as st

from videnbank.core.model.outcome import Quantity
from videnbank.core.views.components.bars import SCALE_LENGTH, Bar, bars


def exactly(number: float) -> Quantity:
    return Quantity(min=number, max=number)


def span(low: float, high: float) -> Quantity:
    return Quantity(min=low, max=high)


def test_bars_begin_at_zero_and_the_longest_fills_the_scale() -> None:
    assert bars([exactly(20), exactly(5)]) == (Bar(0, 100, 0, 0), Bar(0, 25, 0, 0))


def test_a_part_is_held_against_its_whole() -> None:
    assert bars([exactly(77)], maximum=100) == (Bar(0, 77, 0, 0),)


def test_a_span_is_certain_up_to_its_lower_end() -> None:
    assert bars([span(16, 20), exactly(2)]) == (Bar(0, 80, 80, 20), Bar(0, 10, 0, 0))


def test_numbers_below_zero_reach_the_other_way() -> None:
    assert bars([exactly(-5), exactly(15)]) == (Bar(0, 25, 0, 0), Bar(25, 75, 0, 0))
    assert bars([span(-20, -10)]) == (Bar(50, 50, 0, 50),)


def test_a_span_across_zero_is_certain_nowhere() -> None:
    (bar,) = bars([span(-5, 15)])
    assert (bar.width, bar.span_x, bar.span_width) == (0, 0, 100)


def test_nothing_but_zeros_has_no_length() -> None:
    assert bars([exactly(0), exactly(0)]) == (Bar(0, 0, 0, 0), Bar(0, 0, 0, 0))


ROUNDED = 0.2
numbers = st.floats(-1e9, 1e9, allow_nan=False)


@given(st.lists(st.tuples(numbers, numbers).map(sorted), min_size=1, max_size=4))
def test_no_bar_leaves_the_scale(ends: list[list[float]]) -> None:
    for bar in bars([span(low, high) for low, high in ends]):
        for x, width in ((bar.x, bar.width), (bar.span_x, bar.span_width)):
            assert width >= 0
            assert x >= 0
            assert x + width <= SCALE_LENGTH + ROUNDED
