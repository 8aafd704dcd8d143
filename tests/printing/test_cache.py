from pathlib import Path

import pytest

from videnbank.printing.cache import PdfCache, write_atomically


def test_a_pdf_is_found_again_by_its_digest(tmp_path: Path) -> None:
    store = PdfCache(tmp_path)
    assert store.get("a") is None
    store.put("a", b"1")
    assert store.get("a") == b"1"
    assert [file.name for file in (tmp_path / ".cache" / "print").iterdir()] == ["a.pdf"]


def test_what_no_print_needs_is_let_go_of(tmp_path: Path) -> None:
    store = PdfCache(tmp_path)
    for key in "abc":
        store.put(key, b"1")
    store.keep_only({"b"})
    assert [store.get(key) for key in "abc"] == [None, b"1", None]


def test_a_store_that_cannot_be_written_keeps_nothing_and_says_nothing(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("", encoding="utf-8")
    store = PdfCache(tmp_path)
    store.put("a", b"1")
    assert store.get("a") is None


def test_a_file_is_written_whole_or_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mappe" / "a.pdf"
    write_atomically(file, b"old")

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        write_atomically(file, b"new")
    assert file.read_bytes() == b"old"
    assert [one.name for one in file.parent.iterdir()] == ["a.pdf"]
