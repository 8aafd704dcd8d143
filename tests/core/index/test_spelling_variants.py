import pytest
from hypothesis import given
from hypothesis import strategies as st

from videnbank.core.index.spelling_variants import name_variants, spelling_variants


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("idé", ("ide",)),
        ("økonomi", ()),
        ("får", ()),
        ("kommune", ()),
        ("entré-dør", ("entre-dør",)),
    ],
)
def test_accents_can_be_left_out(word: str, expected: tuple[str, ...]) -> None:
    assert spelling_variants(word) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("køge", ("koege", "koge")),
        ("aarhus", ("århus",)),
        ("tårnby", ("taarnby", "tarnby")),
        ("odense", ()),
    ],
)
def test_a_name_is_written_in_many_ways(name: str, expected: tuple[str, ...]) -> None:
    assert name_variants(name) == expected


@given(st.text(alphabet="aeodklmæøåé"))
def test_a_spelling_is_another_one(word: str) -> None:
    assert word not in (*spelling_variants(word), *name_variants(word))
