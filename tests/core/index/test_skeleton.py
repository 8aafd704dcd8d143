import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videnbank.core.index.skeleton import part_of, skeleton


@pytest.mark.parametrize(
    ("spellings", "expected"),
    [
        (("sygefravær", "sygefravaer", "sygefravar", "Sygefravær"), "sygefravar"),
        (("økonomi", "oekonomi", "okonomi"), "okonomi"),
        (("århus", "aarhus", "arhus"), "arhus"),
        (("idé", "ide", "ide\u0301"), "ide"),
        (("müller", "muller"), "muller"),
        (("MED", "med"), "med"),
        (("covid19",), "covid19"),
        (("",), ""),
    ],
)
def test_every_spelling_of_a_word_has_one_skeleton(
    spellings: tuple[str, ...], expected: str
) -> None:
    assert {skeleton(spelling) for spelling in spellings} == {expected}


def test_letters_are_replaced_in_order() -> None:
    assert skeleton("aaae") == "aa"
    assert skeleton("aaæ") == "aa"
    assert skeleton("oeø") == "oo"


# From the test vectors of the hash's authors.
@pytest.mark.parametrize(
    ("key", "number"),
    [
        ("", 0x811C9DC5),
        ("a", 0xE40C292C),
        ("b", 0xE70C2DE5),
        ("f", 0xE30C2799),
        ("fo", 0x6222E842),
        ("foobar", 0xBF9CF968),
    ],
)
def test_the_hash_is_fnv_1a(key: str, number: int) -> None:
    assert part_of(key, 2**32) == number


@pytest.mark.parametrize("parts", [1, 4, 256, 512])
def test_every_spelling_leads_to_the_same_part(parts: int) -> None:
    for spellings in (("sygefravær", "sygefravaer", "sygefravar"), ("økonomi", "oekonomi")):
        assert len({part_of(spelling, parts) for spelling in spellings}) == 1


@given(st.text(), st.integers(1, 1024))
def test_a_part_is_one_of_those_there_are(key: str, parts: int) -> None:
    assert 0 <= part_of(key, parts) < parts


@given(st.text(alphabet="abdeklmnorstvæøåéüAO"))
def test_a_skeleton_has_none_of_its_own(word: str) -> None:
    plain = skeleton(word)
    assert plain == plain.lower()
    assert not any(unicodedata.combining(sign) for sign in unicodedata.normalize("NFKD", plain))
    assert not set(plain) & set("æøå")
