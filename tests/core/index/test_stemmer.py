from itertools import islice
from pathlib import Path

import pytest
import snowballstemmer
from hypothesis import given
from hypothesis import strategies as st
from simplemma.strategies.dictionaries import StreamDictionaryFactory

from videnbank.core.index.stemmer import stem
from videnbank.core.index.tokenizer import tokenize

ROOT = Path(__file__).parents[3]
TEXTS = ("cases/**/*.md", "docs/**/*.md", "vocabulary.yml", "plugins/videnbank/wording/da.yml")
EVERY = 40
"""One word of the dictionary's 788,000 in so many is tried: a second, not half a minute."""

# What the Snowball project's own Danish stemmer gives.
SNOWBALL = {
    "sagsbehandlerne": "sagsbehandl",
    "sagsbehandler": "sagsbehandl",
    "bøger": "bøg",
    "bøgerne": "bøg",
    "bog": "bog",
    "får": "får",
    "far": "far",
    "økonomien": "økonomi",
    "arbejdet": "arbejd",
    "arbejdets": "arbejd",
    "plejehjemmene": "plejehjem",
    "løsning": "løsning",
    "arbejdsløst": "arbejdsløs",
    "venlig": "ven",
    "venligst": "ven",
    "frivillige": "frivil",
    "projekt": "projek",
    "bygd": "bygd",
    "møde": "mød",
    "as": "as",
    "krydsede": "krydsed",
    "ordets": "ord",
    "th": "th",
}


@pytest.mark.parametrize(("word", "expected"), SNOWBALL.items())
def test_a_stem_is_the_one_of_snowball(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_our_words_and_those_of_the_dictionary_have_the_stems_of_snowball() -> None:
    texts = [file.read_text("utf-8") for pattern in TEXTS for file in ROOT.glob(pattern)]
    words = {word for text in texts for word in tokenize(text)}
    forms = StreamDictionaryFactory().get_dictionary("da")
    words.update(form for form in islice(forms, 0, None, EVERY) if tokenize(form) == [form])
    assert len(words) > 20_000
    official = snowballstemmer.stemmer("danish").stemWord
    lower = sorted({word.lower() for word in words})
    assert [word for word in lower if stem(word) != official(word)] == []


@given(st.text(alphabet="abdeghiklmnorstvyæøå"))
def test_a_stem_is_never_longer_than_its_word(word: str) -> None:
    assert word.startswith(stem(word)) or word.endswith("løst")
