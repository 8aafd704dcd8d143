from videnbank.core.index.vocabulary_synonyms import (
    labels_of_synonyms,
    retired_labels,
    term_aliases,
)
from videnbank.core.model.vocabulary import Term, Vocabulary
from videnbank.core.model.vocabulary_field import TermList


def test_a_term_carries_the_names_it_took_over_from(vocabulary: Vocabulary) -> None:
    assert retired_labels(vocabulary) == {
        "Bøvl i hverdagen": ("Papirgang", "skemavælde", "Bureaukrati")
    }


def test_other_names_are_synonyms_and_retired_labels(vocabulary: Vocabulary) -> None:
    term = vocabulary.term(TermList.TOPICS, "boevl")
    assert list(term_aliases([term], retired_labels(vocabulary))) == [
        "papirarbejde",
        "unødige regler",
        "Papirgang",
        "skemavælde",
        "Bureaukrati",
    ]


def test_every_synonym_leads_to_the_label_in_use(vocabulary: Vocabulary) -> None:
    labels = labels_of_synonyms(vocabulary)
    assert labels["papirgang"] == labels["unødige regler"] == "Bøvl i hverdagen"
    assert labels["dagtilbud"] == "Børn"


def test_what_was_replaced_by_nothing_known_is_left_out() -> None:
    lost = Term(id="a", label="Tabt", replaced_by="ukendt")
    assert retired_labels(Vocabulary.of({TermList.TOPICS: (lost,)})) == {}
