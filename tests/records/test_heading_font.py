from pathlib import Path

import pytest

from videnbank.records import heading_font as module
from videnbank.records.heading_font import FONT_CACHE_FOLDER, heading_font, heading_licence


def stored(root: Path) -> Path:
    (file,) = (root / FONT_CACHE_FOLDER).iterdir()
    return file


def refuse(*_: object) -> bytes:
    raise AssertionError("made again")


def test_the_font_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    font = heading_font(tmp_path)
    assert font.startswith(b"wOF2")
    monkeypatch.setattr(module, "web_font", refuse)
    assert heading_font(tmp_path) == font


@pytest.mark.parametrize("content", [b"", b"garbage", b"wOF2", bytes(500)])
def test_garbage_is_not_believed(tmp_path: Path, content: bytes) -> None:
    font = heading_font(tmp_path)
    whole = stored(tmp_path).read_bytes()
    stored(tmp_path).write_bytes(content)
    assert heading_font(tmp_path) == font
    assert stored(tmp_path).read_bytes() == whole


def test_a_truncated_font_is_not_believed(tmp_path: Path) -> None:
    font = heading_font(tmp_path)
    stored(tmp_path).write_bytes(stored(tmp_path).read_bytes()[:-1])
    assert heading_font(tmp_path) == font


def test_a_cache_that_cannot_be_written_costs_time_alone(tmp_path: Path) -> None:
    (tmp_path / FONT_CACHE_FOLDER).parent.mkdir()
    (tmp_path / FONT_CACHE_FOLDER).write_bytes(b"in the way")
    assert heading_font(tmp_path).startswith(b"wOF2")


def test_another_recipe_makes_another_font(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heading_font(tmp_path)
    monkeypatch.setattr(module, "font_recipe", lambda: "another")
    heading_font(tmp_path)
    assert len(list((tmp_path / FONT_CACHE_FOLDER).iterdir())) == 2


def test_the_licence_is_that_of_the_typeface() -> None:
    assert b"SIL OPEN FONT LICENSE" in heading_licence()
