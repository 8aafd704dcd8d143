"""What the examples of mistakes (`tests/examples/invalid/drawings`) do not show."""

from pathlib import Path

import pytest

from videnbank.core.catalogue.project import Project
from videnbank.core.issues.issue import IssueCode
from videnbank.core.loading.drawing_loader import drawing_issues, drawing_names, read_drawings
from videnbank.core.media.drawing import drawing_problems

ROOT = Path(__file__).parents[3]
PROJECT = Project(ROOT)


def test_this_site_s_drawings_are_as_their_descriptions() -> None:
    names = drawing_names(PROJECT)
    assert len(names) >= 20
    assert list(drawing_issues(PROJECT)) == []
    for drawing in read_drawings(PROJECT, names).drawings:
        assert drawing_problems(drawing.svg.encode()) == []


def test_a_project_needs_no_drawings(tmp_path: Path) -> None:
    assert drawing_names(Project(tmp_path)) == ()
    assert list(drawing_issues(Project(tmp_path))) == []


def test_other_files_of_the_folder_are_passed_by(tmp_path: Path) -> None:
    folder = tmp_path / "drawings"
    (folder / "a.yml").mkdir(parents=True)
    (folder / "noter.txt").write_text("noter", encoding="utf-8")
    assert drawing_names(Project(tmp_path)) == ()


def test_a_shape_that_is_no_word_is_told(tmp_path: Path) -> None:
    (tmp_path / "drawings").mkdir()
    (tmp_path / "drawings/a.yml").write_text("shape: [bars]\n", encoding="utf-8")
    (tmp_path / "drawings/b.yml").write_text("shape: {a\n", encoding="utf-8")
    codes = {issue.path: issue.code for issue in drawing_issues(Project(tmp_path))}
    assert codes["drawings/a.yml"] is IssueCode.UNKNOWN_TERM
    assert codes["drawings/b.yml"].startswith("bad-yaml")


@pytest.mark.parametrize(
    "file",
    [
        "cases/udenfor/a.svg",
        "cases/udenfor/dybere/a.svg",
        "cases/kaffe\\..\\..\\a.svg",
        "cases/../a.svg",
        "drawings/a.svg",
    ],
)
def test_a_drawing_stays_inside_the_folders_of_the_site(file: str, tmp_path: Path) -> None:
    root = tmp_path / "projekt"
    for folder in ("projekt/drawings", "projekt/cases/kaffe", "fremmed/dybere"):
        (tmp_path / folder).mkdir(parents=True)
    (root / "cases/udenfor").symlink_to(tmp_path / "fremmed", target_is_directory=True)
    text = (ROOT / "drawings/odder.yml").read_text(encoding="utf-8").partition("\n")[2]
    description = root / "drawings/a.yml"
    description.write_text(f"files: ['cases/kaffe/a.svg']\n{text}", encoding="utf-8")
    assert not read_drawings(Project(root), ["a"]).issues
    description.write_text(f"files: ['{file}']\n{text}", encoding="utf-8")
    drawings = read_drawings(Project(root), ["a"])
    assert [issue.code for issue in drawings.issues] == [IssueCode.BAD_DRAWING_FILE]
    assert drawings.drawings == ()


def test_a_drawing_by_hand_is_not_drawn_over(tmp_path: Path) -> None:
    for folder in ("drawings", "cases/kaffe"):
        (tmp_path / folder).mkdir(parents=True)
    text = (ROOT / "drawings/odder.yml").read_text(encoding="utf-8").partition("\n")[2]
    (tmp_path / "drawings/a.yml").write_text(
        f"files: [cases/kaffe/a.svg]\n{text}", encoding="utf-8"
    )
    project = Project(tmp_path)
    (drawing,) = read_drawings(project, ["a"]).drawings
    file = tmp_path / "cases/kaffe/a.svg"
    file.write_text(drawing.svg, encoding="utf-8")
    assert not list(drawing_issues(project))
    file.write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    drawings = read_drawings(project, ["a"])
    assert drawings.drawings == ()
    (issue,) = drawings.issues
    assert (issue.code, dict(issue.details)["taken"]) == (IssueCode.BAD_DRAWING_FILE, "by-hand")
