import pytest

from videnbank.core.index.lexicon import Lexicon


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("børnene", "barn"),
        ("sagsbehandlerne", "sagsbehandler"),
        ("bøger", "bog"),
        ("kommunens", "kommune"),
        ("bedre", "bedre"),
        ("ældre", "ældre"),
        ("børne", "børne"),
        ("qwerty", "qwerty"),
    ],
)
def test_a_lemma_looks_like_its_word(word: str, lemma: str, lexicon: Lexicon) -> None:
    assert lexicon.lemma(word) == lemma


def test_words_of_the_vocabulary_are_known(lexicon: Lexicon) -> None:
    assert lexicon.knows("bøvl")
    assert lexicon.knows("skemavælde")
    assert not lexicon.knows("qwerty")


def test_the_words_of_a_municipality_are_names(lexicon: Lexicon) -> None:
    assert lexicon.is_municipality_name("køge")
    assert lexicon.is_municipality_name("saltum") is False


@pytest.mark.parametrize("word", ["pleje", "borger", "arbejder", "børn", "dagtilbud"])
def test_what_can_stand_in_a_compound_as_it_is(word: str, lexicon: Lexicon) -> None:
    assert lexicon.is_base_form(word)


@pytest.mark.parametrize("word", ["plejens", "qwerty", "gik"])
def test_what_cannot(word: str, lexicon: Lexicon) -> None:
    assert not lexicon.is_base_form(word)
