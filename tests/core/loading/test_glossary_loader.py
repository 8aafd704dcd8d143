"""The glossary as it is read; tests/examples/invalid/glossary-mistakes has the messages."""

from tests.core.records import VOCABULARY, VOCABULARY_TEXT
from videnbank.core.loading.text_source import TextFile
from videnbank.core.loading.vocabulary_loader import read_vocabulary
from videnbank.core.model.glossary import NO_GLOSSARY
from videnbank.core.model.vocabulary import Vocabulary
from videnbank.core.model.vocabulary_field import TermList

WITHOUT = VOCABULARY_TEXT[: VOCABULARY_TEXT.index("glossary:")]


def read(glossary: str) -> tuple[Vocabulary, list[str]]:
    vocabulary, issues = read_vocabulary(TextFile("vocabulary.yml", WITHOUT + glossary))
    return vocabulary, [f"{issue.field} {issue.code.value}" for issue in issues]


def test_a_site_may_have_no_glossary() -> None:
    vocabulary, issues = read("")
    assert issues == []
    assert vocabulary.glossary == NO_GLOSSARY
    assert read("glossary: []\n")[0].glossary.terms == ()


def test_a_term_has_the_definition_of_what_it_names_unless_it_has_its_own() -> None:
    vocabulary, issues = read(
        "glossary:\n"
        "  - {id: a, label: papirgang, of: topics/boevl}\n"
        "  - {id: b, label: bøvl, of: topics/boevl, definition: Besvær.}\n"
    )
    assert issues == []
    of_topic = vocabulary.term(TermList.TOPICS, "boevl").definition
    assert [term.definition for term in vocabulary.glossary.terms] == [of_topic, "Besvær."]


def test_a_retired_term_names_nothing() -> None:
    _, issues = read("glossary:\n  - {id: a, label: papir, of: topics/bureaukrati}\n")
    assert issues == ["glossary[1].of unknown-listed-term"]


def test_a_term_may_repeat_a_form_of_its_own() -> None:
    terms = "glossary:\n  - {id: a, label: møde, synonyms: [Møde, møde], definition: Et møde.}\n"
    assert read(terms)[1] == []


def test_a_form_that_is_another_at_the_start_of_a_sentence_is_refused() -> None:
    terms = (
        "glossary:\n"
        "  - {id: a, label: komponent, definition: En del.}\n"
        "  - {id: b, label: Komponent, definition: Et center.}\n"
    )
    assert read(terms)[1] == ["glossary[2].label shared-form"]


def test_the_glossary_is_a_list() -> None:
    assert read("glossary: VIVE\n")[1] == ["glossary wrong-type"]


def test_another_glossary_makes_another_vocabulary() -> None:
    # The cache of bodies rests on this.
    assert read("")[0] != VOCABULARY
    one = "glossary:\n  - {id: a, label: papirgang, definition: Besvær.}\n"
    assert read(one)[0] == read(one)[0]
    assert read(one)[0] != read(one.replace("Besvær", "Bøvl"))[0]


def test_its_terms_are_no_values_of_records() -> None:
    assert "vive" in {term.id for term in VOCABULARY.glossary.terms}
    assert not any(VOCABULARY.knows(terms, "vive") for terms in TermList)
