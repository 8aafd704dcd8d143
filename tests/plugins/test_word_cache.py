"""What builds find out about words and keep beside the project."""

import json
from pathlib import Path

import pytest

from tests.plugins.built_site import build
from tests.plugins.project_outline import write_project
from tests.plugins.search_index import read_index
from videnbank.core.index.analyzer import WordForms
from videnbank.core.index.lexicon import DanishDictionary
from videnbank.core.model.vocabulary import Vocabulary
from videnbank.search.word_cache import CACHE_FILE, WordCache

WORDS = {"Kaffen": WordForms(("kaf",), (("mor", "morgen"),)), "øl": WordForms(("øl",), ())}
NOTHING = Vocabulary.of({})


def test_words_are_kept_from_one_build_to_the_next(tmp_path: Path) -> None:
    WordCache(tmp_path, NOTHING).write(WORDS)
    assert WordCache(tmp_path, NOTHING).read() == WORDS
    assert [file.name for file in (tmp_path / CACHE_FILE).parent.iterdir()] == [CACHE_FILE.name]


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "null", '{"basis": 1}', '{"words": {}, "basis": "x"}', "\udcff"]
)
def test_what_cannot_be_read_counts_as_nothing(tmp_path: Path, content: str) -> None:
    cache = WordCache(tmp_path, NOTHING)
    cache.write(WORDS)
    (tmp_path / CACHE_FILE).write_bytes(content.encode(errors="surrogateescape"))
    assert cache.read() == {}
    assert WordCache(tmp_path / "ny", NOTHING).read() == {}


@pytest.mark.parametrize("words", [[], {"a": 1}, {"a": [1, 2]}, {"a": [["a"], [["b"]]]}, None])
def test_right_words_in_a_wrong_shape_count_as_nothing(tmp_path: Path, words: object) -> None:
    cache = WordCache(tmp_path, NOTHING)
    cache.write(WORDS)
    said = json.loads((tmp_path / CACHE_FILE).read_text(encoding="utf-8"))
    (tmp_path / CACHE_FILE).write_text(json.dumps({**said, "words": words}), encoding="utf-8")
    assert cache.read() == {}


def test_words_that_rest_on_something_else_count_as_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    WordCache(tmp_path, NOTHING).write(WORDS)
    monkeypatch.setattr("videnbank.search.word_cache.version", lambda _: "0")
    assert WordCache(tmp_path, NOTHING).read() == {}


def test_a_project_that_cannot_be_written_to_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("en fil", encoding="utf-8")
    cache = WordCache(tmp_path, NOTHING)
    cache.write(WORDS)
    assert cache.read() == {}


def test_a_second_build_makes_the_same_index_without_the_dictionary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = write_project(
        tmp_path, "cases/kaffe/index.md\n  | title: Hjemmeplejens kaffe", search=True
    )
    first = read_index(build(project).root)
    assert "pleje" in first["cases/kaffe/"].words

    def refuse(*_: object) -> None:
        raise AssertionError("looked up")

    monkeypatch.setattr(DanishDictionary, "get", refuse)
    assert read_index(build(project).root) == first
