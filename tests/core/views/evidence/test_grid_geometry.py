from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videnbank.core.views.evidence.grid_geometry import (
    COLUMN_WIDTH,
    MARK_SIZE,
    GridGeometry,
    grid_geometry,
    square_side,
)

counts = st.lists(st.integers(0, 40), min_size=1, max_size=5)


def test_a_picture_is_no_wider_than_the_smallest_screen_has_room_for() -> None:
    # 320 pixels minus the margins of the page and the frame of the chart.
    assert grid_geometry(5, [1]).width <= 262


def test_marks_hang_two_by_two_from_the_top_of_their_cell() -> None:
    grid = grid_geometry(2, [3])
    first, second, third = grid.marks(0, 1, 3)
    assert (second.x - first.x, second.y) == (MARK_SIZE, first.y)
    assert (third.x, third.y - first.y) == (first.x, MARK_SIZE)
    assert first.x >= COLUMN_WIDTH


def test_heads_have_two_columns_each_on_their_line() -> None:
    grid = grid_geometry(5, [1])
    lower, upper = grid.column_heads[0], grid.column_heads[1]
    assert grid.column_heads == (lower, upper, lower, upper, lower)
    assert lower - upper >= 11  # the font size
    assert upper >= 11
    assert lower < grid.rows[0].y


@given(counts)
def test_rows_follow_each_other_and_fill_the_picture(mark_counts: list[int]) -> None:
    grid = grid_geometry(5, mark_counts)
    for above, below in pairwise(grid.rows):
        assert above.y + above.height == below.y
    assert grid.rows[-1].y + grid.rows[-1].height == grid.height


@given(counts, st.integers(0, 4))
def test_every_mark_has_a_square_of_its_own_inside_its_cell(
    mark_counts: list[int], column: int
) -> None:
    grid = grid_geometry(5, mark_counts)
    for row, count in enumerate(mark_counts):
        places = grid.marks(row, column, count)
        assert len(set(places)) == count
        for place in places:
            assert_inside(grid, row, column, (place.x, place.y), MARK_SIZE)


def assert_inside(
    grid: GridGeometry, row: int, column: int, corner: tuple[float, float], side: float
) -> None:
    x, y = corner
    assert COLUMN_WIDTH * column <= x
    assert x + side <= COLUMN_WIDTH * (column + 1)
    assert grid.rows[row].number_y < y
    assert y + side <= grid.rows[row].y + grid.rows[row].height


@pytest.mark.parametrize("mark_counts", [1, 4, 10])
def test_a_square_has_as_much_air_to_the_number_above_as_to_the_foot_of_its_cell(
    mark_counts: int,
) -> None:
    grid = grid_geometry(3, [4, mark_counts])
    row = grid.rows[1]
    x, y = grid.square(1, 1, 20)
    assert x - COLUMN_WIDTH == COLUMN_WIDTH * 2 - (x + 20)
    assert y - row.number_y == row.y + row.height - (y + 20)


def test_squares_are_as_large_as_what_they_stand_for() -> None:
    assert square_side(100, 100) == 2 * square_side(25, 100)
    assert square_side(1, 10_000) == pytest.approx(square_side(10_000, 10_000) / 100, abs=0.1)


@given(st.integers(1, 10_000))
def test_a_square_stays_in_the_middle_of_its_cell(count: int) -> None:
    grid = grid_geometry(5, [4, 4])
    side = square_side(count, 10_000)
    assert_inside(grid, 1, 2, grid.square(1, 2, side), side)
