import pytest
from hypothesis import given
from hypothesis import strategies as st

from videnbank.core.search.spellings import spellings


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("økonomi", ("oekonomi", "okonomi")),
        ("ældreområde", ("aeldreomraade", "aeldreomrade")),
        ("får", ("faar", "far")),
        ("aarhus", ("århus",)),
        ("idé", ("ide",)),
        ("kommune", ()),
    ],
)
def test_other_ways_to_write_a_word(word: str, expected: tuple[str, ...]) -> None:
    assert spellings(word) == expected


@given(st.text(alphabet="aeodklmæøåé"))
def test_a_spelling_is_another_one(word: str) -> None:
    assert word not in spellings(word)
