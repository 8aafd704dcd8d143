import pytest

from videnbank.core.model.term import TermList
from videnbank.core.search.organisations import names_of_named, organisations
from videnbank.core.search.tokens import words_in
from videnbank.core.vocabulary import Term, Vocabulary

KNOWN = organisations(
    Vocabulary.of(
        {
            TermList.ORGANISATIONS: (
                Term(id="ruc", label="Roskilde Universitet", synonyms=("RUC",)),
                Term(id="bupl", label="BUPL", synonyms=("pædagoger",)),
                Term(id="foa", label="FOA"),
            )
        }
    )
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Forskere fra Roskilde Universitet", ["Roskilde Universitet", "RUC"]),
        ("RUC har fulgt det", ["Roskilde Universitet", "RUC"]),
        ("BUPL er med", ["BUPL", "pædagoger"]),
        ("to pædagoger", []),
        ("Roskilde Kommune", []),
        ("FOA", []),
    ],
)
def test_an_organisation_is_known_by_its_proper_names(text: str, names: list[str]) -> None:
    assert list(names_of_named(KNOWN, set(words_in(text)))) == names
