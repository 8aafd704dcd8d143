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

DERIVATIONAL = ("ig", "els", "løst")
"""Endings that Snowball cuts as well, and ours does not."""

STEMS = {
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
    "arbejdsløst": "arbejdsløst",
    "venlig": "venlig",
    "venligst": "venlig",
    "frivillige": "frivillig",
    "ledelsen": "ledels",
    "ledig": "ledig",
    "leder": "led",
    "billig": "billig",
    "2021": "2021",
    "projekt": "projek",
    "bygd": "bygd",
    "møde": "mød",
    "as": "as",
    "krydsede": "krydsed",
    "ordets": "ord",
    "th": "th",
}


@pytest.mark.parametrize(("word", "expected"), STEMS.items())
def test_a_stem_is_a_word_without_its_inflections(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_stems_are_those_of_snowball_but_for_endings_that_derive_words() -> None:
    texts = [file.read_text("utf-8") for pattern in TEXTS for file in ROOT.glob(pattern)]
    words = {word for text in texts for word in tokenize(text)}
    forms = StreamDictionaryFactory().get_dictionary("da")
    words.update(form for form in islice(forms, 0, None, EVERY) if tokenize(form) == [form])
    assert len(words) > 20_000
    official = snowballstemmer.stemmer("danish").stemWord
    lower = sorted({word.lower() for word in words})
    others = [word for word in lower if stem(word) != official(word)]
    assert [word for word in others if not stem(word).endswith(DERIVATIONAL)] == []
    assert all(stem(word).startswith(official(word)) for word in others)


@given(st.text(alphabet="abdeghiklmnorstvyæøå"))
def test_a_stem_is_never_longer_than_its_word(word: str) -> None:
    assert word.startswith(stem(word))
