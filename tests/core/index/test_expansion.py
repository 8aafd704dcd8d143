from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.expansion import expanded_terms
from videnbank.core.index.lexicon import Dictionary
from videnbank.core.model.vocabulary import Term, Vocabulary
from videnbank.core.model.vocabulary_field import TermList


def test_forms_of_the_heading_stand_before_forms_of_the_text(analyzer: WordAnalyzer) -> None:
    expansion = expanded_terms(["Velfærdsteknologi"], ["Hjemmeplejen er med."], [], analyzer)
    assert {"velfærd", "teknologi"} <= set(expansion.title_terms)
    assert {"pleje", "hjemme"} <= set(expansion.body_terms)
    assert not {"velfærd", "teknologi"} & set(expansion.body_terms)
    assert expansion.alias_terms == ()


def test_a_form_of_the_heading_counts_though_the_text_has_it(analyzer: WordAnalyzer) -> None:
    expansion = expanded_terms(["Velfærdsteknologi"], ["Teknologien hjælper."], [], analyzer)
    assert "teknologi" in expansion.title_terms


def test_synonyms_of_a_term_that_the_heading_names_are_surer_than_of_one_it_is_marked_with(
    analyzer: WordAnalyzer, vocabulary: Vocabulary
) -> None:
    terms = [vocabulary.term(TermList.TOPICS, "boevl"), vocabulary.term(TermList.AREAS, "boern")]
    expansion = expanded_terms(["Mindre bøvl i hverdagen"], [], terms, analyzer)
    assert {"papirarbejde", "bureaukrati", "skemavælde"} <= set(expansion.body_terms)
    assert "dagtilbud" in expansion.alias_terms


def test_a_synonym_in_the_heading_names_its_term_too(
    analyzer: WordAnalyzer, vocabulary: Vocabulary
) -> None:
    term = vocabulary.term(TermList.TOPICS, "boevl")
    assert "bureaukrati" in expanded_terms(["Mindre papirarbejde"], [], [term], analyzer).body_terms


def test_the_parts_of_a_synonym_are_the_least_sure(
    analyzer: WordAnalyzer, vocabulary: Vocabulary
) -> None:
    term = vocabulary.term(TermList.TOPICS, "boevl")
    expansion = expanded_terms(["Bøvl i hverdagen"], [], [term], analyzer)
    assert "papirarbejde" in expansion.body_terms
    assert {"papir", "arbejde"} <= set(expansion.alias_terms)


def test_an_organisation_is_found_by_its_other_names(dictionary: Dictionary) -> None:
    term = Term(id="ruc", label="Roskilde Universitet", synonyms=("RUC",))
    analyzer = WordAnalyzer(Vocabulary.of({TermList.ORGANISATIONS: (term,)}), dictionary)
    text = "Roskilde Universitet har fulgt det."
    assert "ruc" in expanded_terms([text], [], [], analyzer).title_terms
    assert "ruc" in expanded_terms(["Styring"], [text], [], analyzer).body_terms


def test_no_word_stands_twice_and_each_list_is_sorted(
    analyzer: WordAnalyzer, vocabulary: Vocabulary
) -> None:
    terms = [vocabulary.term(TermList.TOPICS, "boevl"), vocabulary.term(TermList.AREAS, "boern")]
    expansion = expanded_terms(["Børnehave"], ["Dagtilbuddet og hjemmeplejen"], terms, analyzer)
    every = [*expansion.title_terms, *expansion.body_terms, *expansion.alias_terms]
    assert len(every) == len(set(every))
    for words in (expansion.title_terms, expansion.body_terms, expansion.alias_terms):
        assert list(words) == sorted(words)


def test_a_record_without_words_has_none(analyzer: WordAnalyzer) -> None:
    expansion = expanded_terms([], ["12 % …"], [], analyzer)
    assert expansion.title_terms == expansion.body_terms == expansion.alias_terms == ()


def test_only_words_that_are_not_in_the_text_are_added(analyzer: WordAnalyzer) -> None:
    expansion = expanded_terms([], ["Velfærdsteknologi", "Teknologien hjælper."], [], analyzer)
    assert "velfærd" in expansion.body_terms
    assert "teknologi" not in expansion.body_terms


def test_a_synonym_that_the_text_holds_is_not_added(
    analyzer: WordAnalyzer, vocabulary: Vocabulary
) -> None:
    term = vocabulary.term(TermList.TOPICS, "boevl")
    assert (
        "papirarbejde" not in expanded_terms([], ["Papirarbejdet."], [term], analyzer).alias_terms
    )


def test_faar_does_not_become_far(analyzer: WordAnalyzer) -> None:
    expansion = expanded_terms(["Hvad får I ud af det?"], ["Fårene får græs."], [], analyzer)
    assert "far" not in (*expansion.title_terms, *expansion.body_terms)
