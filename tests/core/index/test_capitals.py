import pytest

from videnbank.core.index.capitals import is_capital_stop_word


@pytest.mark.parametrize("word", ["MED", "FOR", "DE"])
def test_an_abbreviation_may_look_like_a_stop_word(word: str) -> None:
    assert is_capital_stop_word(word)


@pytest.mark.parametrize("word", ["med", "Med", "APV", "I", "Å", "MED-udvalg", "2021", ""])
def test_other_words_are_what_they_are_in_small_letters(word: str) -> None:
    assert not is_capital_stop_word(word)
