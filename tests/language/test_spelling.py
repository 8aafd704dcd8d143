"""No Danish text of the project holds a word that is spelt wrong."""

import os
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

import dictionary
import environment
from tests.language.danish_texts import (
    WORDING_FILES,
    DanishText,
    danish_texts,
    examined,
    names,
)
from tests.language.spelling import Speller, read_words, tokenize
from videnbank.core.language.collation import danish_key
from videnbank.core.loading.check_project import ProjectCheck

WORD_LIST = Path(__file__).parent / "words.txt"


@pytest.fixture(scope="module")
def found() -> ProjectCheck:
    return examined()


@pytest.fixture(scope="module")
def speller(found: ProjectCheck, tmp_path_factory: pytest.TempPathFactory) -> Speller:
    danish = dictionary.find()
    if danish is None:
        missing = environment.WORDS["dictionary_missing"]
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    own = [word.word for name in names(found) for word in tokenize(name)]
    folder = tmp_path_factory.mktemp("dictionary")
    return Speller(danish.program, danish.stem, [*own, *read_words(WORD_LIST)], folder)


def misspelt(texts: Iterable[DanishText], speller: Speller) -> Iterator[str]:
    """Each wrong word as `file:line  word (what may have been meant)`, in the order of the texts."""
    words = [(text, word) for text in texts for word in tokenize(text.text)]
    wrong = speller.unknown(word.word for _, word in words)
    meant = {word: speller.suggestions(word) for word in sorted(wrong)}
    for text, word in words:
        if word.word in wrong:
            yield f"{text.path}:{text.line + word.line}  {word.word} ({meant[word.word]})"


def test_every_word_is_spelt_right(found: ProjectCheck, speller: Speller) -> None:
    wrong = "\n".join(misspelt(danish_texts(found), speller))
    assert not wrong, f"correct these, or add what is right to {WORD_LIST.name}:\n{wrong}"


def test_all_kinds_of_text_are_read_with_their_lines(found: ProjectCheck) -> None:
    texts = list(danish_texts(found))
    folders = {text.path.split("/")[0] for text in texts}
    assert folders == {
        *("cases", "docs", "drawings", "plugins", "scripts"),
        *("vocabulary.yml", "wording.yml"),
    }
    assert {text.path for text in texts} >= {"docs/index.md", "docs/om/kontakt.md"}
    for text in texts:
        if text.path in {"vocabulary.yml", *WORDING_FILES}:
            line = (environment.ROOT / text.path).read_text(encoding="utf-8").split("\n")
            assert text.text[:9] in line[text.line - 1].replace('\\"', '"')


def test_a_mistake_is_found_with_its_line_and_what_was_meant(speller: Speller) -> None:
    text = DanishText("cases/a/index.md", 12, "Vi drak kaffe\nmed brugrerne i Aarhus.")
    (line,) = misspelt([text], speller)
    assert line.startswith("cases/a/index.md:13  brugrerne (brugerne, ")


def test_common_mistakes_are_found(speller: Speller) -> None:
    wrong = {
        *(
            "kommunnen",
            "medabejder",
            "Velfærdsaftlae",
            "dalgig",
            "knotrol",
            "digtalt",
            "informaton",
        ),
        *("MED-udvlag", "beskæftigelsses-", "osv.Det", "Aahrus", "trniene"),
    }
    assert speller.unknown(wrong) == wrong


def test_what_only_looks_strange_is_right(speller: Speller) -> None:
    right = {
        *(
            "Kerneopgaven",
            "frisættende",
            "velfærdsaftalernes",
            "rengøringsassistent",
            "MED-udvalget",
        ),
        *("ca.", "bl.a.", "pct.", "børne-", "beskæftigelses-", "borgeren.", "idé", "café"),
        *("Aarhus", "Lyngby-Taarbæks", "Buurtzorgs", "Buurtzorg-sygeplejerske", "Trinene", "KL's"),
    }
    assert speller.unknown(right) == set()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Se vpt.dk/om, cases/a/index.md og {path}", ["Se", "og"]),
        ("Skriv til a@b.dk eller brug --today", ["Skriv", "til", "eller", "brug"]),
        ("7-årige i 1990'erne, 12,7 pct. i 2021.", ["årige", "i", "pct.", "i"]),
        (
            "og/eller »ja« – børne- og ungeområdet",
            ["og", "eller", "ja", "børne-", "og", "ungeområdet"],
        ),
        ("Dokk1 f.eks. MED-udvalg.", ["Dokk1", "f.eks.", "MED-udvalg."]),
    ],
)
def test_words_are_told_from_figures_and_addresses(text: str, words: list[str]) -> None:
    assert [found.word for found in tokenize(text)] == words


def test_the_word_list_is_sorted_in_groups_that_say_what_they_are() -> None:
    groups = WORD_LIST.read_text(encoding="utf-8").strip().split("\n\n")
    assert all(group.startswith("# ") for group in groups)
    for group in groups:
        words = [line for line in group.split("\n") if not line.startswith("#")]
        assert all(danish_key(first) < danish_key(second) for first, second in pairwise(words))
    words = read_words(WORD_LIST)
    assert len(words) == len(set(words))
    assert all(word == word.strip() and " " not in word for word in words)
