from collections import Counter
from collections.abc import Mapping
from datetime import date

import pytest

from videnbank.core.issues.issue import Issue
from videnbank.core.language.slug import ID_PATTERN, slug
from videnbank.core.loading.places_loader import danish_places, read_places
from videnbank.core.loading.text_source import TextFile
from videnbank.core.model.places import MapSquare, Places

OLD, NEW = date(2026, 12, 31), date(2027, 1, 1)
HEAD = "kind,id,name,region,from,until,replaced_by,column,row"
TABLE = f"""{HEAD}
region,oest,Øst,,,,,,
municipality,aa,Aa,oest,,2026-12-31,bb,0,0
municipality,bb,Bb,oest,,,,1,0
"""


def read(text: str, today: date = NEW) -> tuple[Places, tuple[Issue, ...]]:
    return read_places(TextFile("places.csv", text), today)


def told(*lines: str) -> list[str]:
    _, issues = read("\n".join((HEAD, *lines)))
    return [f"{i.position.line}:{i.position.column} {i.field} {i.code}" for i in issues]


def test_denmark_has_98_municipalities_in_five_regions_until_2027() -> None:
    places = danish_places(OLD)
    assert [region.name for region in places.regions] == [
        *("Hovedstaden", "Sjælland", "Syddanmark", "Midtjylland", "Nordjylland"),
    ]
    assert Counter(place.region for place in places.municipalities) == {
        "hovedstaden": 29,
        "sjaelland": 17,
        "syddanmark": 22,
        "midtjylland": 19,
        "nordjylland": 11,
    }


def test_hovedstaden_and_sjaelland_are_one_region_from_2027() -> None:
    places = danish_places(NEW)
    assert [region.name for region in places.regions] == [
        *("Østdanmark", "Syddanmark", "Midtjylland", "Nordjylland"),
    ]
    assert Counter(place.region for place in places.municipalities) == {
        "oestdanmark": 46,
        "syddanmark": 22,
        "midtjylland": 19,
        "nordjylland": 11,
    }


def test_no_code_id_or_name_stands_twice_and_ids_follow_from_names() -> None:
    places = danish_places(OLD).municipalities
    codes = [place.code for place in places]
    assert codes == sorted(codes)
    assert all(len(code) == 3 and code.isdigit() for code in codes)
    for values in (set(codes), {place.id for place in places}, {place.name for place in places}):
        assert len(values) == 98
    for place in places:
        assert ID_PATTERN.fullmatch(place.id)
        assert place.id == slug(place.name)


def test_a_municipality_is_itself_to_its_last_day_and_then_its_successor() -> None:
    before, after = read(TABLE, OLD)[0], read(TABLE, NEW)[0]
    assert [place.id for place in before.municipalities] == ["aa", "bb"]
    assert [place.id for place in after.municipalities] == ["bb"]
    assert [(term.id, term.replaced_by) for term in before.terms()] == [("aa", None), ("bb", None)]
    assert [(term.id, term.replaced_by) for term in after.terms()] == [("bb", None), ("aa", "bb")]


def test_successors_of_successors_are_followed() -> None:
    chained = TABLE.replace("bb,Bb,oest,,,,", "bb,Bb,oest,,2026-12-30,cc,")
    found, issues = read(f"{chained}municipality,cc,Cc,oest,,,,,\n")
    assert issues == ()
    assert found.successors == {"aa": "cc", "bb": "cc"}


def test_a_municipality_is_not_there_before_its_first_day() -> None:
    table = f"{TABLE}municipality,dd,Dd,oest,2027-01-01,,,,\n"
    assert "dd" not in [place.id for place in read(table, OLD)[0].municipalities]
    assert "dd" in [place.id for place in read(table, NEW)[0].municipalities]


def test_a_danish_spreadsheet_saves_semicolons() -> None:
    found, issues = read(TABLE.replace(",", ";"))
    assert issues == ()
    assert found.municipalities[0].square == MapSquare(1, 0)


def test_a_table_needs_no_regions_dates_or_map() -> None:
    found, issues = read("kind,id,name\nmunicipality,aa,Aa\n")
    assert issues == ()
    assert [(place.region, place.short) for place in found.municipalities] == [("", "Aa")]


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("municipality,,Aa,,,,,,", "2:14 id missing-key"),
        ("by,aa,Aa,,,,,,", "2:1 kind unknown-term"),
        ("municipality,Åh,Aa,,,,,,", "2:14 id bad-shape"),
        ("municipality,aa,Aa,,1. maj,,,,", "2:21 from bad-date"),
        ("municipality,aa,Aa,,2027-01-02,2027-01-01,aa,,", "2:32 until backwards"),
        ("municipality,aa,Aa,,,2027-01-01,,,", "2:33 replaced_by missing-key"),
        ("municipality,aa,Aa,,,,bb,,", "2:22 until missing-key"),
        ("municipality,aa,Aa,,,2027-01-01,bb,,", "2:33 replaced_by bad-successor"),
        ("municipality,aa,Aa,,,2027-01-01,aa,,", "2:33 replaced_by bad-successor"),
        ("municipality,aa,Aa,,,,,x,1", "2:24 column wrong-type"),
        ("municipality,aa,Aa,,,,,30,1", "2:24 column out-of-range"),
        ("municipality,aa,Aa,,,,,3,", "2:26 row missing-key"),
    ],
)
def test_every_mistake_of_a_row_is_told_where_it_stands(line: str, wrong: str) -> None:
    assert told(line) == [wrong]


def test_a_cell_is_pointed_at_by_line_and_column() -> None:
    assert told("municipality,Åh,Aa,,,,,,") == ["2:14 id bad-shape"]
    assert told('municipality,"a,a",Aa,,,,,,', "x,aa,A,,,,,,") == [
        "2:14 id bad-shape",
        "3:1 kind unknown-term",
    ]


def test_rows_are_held_against_each_other() -> None:
    region = "region,oest,Øst,,,,,,"
    assert told(region, "municipality,aa,Aa,vest,,,,,") == ["3:20 region unknown-term"]
    assert told(region, "municipality,aa,Aa,,,,,,") == ["3:20 region missing-key"]
    twice = "municipality,aa,Aa,oest,,,,1,1"
    assert told(region, twice, twice) == ["4:14 id duplicate-term"]
    other = twice.replace("aa,Aa", "bb,Bb")
    assert told(region, twice, other) == ["4:28 column repeated-value"]


def test_headings_are_checked_first() -> None:
    _, issues = read("kind;id;navn\nmunicipality;aa;Aa\n")
    assert [(i.field, i.code.value) for i in issues] == [
        ("navn", "unknown-key"),
        ("name", "missing-key"),
    ]


def test_an_empty_table_is_a_mistake() -> None:
    assert [i.code.value for i in read("")[1]] == ["missing-key"] * 3
    assert [i.code.value for i in read(HEAD)[1]] == ["missing-key"]


def neighbours(today: date = OLD) -> Mapping[str, tuple[str, ...]]:
    return danish_places(today).neighbours


def test_neighbours_are_neighbours_of_each_other() -> None:
    for one, others in neighbours().items():
        assert one not in others
        for other in others:
            assert one in neighbours()[other], (one, other)


@pytest.mark.parametrize(
    ("id_", "others"),
    [
        ("frederiksberg", {"koebenhavn"}),
        ("dragoer", {"taarnby"}),
        ("hjoerring", {"frederikshavn", "broenderslev", "jammerbugt"}),
        ("soenderborg", {"aabenraa"}),
        ("lolland", {"guldborgsund"}),
        ("fredericia", {"kolding", "vejle"}),
        ("odense", {"assens", "faaborg-midtfyn", "kerteminde", "nordfyns"}),
        ("aarhus", {"favrskov", "odder", "skanderborg", "syddjurs"}),
    ],
)
def test_neighbours_that_everyone_knows(id_: str, others: set[str]) -> None:
    assert set(neighbours()[id_]) == others


def test_islands_have_no_neighbour_on_land() -> None:
    # Bridges do not count: Langeland and Mors have one, Guldborgsund borders Lolland on Lolland.
    alone = {place.id for place in danish_places(OLD).municipalities} - neighbours().keys()
    islands = ("aeroe", "bornholm", "fanoe", "laesoe", "langeland", "morsoe", "samsoe")
    assert alone == set(islands)


def test_no_border_crosses_the_great_belt_or_the_little_belt() -> None:
    # Codes rise from east to west: 101-400 east of the Great Belt, 410-492 Funen and its islands.
    sides = {
        place.id: (int(place.code) > 400) + (int(place.code) > 492)
        for place in danish_places(OLD).municipalities
    }
    for one, others in neighbours().items():
        assert {sides[other] for other in others} == {sides[one]}, one


BORDERS = """kind,id,name,from,until,replaced_by,borders
municipality,aa,Aa,,2026-12-31,bb,bb cc
municipality,bb,Bb,,,,
municipality,cc,Cc,,,,dd
municipality,dd,Dd,2027-01-01,,,
"""


def test_a_pair_stands_once_and_counts_for_both() -> None:
    assert read(BORDERS, OLD)[0].neighbours == {"aa": ("bb", "cc"), "bb": ("aa",), "cc": ("aa",)}


def test_a_successor_takes_over_the_borders_of_those_it_replaces() -> None:
    assert read(BORDERS, NEW)[0].neighbours == {"bb": ("cc",), "cc": ("bb", "dd"), "dd": ("cc",)}


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ("municipality,bb,Bb,,,,aa", "3:23 borders repeated-value"),
        ("municipality,bb,Bb,,,,bb", "3:23 borders unknown-term"),
        ("municipality,bb,Bb,,,,xx", "3:23 borders unknown-term"),
    ],
)
def test_a_border_must_be_with_another_municipality_and_stand_once(row: str, wrong: str) -> None:
    head = "kind,id,name,from,until,replaced_by,borders"
    _, issues = read(f"{head}\nmunicipality,aa,Aa,,,,bb\n{row}\n")
    assert [f"{i.position.line}:{i.position.column} {i.field} {i.code}" for i in issues] == [wrong]


def test_only_copenhagen_and_bornholm_have_names_of_their_own() -> None:
    names = {p.id: p.official_name for p in danish_places(OLD).municipalities if p.official_name}
    assert names == {"koebenhavn": "Københavns Kommune", "bornholm": "Bornholms Regionskommune"}
