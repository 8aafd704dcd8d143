import pytest
from hypothesis import given
from hypothesis import strategies as st

from videnbank.core.index.analyzer import WordAnalyzer, WordForms
from videnbank.core.index.lexicon import Dictionary
from videnbank.core.index.match_kind import MatchKind
from videnbank.core.index.stemmer import stem
from videnbank.core.index.stop_words import stop_words
from videnbank.core.model.vocabulary import Vocabulary


def keys(word: str, analyzer: WordAnalyzer) -> dict[str, MatchKind]:
    return dict(analyzer.forms(word).keys)


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("bøger", {"bog"}),
        ("bog", {"bøger"}),
        ("APV", {"arbejdspladsvurdering"}),
        ("Arbejdspladsvurderingen", {"apv"}),
        ("tillidsrepræsentant", {"tr"}),
        ("MED", {"medudvalg"}),
        ("Køge", {"koege", "koge"}),
        ("Aarhus", {"århus"}),
        ("idé", {"ide"}),
    ],
)
def test_a_word_is_found_by_its_other_forms(
    word: str, others: set[str], analyzer: WordAnalyzer
) -> None:
    found = keys(word, analyzer)
    assert {found[stem(other)] for other in others} == {MatchKind.FORM}


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("ældreplejen", {"ældre", "pleje"}),
        ("Arbejdspladsvurderingen", {"arbejde", "plads", "vurdering"}),
        ("SOSU-hjælper", {"sosu", "hjælper", "sundhedshjælper"}),
        ("covid-19", {"covid", "19"}),
    ],
)
def test_a_compound_is_found_by_its_parts(
    word: str, parts: set[str], analyzer: WordAnalyzer
) -> None:
    found = keys(word, analyzer)
    assert {found[stem(part)] for part in parts} == {MatchKind.PART}


@pytest.mark.parametrize(
    ("word", "own"),
    [
        ("bøger", "bøg"),
        ("sagsbehandlerne", "sagsbehandl"),
        ("APV", "apv"),
        ("MED", "MED"),
        ("MED-udvalg", "medudvalg"),
        ("2021", "2021"),
    ],
)
def test_the_first_key_is_the_stem_of_the_word(word: str, own: str, analyzer: WordAnalyzer) -> None:
    assert analyzer.forms(word).keys[0] == (own, MatchKind.WORD)


@pytest.mark.parametrize("word", ["bøger", "Arbejdspladsvurderingen", "MED-udvalg", "corona"])
def test_every_key_is_there_once(word: str, analyzer: WordAnalyzer) -> None:
    assert len(keys(word, analyzer)) == len(analyzer.forms(word).keys)


@pytest.mark.parametrize(
    ("word", "wrong"),
    [
        ("får", "far"),
        ("år", "ar"),
        ("måle", "male"),
        ("økonomi", "oekonomi"),
        ("med", "medudvalg"),
        ("børn", "bor"),
        ("ledelse", "leder"),
        ("ledig", "leder"),
        ("MED", "med"),
    ],
)
def test_a_word_is_not_found_as_another_word(word: str, wrong: str, analyzer: WordAnalyzer) -> None:
    assert stem(wrong) not in keys(word, analyzer)


def test_a_hyphened_word_is_found_joined_and_in_its_pieces(analyzer: WordAnalyzer) -> None:
    found = keys("MED-udvalg", analyzer)
    assert found["medudvalg"] is MatchKind.WORD
    assert {found[key] for key in ("MED", "udvalg", stem("medindflydelse"))} == {MatchKind.PART}


@pytest.mark.parametrize("word", ["hvordan", "er", "og", "I"])
def test_stop_words_have_no_keys(word: str, analyzer: WordAnalyzer) -> None:
    assert analyzer.forms(word).keys == ()


def test_words_of_two_letters_have_no_forms(vocabulary: Vocabulary) -> None:
    analyzer = WordAnalyzer(vocabulary, {"far": "fader", "fa": "fas"})
    assert keys("far", analyzer) == {"far": MatchKind.WORD, stem("fader"): MatchKind.FORM}
    assert keys("fa", analyzer) == {"fa": MatchKind.WORD}


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
    known = {"kommunen": WordForms((("kommun", MatchKind.WORD), ("x", MatchKind.FORM)))}
    assert WordAnalyzer(vocabulary, {}, known).forms("kommunen") is known["kommunen"]


@given(st.from_regex(r"[A-ZÆØÅa-zæøåéü0-9]{1,15}(-[A-Za-zæøå]{1,8})?", fullmatch=True))
def test_any_word_but_a_stop_word_is_found_by_itself(word: str) -> None:
    found = dict(WordAnalyzer(Vocabulary.of({}), {}).forms(word).keys)
    joined = word.lower().replace("-", "")
    if joined in stop_words():
        assert joined not in found
    else:
        assert found[stem(joined)] is MatchKind.WORD
