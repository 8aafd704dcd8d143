import pytest
from hypothesis import given
from hypothesis import strategies as st

from videnbank.core.index.analyzer import WordAnalyzer, WordForms
from videnbank.core.index.lexicon import Dictionary
from videnbank.core.model.vocabulary import Vocabulary


def forms(word: str, analyzer: WordAnalyzer) -> set[str]:
    return {form for _, form in analyzer.forms(word).variants}


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("bøger", {"bog"}),
        ("bog", {"bøger"}),
        ("ældreplejen", {"ældre", "pleje"}),
        ("APV", {"arbejdspladsvurdering"}),
        ("Arbejdspladsvurderingen", {"apv", "arbejde", "plads", "vurdering"}),
        ("tillidsrepræsentant", {"tr"}),
        ("MED", {"medudvalg"}),
        ("SOSU-hjælper", {"sundhedshjælper"}),
        ("Køge", {"koege", "koge"}),
        ("Aarhus", {"århus"}),
        ("idé", {"ide"}),
    ],
)
def test_a_word_is_found_by_its_other_forms(
    word: str, others: set[str], analyzer: WordAnalyzer
) -> None:
    assert others <= forms(word, analyzer)


@pytest.mark.parametrize(
    ("word", "wrong"),
    [
        ("får", "far"),
        ("år", "ar"),
        ("måle", "male"),
        ("økonomi", "oekonomi"),
        ("med", "medudvalg"),
        ("børn", "bor"),
    ],
)
def test_a_word_is_not_found_as_another_word(word: str, wrong: str, analyzer: WordAnalyzer) -> None:
    assert wrong not in forms(word, analyzer)


def test_a_hyphened_word_is_found_joined_and_in_its_pieces(analyzer: WordAnalyzer) -> None:
    word_forms = analyzer.forms("MED-udvalg")
    assert {"medudvalg", "med", "udvalg"} <= set(word_forms.stems)
    assert "medindflydelse" in forms("MED-udvalg", analyzer)


@pytest.mark.parametrize("word", ["hvordan", "er", "og", "I"])
def test_small_words_have_no_forms(word: str, analyzer: WordAnalyzer) -> None:
    assert analyzer.forms(word).variants == ()


def test_a_word_is_analysed_once(vocabulary: Vocabulary, dictionary: Dictionary) -> None:
    analyzer = WordAnalyzer(vocabulary, dictionary)
    assert analyzer.forms("kommunen") is analyzer.forms("kommunen")
    assert set(analyzer.cached_forms) == {"kommunen"}


def test_no_more_words_are_remembered_than_there_is_room_for(
    vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("videnbank.core.index.analyzer.MAX_CACHED_WORDS", 2)
    analyzer = WordAnalyzer(vocabulary, {})
    for word in ("en", "to", "tre"):
        analyzer.forms(word)
    assert len(analyzer.cached_forms) <= 2


def test_words_known_from_before_need_no_dictionary(vocabulary: Vocabulary) -> None:
    known = {"kommunen": WordForms(("kommun",), (("x", "x"),))}
    assert WordAnalyzer(vocabulary, {}, known).forms("kommunen") is known["kommunen"]


@given(st.from_regex(r"[A-ZÆØÅa-zæøåéü]{1,15}(-[A-Za-zæøå]{1,8})?", fullmatch=True))
def test_no_form_is_filed_where_the_word_is(word: str) -> None:
    forms = WordAnalyzer(Vocabulary.of({}), {}).forms(word)
    assert isinstance(forms, WordForms)
    assert not {stem for stem, _ in forms.variants} & set(forms.stems)
