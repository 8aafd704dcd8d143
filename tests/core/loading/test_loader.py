import os
from pathlib import Path

import pytest

from tests.core.projects import CASE, TOOL, check_files, issue_codes, project, write
from tests.core.records import VOCABULARY, names, ref
from videnbank.core.catalogue.project import Project
from videnbank.core.language.wording import danish
from videnbank.core.loading.body_reader import body_labels
from videnbank.core.loading.loader import LoadCache, load_project
from videnbank.core.model.reference import Kind
from videnbank.core.model.vocabulary import Vocabulary

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


def test_each_kind_of_record_is_found_on_its_shelf(tmp_path: Path) -> None:
    result = check_files(
        tmp_path,
        {"cases/kaffe/index.md": CASE, "docs/vaerktoejer/proeve/index.md": TOOL},
    )
    assert [str(entry.reference) for entry in result.entries] == ["case/kaffe", "tool/proeve"]
    assert [entry.uri for entry in result.entries] == [
        "cases/kaffe/index.md",
        "vaerktoejer/proeve/index.md",
    ]
    assert [entry.folder for entry in result.entries] == ["cases/kaffe", "docs/vaerktoejer/proeve"]


def test_pages_may_lie_in_a_folder_of_another_name(tmp_path: Path) -> None:
    files = {"sider/vaerktoejer/proeve/index.md": TOOL, "sider/om.md": "Om os."}
    site = Project(project(tmp_path, files).root, "sider")
    result = load_project(site, VOCABULARY, danish())
    assert site.folder(Kind.TOOL) == "sider/vaerktoejer"
    assert [entry.path for entry in result.entries] == ["sider/vaerktoejer/proeve/index.md"]
    assert [page.uri for page in result.pages] == ["om.md"]


def test_a_project_without_folders_is_empty(tmp_path: Path) -> None:
    result = check_files(tmp_path, {})
    assert (result.entries, result.pages, result.issues) == ((), (), ())


def test_a_record_has_the_files_that_it_names(tmp_path: Path) -> None:
    names = "![Kop](kop.png) [b](billeder/a/b.png) ![Uden](findes-ikke.png)"
    files: dict[str, str | bytes] = {
        "cases/kaffe/index.md": f"{CASE}{names}",
        "cases/kaffe/kop.png": b"x",
        "cases/kaffe/billeder/a/b.png": b"x",
        "cases/kaffe/.skjult": b"x",
    }
    result = load_project(project(tmp_path, files), VOCABULARY, danish())
    (entry,) = result.entries
    folder = "cases/kaffe"
    assert {f"{folder}/billeder/a/b.png", f"{folder}/kop.png"} < entry.files
    assert set(result.files) == {f"{folder}/billeder/a/b.png", f"{folder}/kop.png"}


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        ("cases/kaffe.md", "misplaced-file"),
        ("cases/kaffe/Index.md", "misplaced-file"),
        ("cases/kaffe/README.md", "misplaced-file"),
        ("cases/kaffe/mere.md", "misplaced-file"),
        ("cases/index.md", "misplaced-file"),
        ("cases/1_2/index.md", "bad-id"),
        ("cases/Kaffe/index.md", "bad-id"),
        ("cases/-kaffe/index.md", "bad-id"),
        ("cases/🙂/index.md", "bad-id"),
        ("docs/cases/kaffe/index.md", "misplaced-file"),
        ("docs/cases/kaffe.md", "misplaced-file"),
        ("docs/nyheder/fem.md", "misplaced-file"),
    ],
)
def test_a_file_in_the_wrong_place_is_told(tmp_path: Path, path: str, wrong: str) -> None:
    result = check_files(tmp_path, {path: CASE})
    assert issue_codes(result) == [f"{path} {wrong}"]
    assert result.entries == ()


@pytest.mark.parametrize("name", ["index.markdown", "readme.md", "Index.md"])
def test_a_second_index_is_the_same_record(tmp_path: Path, name: str) -> None:
    result = check_files(tmp_path, {"cases/kaffe/index.md": CASE, f"cases/kaffe/{name}": CASE})
    assert issue_codes(result) == [f"cases/kaffe/{name} duplicate-id"]
    assert len(result.entries) == 1


def test_a_list_of_records_may_have_words_by_hand(tmp_path: Path) -> None:
    files = {"docs/cases/index.md": "Alle cases.", "docs/nyheder/index.md": "Alle nyheder."}
    result = check_files(tmp_path, files)
    assert [page.uri for page in result.pages] == ["cases/index.md", "nyheder/index.md"]
    assert result.issues == ()


def test_a_folder_below_a_record_holds_no_pages(tmp_path: Path) -> None:
    files = {
        "docs/vaerktoejer/proeve/index.md": TOOL,
        "docs/vaerktoejer/proeve/bilag/index.md": "Et bilag.",
    }
    assert issue_codes(check_files(tmp_path, files)) == [
        "docs/vaerktoejer/proeve/bilag/index.md unused-file"
    ]


def test_names_that_are_no_text_are_told_and_do_not_stop_the_program(tmp_path: Path) -> None:
    files = project(tmp_path, {"cases/kaffe/index.md": CASE}).root
    strange = os.fsencode(files / "cases") + b"/kaffe-\xe6"
    Path(os.fsdecode(strange)).mkdir()
    Path(os.fsdecode(strange + b"/index.md")).write_text(CASE, encoding="utf-8")
    result = check_files(tmp_path, {})
    assert [issue.code.value for issue in result.issues] == ["bad-file-name"]
    assert names(result.entries) == ["kaffe"]


def test_a_record_with_mistakes_still_has_its_name(tmp_path: Path) -> None:
    site = project(tmp_path, {"cases/kaffe/index.md": CASE.replace("aeldre", "aelder")})
    result = load_project(site, VOCABULARY, danish())
    assert result.references == {ref("case/kaffe")}
    assert result.entries == []


def test_an_unchanged_file_is_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"cases/a/index.md": CASE, "cases/b/index.md": CASE, "docs/om.md": "Om os."}
    memory = LoadCache()
    first = check_files(tmp_path, files, memory)
    read: list[str] = []
    bytes_of = Path.read_bytes

    def reading(file: Path) -> bytes:
        read.append(file.relative_to(tmp_path).as_posix())
        return bytes_of(file)

    monkeypatch.setattr(Path, "read_bytes", reading)
    write(tmp_path, {"cases/b/index.md": CASE + "Mere.\n", "docs/om.md": "Om os alle."})
    second = load_project(Project(tmp_path), VOCABULARY, danish(), memory)
    assert read == ["cases/b/index.md", "docs/om.md"]
    assert second.entries[0] is first.entries[0]
    assert second.entries[1].body.texts[-1].text == "Brødtekst.\nMere."


def test_a_new_file_beside_a_record_makes_it_read_again(tmp_path: Path) -> None:
    memory = LoadCache()
    body = {"cases/a/index.md": CASE + "![En kop](kop.svg)\n"}
    assert issue_codes(check_files(tmp_path, body, memory)) == ["cases/a/index.md missing-file"]
    write(tmp_path, {"cases/a/kop.svg": DRAWING})
    assert issue_codes(check_files(tmp_path, {}, memory)) == []


def test_another_vocabulary_empties_the_memory() -> None:
    labels = body_labels(danish())
    memory = LoadCache().valid_for(VOCABULARY, labels)
    memory.records["a"] = (0, None)  # type: ignore[assignment]
    assert memory.valid_for(VOCABULARY, labels).records
    assert not memory.valid_for(Vocabulary.of({}), labels).records
