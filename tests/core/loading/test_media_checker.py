from __future__ import annotations

from pathlib import Path

import pytest

from videnbank.core.issues.issue import IssueCode
from videnbank.core.loading.media_checker import media_issues


def codes(folder: Path, name: str, content: str) -> list[IssueCode]:
    (folder / name).write_text(content, encoding="utf-8")
    return [issue.code for issue in media_issues(folder, name)]


@pytest.mark.parametrize("name", ["bilag.pdf", "lyd.mp3", "tal.csv"])
def test_sound_and_documents_are_published(tmp_path: Path, name: str) -> None:
    assert codes(tmp_path, name, "x") == []


@pytest.mark.parametrize(
    "name", ["a.html", "a.js", "a.xhtml", "a.svgz", "a.exe", "README", "a.htm"]
)
def test_what_a_browser_could_run_is_refused(tmp_path: Path, name: str) -> None:
    assert codes(tmp_path, name, "x") == [IssueCode.UNSAFE_FILE]


@pytest.mark.parametrize("name", ["a.png", "A.JPG", "a.svg"])
def test_pictures_and_drawings_are_looked_into(tmp_path: Path, name: str) -> None:
    damaged = {IssueCode.DAMAGED_PICTURE, IssueCode.DAMAGED_DRAWING}
    assert set(codes(tmp_path, name, "x")) & damaged


def test_a_picture_that_cannot_be_read_is_an_issue(tmp_path: Path) -> None:
    (tmp_path / "a.png").mkdir()
    assert [issue.code for issue in media_issues(tmp_path, "a.png")] == [IssueCode.UNREADABLE_FILE]


def test_a_personal_number_in_a_drawing_is_an_issue(tmp_path: Path) -> None:
    parts = "<text>CPR 010190<tspan>-1234</tspan></text>"
    svg = f'<svg xmlns="http://www.w3.org/2000/svg">{parts}</svg>'
    assert codes(tmp_path, "a.svg", svg) == [IssueCode.CPR_NUMBER]
