import pytest

from tests.core.records import DENMARK
from videnbank.core.index.analyzer import WordAnalyzer
from videnbank.core.index.lexicon import DanishDictionary, Dictionary, Lexicon
from videnbank.core.model.vocabulary import Term, Vocabulary
from videnbank.core.model.vocabulary_field import TermList

TERMS = {
    TermList.TOPICS: (
        Term(id="boevl", label="Bøvl i hverdagen", synonyms=("papirarbejde", "unødige regler")),
        Term(id="papir", label="Papirgang", synonyms=("skemavælde",), replaced_by="bureaukrati"),
        Term(id="bureaukrati", label="Bureaukrati", replaced_by="boevl"),
    ),
    TermList.AREAS: (Term(id="boern", label="Børn", synonyms=("dagtilbud",)),),
}


@pytest.fixture(scope="session")
def dictionary() -> Dictionary:
    return DanishDictionary()


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return Vocabulary.of({**TERMS, TermList.MUNICIPALITIES: DENMARK.terms()})


@pytest.fixture(scope="session")
def lexicon(vocabulary: Vocabulary, dictionary: Dictionary) -> Lexicon:
    return Lexicon(vocabulary, dictionary)


@pytest.fixture(scope="session")
def analyzer(vocabulary: Vocabulary, dictionary: Dictionary) -> WordAnalyzer:
    return WordAnalyzer(vocabulary, dictionary)
