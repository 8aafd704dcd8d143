import pytest

from videnbank.core.model.vocabulary import Term, Vocabulary
from videnbank.core.model.vocabulary_field import TermList

TOPICS = (
    Term(id="boevl", label="Bøvl"),
    Term(id="bureaukrati", label="Bureaukrati", replaced_by="boevl"),
    Term(id="papir", label="Papir", replaced_by="bureaukrati"),
    Term(id="klager", label="Klager"),
)
VOCABULARY = Vocabulary.of({TermList.TOPICS: TOPICS})


def test_terms_in_use_keep_list_order() -> None:
    assert VOCABULARY.ids(TermList.TOPICS) == ("boevl", "klager")
    assert VOCABULARY.terms(TermList.TOPICS) == (TOPICS[0], TOPICS[3])


def test_a_retired_term_keeps_its_label() -> None:
    assert VOCABULARY.label(TermList.TOPICS, "papir") == "Papir"
    assert VOCABULARY.term(TermList.TOPICS, "papir") is TOPICS[2]


def test_the_successor_is_a_term_in_use() -> None:
    assert VOCABULARY.successor(TermList.TOPICS, "papir") == "boevl"
    assert VOCABULARY.successor(TermList.TOPICS, "boevl") is None
    assert VOCABULARY.successor(TermList.TOPICS, "ukendt") is None


def test_a_missing_list_is_empty() -> None:
    assert {VOCABULARY.ids(terms) for terms in TermList if terms is not TermList.TOPICS} == {()}


def test_the_limit_is_the_lower_of_list_length_and_site_setting() -> None:
    topics = {TermList.TOPICS: TOPICS}
    assert VOCABULARY.limit(TermList.TOPICS) == 2
    assert Vocabulary.of(topics, {TermList.TOPICS: 1}).limit(TermList.TOPICS) == 1
    assert Vocabulary.of(topics, {TermList.TOPICS: 9}).limit(TermList.TOPICS) == 2


def test_only_terms_in_use_are_known() -> None:
    assert VOCABULARY.knows(TermList.TOPICS, "boevl")
    assert not VOCABULARY.knows(TermList.TOPICS, "papir")
    assert not VOCABULARY.knows(TermList.TOPICS, "ukendt")


def test_an_unknown_term_has_no_label() -> None:
    with pytest.raises(KeyError):
        VOCABULARY.label(TermList.TOPICS, "ukendt")


def test_a_vocabulary_is_frozen() -> None:
    with pytest.raises(TypeError):
        VOCABULARY.lists[TermList.TOPICS]["ny"] = TOPICS[0]  # type: ignore[index]


def test_the_same_words_make_the_same_vocabulary() -> None:
    assert Vocabulary.of({TermList.TOPICS: TOPICS}) == VOCABULARY
    assert Vocabulary.of({}) != VOCABULARY
