import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from videnbank.core.index.tokenizer import tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Får I ro – på arbejdet?", ["Får", "I", "ro", "på", "arbejdet"]),
        ("MED-udvalg, APV og TR/AMR", ["MED-udvalg", "APV", "og", "TR", "AMR"]),
        ("social- og sundhedshjælper", ["social", "og", "sundhedshjælper"]),
        ("i 2021 fik 62 % hjælp", ["i", "2021", "fik", "62", "hjælp"]),
        ("bl.a. »Kaffe først«", ["bl", "a", "Kaffe", "først"]),
        ("[casen](../kaffe-foerst/index.md) her", ["casen", "her"]),
        (
            "se https://vpt.dk/hjemmepleje eller skriv til red@vpt.dk",
            ["se", "eller", "skriv", "til"],
        ),
        ("", []),
        ("1990'erne", ["1990", "erne"]),
        ("covid-19 og P4U", ["covid-19", "og", "P4U"]),
        ("-a- b--c", ["a", "b", "c"]),
    ],
)
def test_words_are_found_as_they_are_written(text: str, words: list[str]) -> None:
    assert list(tokenize(text)) == words


@pytest.mark.parametrize(
    "text",
    [
        "doku\u00admen\u00adtation",
        "doku\u200bmentation",
        "dokumentation\u200c",
        "\u200ddokumentation",
        "doku\u2060mentation",
        "\ufeffdokumentation",
    ],
)
def test_signs_that_nobody_sees_do_not_part_a_word(text: str) -> None:
    assert list(tokenize(text)) == ["dokumentation"]


def test_decomposed_letters_are_composed() -> None:
    assert list(tokenize(unicodedata.normalize("NFD", "på Ærø"))) == ["på", "Ærø"]


@given(st.text())
def test_whatever_the_text_a_word_has_letters_digits_and_inner_hyphens_only(text: str) -> None:
    for word in tokenize(text):
        assert word.replace("-", "").isalnum()
        assert word.strip("-") == word
