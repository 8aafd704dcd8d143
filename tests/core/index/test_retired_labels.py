from videnbank.core.index.retired_labels import retired_labels
from videnbank.core.model.vocabulary import Term, Vocabulary
from videnbank.core.model.vocabulary_field import TermList


def test_a_term_carries_the_names_it_took_over_from(vocabulary: Vocabulary) -> None:
    assert retired_labels(vocabulary) == {
        "Bøvl i hverdagen": ("Papirgang", "skemavælde", "Bureaukrati")
    }


def test_what_was_replaced_by_nothing_known_is_left_out() -> None:
    lost = Term(id="a", label="Tabt", replaced_by="ukendt")
    assert retired_labels(Vocabulary.of({TermList.TOPICS: (lost,)})) == {}
