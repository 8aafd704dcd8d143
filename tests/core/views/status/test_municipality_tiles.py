"""The tile map of Denmark."""

import pytest

from tests.core.records import DENMARK
from videnbank.core.views.status.municipality_tiles import BorderSegment, grid_size, region_borders

REGIONS = {place.id: place.region for place in DENMARK.municipalities}
CELLS = {
    place.id: (place.square.column, place.square.row)
    for place in DENMARK.municipalities
    if place.square is not None
}
COLUMNS, ROWS = grid_size(DENMARK)
NEIGHBOURS = [
    ("frederikshavn", "hjoerring"),
    ("fanoe", "esbjerg"),
    ("fredericia", "middelfart"),
    ("svendborg", "langeland"),
    ("aarhus", "odder"),
    ("lolland", "guldborgsund"),
    ("koebenhavn", "frederiksberg"),
    ("greve", "solroed"),
    ("helsingoer", "fredensborg"),
]


def are_neighbours(one: str, other: str) -> bool:
    (column, row), (across, down) = CELLS[one], CELLS[other]
    return abs(column - across) + abs(row - down) == 1


def test_every_municipality_has_a_square_of_its_own_in_the_order_of_the_codes() -> None:
    assert list(CELLS) == [place.id for place in DENMARK.municipalities]
    assert (COLUMNS, ROWS) == (13, 13)
    assert len(set(CELLS.values())) == 98
    assert all(0 <= column < COLUMNS and 0 <= row < ROWS for column, row in CELLS.values())


def test_every_short_name_is_short_and_stands_once() -> None:
    shorts = [place.short for place in DENMARK.municipalities]
    assert len({short.casefold() for short in shorts}) == 98
    assert all(len(short) == 3 and short.isalpha() for short in shorts)
    for place, short in zip(DENMARK.municipalities, shorts, strict=True):
        letters = iter(place.name.casefold())
        assert short[0] == place.name[0], place.name
        assert all(letter in letters for letter in short.casefold()), (place.name, short)


@pytest.mark.parametrize("region", [region.id for region in DENMARK.regions])
def test_a_region_hangs_together(region: str) -> None:
    # Bornholm belongs to Hovedstaden but is an island apart on every map.
    members = [place for place in CELLS if REGIONS[place] == region and place != "bornholm"]
    reached = {members[0]}
    for _ in members:
        reached |= {
            place for place in members if any(are_neighbours(place, other) for other in reached)
        }
    assert reached == set(members)


@pytest.mark.parametrize(("one", "other"), NEIGHBOURS)
def test_neighbours_are_neighbours(one: str, other: str) -> None:
    assert are_neighbours(one, other)


def test_north_is_up_and_east_is_right() -> None:
    assert CELLS["hjoerring"][1] < CELLS["aarhus"][1] < CELLS["soenderborg"][1]
    assert CELLS["esbjerg"][0] < CELLS["odense"][0] < CELLS["slagelse"][0] < CELLS["koebenhavn"][0]
    assert CELLS["bornholm"] == (COLUMNS - 1, ROWS - 1)


def test_the_names_of_the_regions_stand_in_free_squares() -> None:
    occupied = set(CELLS.values())
    names = [region.label_square for region in DENMARK.regions if region.label_square is not None]
    assert len(names) == 5
    for column, row in ((name.column, name.row) for name in names):
        assert not {(column + more, row) for more in range(3)} & occupied
        assert column + 3 <= COLUMNS


def test_a_border_runs_between_regions_and_nowhere_else() -> None:
    region_at = {cell: REGIONS[place] for place, cell in CELLS.items()}
    borders = set(region_borders(DENMARK))
    assert len(borders) == len(region_borders(DENMARK))
    for column in range(COLUMNS):
        for row in range(ROWS):
            region = region_at.get((column, row))
            right, below = region_at.get((column + 1, row)), region_at.get((column, row + 1))
            corner = (column + 1, row + 1)
            for other, side in (
                (right, BorderSegment((column + 1, row), corner)),
                (below, BorderSegment((column, row + 1), corner)),
            ):
                differ = region is not None and other is not None and region != other
                assert (side in borders) is differ
