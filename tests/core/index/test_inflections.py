import pytest

from videnbank.core.index.inflections import irregular_forms
from videnbank.core.index.lexicon import Lexicon


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("bog", "bøger"),
        ("barn", "børn"),
        ("mand", "mænd"),
        ("hånd", "hænder"),
        ("fod", "fødder"),
        ("regel", "regler"),
        ("middel", "midler"),
        ("nummer", "numre"),
        ("teater", "teatre"),
        ("jobcentret", "jobcenter"),
        ("borgercenter", "borgercentre"),
    ],
)
def test_a_form_with_another_stem_is_found(word: str, form: str, lexicon: Lexicon) -> None:
    assert form in irregular_forms(word, lexicon)


@pytest.mark.parametrize("word", ["kommune", "leder", "far", "pleje", "ro", "hr", "", "qwertel"])
def test_a_regular_word_has_none(word: str, lexicon: Lexicon) -> None:
    assert irregular_forms(word, lexicon) == ()
