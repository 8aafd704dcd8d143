import pytest

from videnbank.core.index.organisation_aliases import mentioned, organisation_names
from videnbank.core.index.tokenizer import tokenize
from videnbank.core.model.vocabulary import Term, Vocabulary
from videnbank.core.model.vocabulary_field import TermList

KNOWN = organisation_names(
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
        ("Forskere fra Roskilde Universitet", [("Roskilde Universitet", "RUC")]),
        ("RUC har fulgt det", [("Roskilde Universitet", "RUC")]),
        ("BUPL er med", [("BUPL", "pædagoger")]),
        ("to pædagoger", []),
        ("Roskilde Kommune", []),
        ("FOA", []),
    ],
)
def test_an_organisation_is_known_by_its_proper_names(
    text: str, names: list[tuple[str, ...]]
) -> None:
    found = mentioned(KNOWN, set(tokenize(text)))
    assert [organisation.names for organisation in found] == names
