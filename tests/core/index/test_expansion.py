from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.expansion import expanded_terms
from videnbank.core.index.lexicon import Dictionary
from videnbank.core.model.vocabulary import Term, Vocabulary
from videnbank.core.model.vocabulary_field import TermList


def test_forms_of_the_heading_stand_before_forms_of_the_text(analysis: WordAnalyzer) -> None:
    found = expanded_terms(["Velfærdsteknologi"], ["Hjemmeplejen er med."], [], analysis)
    assert {"velfærd", "teknologi"} <= set(found.title_terms)
    assert {"pleje", "hjemme"} <= set(found.body_terms)
    assert not {"velfærd", "teknologi"} & set(found.body_terms)
    assert found.alias_terms == ()


def test_a_form_of_the_heading_counts_though_the_text_has_it(analysis: WordAnalyzer) -> None:
    found = expanded_terms(["Velfærdsteknologi"], ["Teknologien hjælper."], [], analysis)
    assert "teknologi" in found.title_terms


def test_synonyms_of_a_term_that_the_heading_names_are_surer_than_of_one_it_is_marked_with(
    analysis: WordAnalyzer, vocabulary: Vocabulary
) -> None:
    terms = [vocabulary.term(TermList.TOPICS, "boevl"), vocabulary.term(TermList.AREAS, "boern")]
    found = expanded_terms(["Mindre bøvl i hverdagen"], [], terms, analysis)
    assert {"papirarbejde", "bureaukrati", "skemavælde"} <= set(found.body_terms)
    assert "dagtilbud" in found.alias_terms


def test_a_synonym_in_the_heading_names_its_term_too(
    analysis: WordAnalyzer, vocabulary: Vocabulary
) -> None:
    term = vocabulary.term(TermList.TOPICS, "boevl")
    assert "bureaukrati" in expanded_terms(["Mindre papirarbejde"], [], [term], analysis).body_terms


def test_the_parts_of_a_synonym_are_the_least_sure(
    analysis: WordAnalyzer, vocabulary: Vocabulary
) -> None:
    term = vocabulary.term(TermList.TOPICS, "boevl")
    found = expanded_terms(["Bøvl i hverdagen"], [], [term], analysis)
    assert "papirarbejde" in found.body_terms
    assert {"papir", "arbejde"} <= set(found.alias_terms)


def test_an_organisation_is_found_by_its_other_names(dictionary: Dictionary) -> None:
    term = Term(id="ruc", label="Roskilde Universitet", synonyms=("RUC",))
    analysis = WordAnalyzer(Vocabulary.of({TermList.ORGANISATIONS: (term,)}), dictionary)
    text = "Roskilde Universitet har fulgt det."
    assert "ruc" in expanded_terms([text], [], [], analysis).title_terms
    assert "ruc" in expanded_terms(["Styring"], [text], [], analysis).body_terms


def test_no_word_stands_twice_and_each_list_is_sorted(
    analysis: WordAnalyzer, vocabulary: Vocabulary
) -> None:
    terms = [vocabulary.term(TermList.TOPICS, "boevl"), vocabulary.term(TermList.AREAS, "boern")]
    found = expanded_terms(["Børnehave"], ["Dagtilbuddet og hjemmeplejen"], terms, analysis)
    every = [*found.title_terms, *found.body_terms, *found.alias_terms]
    assert len(every) == len(set(every))
    for words in (found.title_terms, found.body_terms, found.alias_terms):
        assert list(words) == sorted(words)


def test_a_record_without_words_has_none(analysis: WordAnalyzer) -> None:
    found = expanded_terms([], ["12 % …"], [], analysis)
    assert found.title_terms == found.body_terms == found.alias_terms == ()


def test_only_words_that_are_not_in_the_text_are_added(analysis: WordAnalyzer) -> None:
    found = expanded_terms([], ["Velfærdsteknologi", "Teknologien hjælper."], [], analysis)
    assert "velfærd" in found.body_terms
    assert "teknologi" not in found.body_terms


def test_a_synonym_that_the_text_holds_is_not_added(
    analysis: WordAnalyzer, vocabulary: Vocabulary
) -> None:
    term = vocabulary.term(TermList.TOPICS, "boevl")
    assert (
        "papirarbejde" not in expanded_terms([], ["Papirarbejdet."], [term], analysis).alias_terms
    )


def test_faar_does_not_become_far(analysis: WordAnalyzer) -> None:
    found = expanded_terms(["Hvad får I ud af det?"], ["Fårene får græs."], [], analysis)
    assert "far" not in (*found.title_terms, *found.body_terms)
