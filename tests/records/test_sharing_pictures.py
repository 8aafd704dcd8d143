import ast
from inspect import getfile
from pathlib import Path
from types import ModuleType

import pytest

from videnbank.core.views.sharing.picture import SharingPicture
from videnbank.records import sharing_canvas, sharing_pictures
from videnbank.records.sharing_pictures import SHARING_CACHE_FOLDER, SharingPictures

PICTURE = SharingPicture("tool", "Værktøj", "Trekanten", (), "Banken")
DRAWN_BY = sharing_pictures._DRAWN_BY  # noqa: SLF001


def refuse(*_: object) -> bytes:
    raise AssertionError("drawn again")


def stored(root: Path) -> int:
    return len(list((root / SHARING_CACHE_FOLDER).iterdir()))


def test_a_picture_is_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    png = SharingPictures(tmp_path).png(PICTURE)
    monkeypatch.setattr(sharing_canvas, "draw_picture", refuse)
    assert SharingPictures(tmp_path).png(PICTURE) == png


@pytest.mark.parametrize("changed", DRAWN_BY, ids=lambda module: module.__name__)
def test_it_is_drawn_again_when_its_code_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: ModuleType
) -> None:
    SharingPictures(tmp_path).png(PICTURE)
    other = tmp_path / "changed.py"
    other.write_text("# other code", encoding="utf-8")
    monkeypatch.setattr(
        sharing_pictures, "getfile", lambda one: str(other) if one is changed else getfile(one)
    )
    SharingPictures(tmp_path).png(PICTURE)
    assert stored(tmp_path) == 2


def test_all_code_that_draws_is_known() -> None:
    tree = ast.parse(Path(getfile(sharing_canvas)).read_text(encoding="utf-8"))
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    ours = {name for name in imported if name and name.startswith("videnbank.")}
    assert ours
    assert ours <= {module.__name__ for module in DRAWN_BY}


def test_pictures_of_pages_that_are_gone_are_deleted(tmp_path: Path) -> None:
    SharingPictures(tmp_path).png(PICTURE)
    later = SharingPictures(tmp_path)
    later.png(SharingPicture("case", "Case", "En anden", (), "Banken"))
    later.forget_others()
    assert stored(tmp_path) == 1


def test_a_preview_keeps_the_pictures_of_the_last_build(tmp_path: Path) -> None:
    SharingPictures(tmp_path).png(PICTURE)
    SharingPictures(tmp_path).forget_others()
    assert stored(tmp_path) == 1
