"""What builds find out about words and keep beside the project."""

import hashlib
import json
import shutil
import sys
import unicodedata
from pathlib import Path

import grimp
import pytest

import videnbank
from tests.plugins.built_site import build
from tests.plugins.project_outline import ROOT, write_project
from tests.plugins.search_index import IndexFiles
from videnbank.core.index.analyzer import WordAnalyzer, WordForms
from videnbank.core.index.lexicon import DanishDictionary
from videnbank.core.index.match_kind import MatchKind
from videnbank.core.language.slug import slug
from videnbank.core.loading.text_source import TextFile, read_text_file
from videnbank.core.loading.vocabulary_loader import read_vocabulary
from videnbank.core.model.vocabulary import Vocabulary
from videnbank.search.word_cache import _LIBRARIES, CACHE_FILE, WordCache

WORDS = {
    "Kaffen": WordForms((("kaf", MatchKind.WORD), ("mor", MatchKind.PART))),
    "øl": WordForms((("øl", MatchKind.WORD), ("oel", MatchKind.FORM))),
    "og": WordForms(()),
}
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


@pytest.mark.parametrize(
    "words",
    [
        [],
        None,
        {"a": 1},
        {"a": [1, 2]},
        {"a": ["aa"]},
        {"a": [["a", 4]]},
        {"a": [["a", 0, 1]]},
        {"Kaffen": [["kaf"], [["mor", "morgen"]]]},
    ],
)
def test_words_in_another_shape_count_as_nothing(tmp_path: Path, words: object) -> None:
    cache = WordCache(tmp_path, NOTHING)
    cache.write(WORDS)
    written = json.loads((tmp_path / CACHE_FILE).read_text(encoding="utf-8"))
    for digest in (written["digest"], hashlib.sha256(json.dumps(words).encode()).hexdigest()):
        content = {**written, "digest": digest, "words": words}
        (tmp_path / CACHE_FILE).write_text(json.dumps(content), encoding="utf-8")
        assert cache.read() == {}


def test_words_that_were_changed_count_as_nothing(tmp_path: Path) -> None:
    cache = WordCache(tmp_path, NOTHING)
    cache.write(WORDS)
    file = tmp_path / CACHE_FILE
    written = file.read_text(encoding="utf-8")
    file.write_text(written.replace('"kaf"', '"te"'), encoding="utf-8")
    assert written != file.read_text(encoding="utf-8")
    assert cache.read() == {}


def test_words_by_another_dictionary_count_as_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    WordCache(tmp_path, NOTHING).write(WORDS)
    monkeypatch.setattr(f"{WordCache.__module__}.version", lambda _: "0")
    assert WordCache(tmp_path, NOTHING).read() == {}


def test_words_by_another_unicode_count_as_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    WordCache(tmp_path, NOTHING).write(WORDS)
    monkeypatch.setattr(unicodedata, "unidata_version", "1.0.0")
    assert WordCache(tmp_path, NOTHING).read() == {}


def test_words_with_another_vocabulary_count_as_nothing(tmp_path: Path) -> None:
    WordCache(tmp_path, NOTHING).write(WORDS)
    assert WordCache(tmp_path, terms()).read() == {}
    synonyms = Vocabulary.of({}, synonyms=(("kaffe", "mokka"),))
    assert WordCache(tmp_path, synonyms).read() == {}


def terms() -> Vocabulary:
    file = read_text_file(ROOT / "tests/examples/vocabulary.yml", "vocabulary.yml")
    assert isinstance(file, TextFile)
    vocabulary, issues = read_vocabulary(file)
    assert not issues
    return vocabulary


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    """Which module of the package imports which, and what from outside it."""
    return grimp.build_graph("videnbank", include_external_packages=True, cache_dir=None)


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The package as it is, in a place where it can be changed."""
    (package,) = map(Path, videnbank.__path__)
    copy = tmp_path / "videnbank"
    shutil.copytree(package, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(videnbank, "__path__", [str(copy)])
    return copy


def test_a_change_in_any_module_that_the_analysis_rests_on_changes_the_key(
    tmp_path: Path, copy: Path, graph: grimp.ImportGraph
) -> None:
    (package,) = {Path(videnbank.__file__).parent}
    modules = {WordAnalyzer.__module__, *graph.find_upstream_modules(WordAnalyzer.__module__)}
    names = {name.removeprefix("videnbank.") for name in modules if name.startswith("videnbank.")}
    assert slug.__module__.removeprefix("videnbank.") in names
    assert len(names) > 10
    for name in sorted(names):
        place = package.joinpath(*name.split("."))
        file = place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
        WordCache(tmp_path, NOTHING).write(WORDS)
        with (copy / file.relative_to(package)).open("a", encoding="utf-8") as end:
            end.write("# changed\n")
        assert WordCache(tmp_path, NOTHING).read() == {}, name


def test_a_change_of_any_word_list_changes_the_key(tmp_path: Path, copy: Path) -> None:
    lists = sorted(file for file in (copy / "data").rglob("*") if file.is_file())
    assert len(lists) > 3
    for file in lists:
        WordCache(tmp_path, NOTHING).write(WORDS)
        with file.open("a", encoding="utf-8") as end:
            end.write("x\n")
        assert WordCache(tmp_path, NOTHING).read() == {}, file


def test_what_python_compiles_on_the_way_does_not(tmp_path: Path, copy: Path) -> None:
    WordCache(tmp_path, NOTHING).write(WORDS)
    (copy / "core" / "__pycache__").mkdir()
    (copy / "core" / "__pycache__" / "body.cpython-311.pyc").write_bytes(b"x")
    assert WordCache(tmp_path, NOTHING).read() == WORDS


def test_every_library_that_the_analysis_asks_about_words_counts(graph: grimp.ImportGraph) -> None:
    upstream = graph.find_upstream_modules(WordAnalyzer.__module__)
    outside = {name for name in upstream if not name.startswith("videnbank")}
    # They carry the vocabulary's terms, and read the wording; neither decides about a word.
    aside = {"pydantic", "pydantic_core", "yaml"}
    assert outside - sys.stdlib_module_names - aside == set(_LIBRARIES)


def test_a_project_that_cannot_be_written_to_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("en fil", encoding="utf-8")
    cache = WordCache(tmp_path, NOTHING)
    cache.write(WORDS)
    assert cache.read() == {}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    outline = "cases/kaffe/index.md\n  | title: Hjemmeplejens kaffe"
    return write_project(tmp_path / "project", outline, search=True)


def test_a_second_build_makes_the_same_index_without_the_dictionary(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = IndexFiles(build(project).root)
    assert first.found("plej")["cases/kaffe/"] is MatchKind.PART

    def refuse(*_: object) -> None:
        raise AssertionError("looked up")

    monkeypatch.setattr(DanishDictionary, "get", refuse)
    # The version is a digest of every file.
    assert IndexFiles(build(project).root).manifest == first.manifest


@pytest.mark.parametrize("content", ["{", '{"basis": "x", "digest": "x", "words": {"og": []}}'])
def test_a_build_makes_the_same_index_with_a_cache_that_it_cannot_use(
    project: Path, content: str
) -> None:
    first = IndexFiles(build(project).root)
    written = (project / CACHE_FILE).read_text(encoding="utf-8")
    (project / CACHE_FILE).write_text(content, encoding="utf-8")
    assert IndexFiles(build(project).root).manifest == first.manifest
    assert (project / CACHE_FILE).read_text(encoding="utf-8") == written
