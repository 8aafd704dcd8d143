from pathlib import Path

import pytest

from videnbank.printing.cache import PdfCache, write_atomically

PDF = b"%PDF-1.7\n1\n%%EOF\n"
OTHER = b"%PDF-1.7\n2\n%%EOF\n"


def test_a_pdf_is_found_again_by_its_digest(tmp_path: Path) -> None:
    store = PdfCache(tmp_path)
    assert store.get("a") is None
    store.put("a", PDF)
    assert store.get("a") == PDF
    assert [file.name for file in (tmp_path / ".cache" / "print").iterdir()] == ["a.cached"]


@pytest.mark.parametrize("change", [b"skidt", b"", PDF, PDF[:-8]])
def test_a_pdf_that_another_has_changed_is_not_believed(tmp_path: Path, change: bytes) -> None:
    store = PdfCache(tmp_path)
    store.put("a", PDF)
    (tmp_path / ".cache" / "print" / "a.cached").write_bytes(change)
    assert store.get("a") is None


def test_a_pdf_in_the_place_of_another_is_not_believed(tmp_path: Path) -> None:
    store = PdfCache(tmp_path)
    store.put("a", PDF)
    store.put("b", OTHER)
    folder = tmp_path / ".cache" / "print"
    (folder / "a.cached").write_bytes((folder / "b.cached").read_bytes())
    assert store.get("a") is None
    assert store.get("b") == OTHER


def test_what_is_no_pdf_is_not_believed_though_its_digest_is_right(tmp_path: Path) -> None:
    store = PdfCache(tmp_path)
    store.put("a", b"<script>")
    assert store.get("a") is None


def test_what_no_print_needs_is_let_go_of(tmp_path: Path) -> None:
    store = PdfCache(tmp_path)
    for key in "abc":
        store.put(key, PDF)
    (tmp_path / ".cache" / "print" / "a.pdf").write_bytes(PDF)
    store.keep_only({"b"})
    assert [store.get(key) for key in "abc"] == [None, PDF, None]
    assert [file.name for file in (tmp_path / ".cache" / "print").iterdir()] == ["b.cached"]


def test_a_store_that_cannot_be_written_keeps_nothing_and_says_nothing(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("", encoding="utf-8")
    store = PdfCache(tmp_path)
    store.put("a", PDF)
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
