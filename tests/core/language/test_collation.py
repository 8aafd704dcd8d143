import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from tests.core.records import DENMARK
from videnbank.core.language.collation import danish_key


def ordered(*words: str) -> list[str]:
    return sorted(words, key=danish_key)


def test_the_danish_letters_come_last() -> None:
    assert ordered("Åby", "Ørsted", "Ærø", "Zoo", "Anholt") == [
        "Anholt",
        "Zoo",
        "Ærø",
        "Ørsted",
        "Åby",
    ]


def test_aa_counts_as_one_letter() -> None:
    assert ordered("Aarhus", "Aalborg", "Aabenraa", "Vejle", "Aeroe", "Albertslund") == [
        "Aeroe",
        "Albertslund",
        "Vejle",
        "Aabenraa",
        "Aalborg",
        "Aarhus",
    ]


def test_municipalities_end_with_aalborg_and_aarhus() -> None:
    by_name = ordered(*(place.name for place in DENMARK.municipalities))
    assert by_name[0] == "Albertslund"
    assert by_name[-4:] == ["Ærø", "Aabenraa", "Aalborg", "Aarhus"]


def test_foreign_vowels_stand_with_their_danish_kin() -> None:
    assert ordered("Ärla", "Ölstykke", "Ås", "Zebra") == ["Zebra", "Ärla", "Ölstykke", "Ås"]


def test_other_accents_do_not_move_a_word() -> None:
    assert ordered("Eva", "Édith", "Emil") == ["Édith", "Emil", "Eva"]


def test_case_is_no_matter_but_the_order_is_total() -> None:
    assert ordered("kaffe", "Kaffe", "Jord") == ["Jord", "Kaffe", "kaffe"]


def test_numbers_count_by_value() -> None:
    assert ordered("Trin 10", "Trin 9", "Trin 1") == ["Trin 1", "Trin 9", "Trin 10"]


@given(st.lists(st.text()))
def test_letters_sort_the_same_in_either_unicode_form(words: list[str]) -> None:
    for word in words:
        decomposed = unicodedata.normalize("NFD", unicodedata.normalize("NFC", word))
        assert danish_key(decomposed)[0] == danish_key(word)[0]
