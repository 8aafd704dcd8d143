import pytest
from hypothesis import given
from hypothesis import strategies as st

from videnbank.core.index.compounds import compound_parts
from videnbank.core.index.lexicon import Lexicon
from videnbank.core.model.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("velfærdsteknologi", ("velfærd", "teknologi")),
        ("velfærdsteknologiens", ("velfærd", "teknologi")),
        ("hjemmeplejeløsning", ("hjemmepleje", "løsning", "hjemme", "pleje")),
        ("hjemmeplejeteamet", ("hjemmepleje", "team", "hjemme", "pleje")),
        ("ældreplejen", ("ældre", "pleje")),
        ("borgerkontakt", ("borger", "kontakt")),
        ("arbejdsmiljø", ("arbejde", "miljø")),
        ("dokumentationskrav", ("dokumentation", "krav")),
        ("børnehaverne", ("børn", "have")),
        ("beslutningstager", ("beslutning", "tage")),
        ("årsberetning", ("år", "beretning")),
        ("botilbud", ("bo", "tilbud")),
        ("efteruddannelse", ("efter", "uddannelse")),
        ("hverdagsbøvl", ("hverdag", "bøvl")),
        ("dagsorden", ("dag", "orden")),
        ("arbejdsgang", ("arbejde", "gang")),
        ("børnehjem", ("børn", "hjem")),
        ("bomiljø", ("bo", "miljø")),
        ("tværfaglighed", ("tvær", "faglighed")),
        ("arbejdsmiljørepræsentant", ("arbejdsmiljø", "repræsentant", "arbejde", "miljø")),
    ],
)
def test_a_compound_is_cut_in_known_parts(
    word: str, expected: tuple[str, ...], lexicon: Lexicon
) -> None:
    assert compound_parts(word, lexicon) == expected


@pytest.mark.parametrize(
    "word",
    [
        "rapport",
        "advarsel",
        "definition",
        "adresse",
        "billede",
        "behandling",
        "afstemning",
        "elleve",
        "kommune",
        "medarbejder",
        "samarbejde",
        "evaluering",
        "forenkling",
        "far",
        "",
        "fællesskab",
    ],
)
def test_what_is_no_compound_stays_whole(word: str, lexicon: Lexicon) -> None:
    assert compound_parts(word, lexicon) == ()


def test_the_name_of_a_municipality_stays_whole(lexicon: Lexicon) -> None:
    assert compound_parts("sønderborg", lexicon) == compound_parts("fredensborg", lexicon) == ()


def test_the_sites_own_words_are_parts_too(vocabulary: Vocabulary) -> None:
    assert compound_parts("bøvldagtilbud", Lexicon(vocabulary, {})) == ("bøvl", "dagtilbud")


@given(st.text(alphabet="abdeghiklmnorstvyæøå", max_size=30))
def test_whatever_the_word_its_parts_are_shorter(word: str) -> None:
    lexicon = Lexicon(Vocabulary.of({}), {})
    assert compound_parts(word, lexicon) == ()
