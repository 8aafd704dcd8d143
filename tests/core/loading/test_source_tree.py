import os
import unicodedata
from pathlib import Path

import pytest

from videnbank.core.loading.source_tree import SourceFile, SourceType, files_below


def write(root: Path, *names: str) -> None:
    for name in names:
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x")


def test_files_are_listed_with_those_of_folders_below(tmp_path: Path) -> None:
    write(tmp_path, "b.png", "a/c.png", "a/.skjult/d.png", "Thumbs.db")
    assert files_below(tmp_path) == (SourceFile("a/c.png", "a/c.png"), SourceFile("b.png", "b.png"))
    assert files_below(tmp_path / "findes-ikke") == ()


def test_links_are_listed_and_not_followed(tmp_path: Path) -> None:
    write(tmp_path / "andet", "hemmeligt.txt")
    (tmp_path / "rod").mkdir()
    (tmp_path / "rod" / "mappe").symlink_to(tmp_path / "andet", target_is_directory=True)
    assert files_below(tmp_path / "rod") == (SourceFile("mappe", "mappe", SourceType.LINK),)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes in folders")
def test_what_may_never_end_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rør")
    assert files_below(tmp_path)[0].type is SourceType.SPECIAL


def test_a_folder_gives_its_problem_to_what_is_in_it(tmp_path: Path) -> None:
    write(tmp_path, "con/a.png")
    assert files_below(tmp_path)[0].problem == "device"


def test_names_that_collide_elsewhere_name_the_first(tmp_path: Path) -> None:
    decomposed = unicodedata.normalize("NFD", "å.png")
    write(tmp_path, "A.png", "a.PNG", "å.png", decomposed)
    collisions = {file.path: file.collision for file in files_below(tmp_path)}
    assert collisions == {"A.png": "", "a.PNG": "A.png", decomposed: "", "å.png": decomposed}
    assert {file.name for file in files_below(tmp_path)} == {"A.png", "a.PNG", "å.png"}


@pytest.mark.parametrize(("length", "problem"), [(175, ""), (176, "long")])
def test_a_path_is_at_most_180_characters(tmp_path: Path, length: int, problem: str) -> None:
    write(tmp_path, f"mappe/{'a' * (length - 1)}")
    (file,) = files_below(tmp_path)
    assert (len(file.path) <= 180, file.problem) == (not problem, problem)


def test_folders_inside_each_other_without_end_are_not_looked_into(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(700):
        folder /= "a"
    folder.mkdir(parents=True)
    (file,) = files_below(tmp_path)
    assert (file.type, file.problem) == (SourceType.FOLDER, "long")
