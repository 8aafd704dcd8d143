import pytest

from tests.core.index.conftest import TERMS
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.lexicon import Dictionary
from videnbank.core.index.match_kind import MatchKind
from videnbank.core.index.synonym_groups import (
    general_synonyms,
    searched_words,
    single_key,
    synonyms_by_key,
)
from videnbank.core.model.vocabulary import Vocabulary


@pytest.fixture(scope="module")
def own(dictionary: Dictionary) -> WordAnalyzer:
    """The analyzer of a site with groups of its own."""
    groups = (("Tillid", "reliance"), ("MED", "co-determination"), ("sygefravær", "time off work"))
    return WordAnalyzer(Vocabulary.of(TERMS, synonyms=groups), dictionary)


def kind(key: str, word: str, analyzer: WordAnalyzer) -> MatchKind | None:
    return dict(analyzer.forms(word).keys).get(key)


def test_each_word_of_a_group_leads_to_the_others() -> None:
    synonyms = synonyms_by_key([("covid", "corona", "pandemi"), ("corona", "virus")])
    assert synonyms["covid"] == ("corona", "pandemi")
    assert synonyms["corona"] == ("covid", "pandemi", "virus")


def test_an_expression_leads_to_the_words_and_no_word_of_it_to_them() -> None:
    synonyms = synonyms_by_key([("sygefravær", "sick leave", "absence")])
    assert synonyms["sygefravær"] == ("sick", "leave", "absence")
    assert set(synonyms) == {"sygefravær", "absenc"}


def test_forms_of_a_word_are_one_word() -> None:
    assert synonyms_by_key([("klage", "klager")]) == {"klag": ()}
    assert single_key("Borgerrejser") == single_key("borgerrejse") == "borgerrejs"


def test_capitals_tell_an_abbreviation_from_a_small_word() -> None:
    assert single_key("MED") == "MED"
    assert searched_words("MED") == ("MED",)
    assert searched_words("med") == searched_words("!") == ()


def test_a_hyphen_joins_a_word() -> None:
    assert single_key("MED-udvalg") == "medudvalg"
    assert searched_words("self-managing teams") == ("selfmanaging", "teams")


def test_general_groups_are_written_as_they_are_looked_for() -> None:
    for group in general_synonyms():
        assert len(group) > 1
        assert any(single_key(member) for member in group)
        assert all(member == " ".join(member.lower().split()) for member in group), group
        assert all(map(searched_words, group)), group


def test_no_general_group_has_a_word_twice() -> None:
    for group in general_synonyms():
        words = [searched_words(member) for member in group]
        assert len(set(words)) == len(words), group


def test_a_text_is_found_by_them(analyzer: WordAnalyzer) -> None:
    assert kind("pandemi", "Corona", analyzer) is MatchKind.SYNONYM
    assert kind("indvandr", "flygtningenes", analyzer) is MatchKind.SYNONYM


def test_a_text_is_found_by_the_site_s_own_in_every_form(own: WordAnalyzer) -> None:
    assert kind("relianc", "tilliden", own) is MatchKind.SYNONYM
    assert kind("relianc", "tillidsbaseret", own) is MatchKind.SYNONYM
    assert kind("tillid", "reliance", own) is MatchKind.SYNONYM
    assert kind("codetermination", "MED", own) is MatchKind.SYNONYM
    assert kind("codetermination", "med", own) is None
    assert kind("MED", "co-determination", own) is MatchKind.SYNONYM


def test_an_expression_is_no_word_of_a_text(own: WordAnalyzer) -> None:
    assert kind("tim", "sygefraværet", own) is MatchKind.SYNONYM
    assert kind("sygefravær", "time", own) is None


def test_another_site_does_not_have_them(analyzer: WordAnalyzer) -> None:
    assert kind("relianc", "tilliden", analyzer) is None
