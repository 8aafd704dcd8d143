import unicodedata
from pathlib import Path

import pytest

from videnbank.core.issues.issue import Issue, IssueCode, Position
from videnbank.core.loading.text_source import MAX_FILE_BYTES, TextFile, decode_text, read_text_file


def text(content: bytes) -> str:
    file_or_issue = decode_text(content, "index.md")
    assert isinstance(file_or_issue, TextFile)
    return file_or_issue.text


def refused(content: bytes) -> tuple[str, Position]:
    file_or_issue = decode_text(content, "index.md")
    assert isinstance(file_or_issue, Issue)
    assert file_or_issue.code is IssueCode.BAD_ENCODING
    return dict(file_or_issue.details)["encoding"], file_or_issue.position


def test_line_ends_of_all_systems_become_one() -> None:
    assert text(b"a\r\nb\rc\n") == "a\nb\nc\n"


def test_a_byte_order_mark_is_dropped() -> None:
    assert text(b"\xef\xbb\xbf---\n") == "---\n"


def test_decomposed_letters_are_composed() -> None:
    assert text(unicodedata.normalize("NFD", "æøå Ærø é").encode()) == "æøå Ærø é"


def test_line_breaks_that_an_editor_does_not_show_become_spaces() -> None:
    assert text("a\u2028b\u2029c\x85d".encode()) == "a b c d"


def test_another_encoding_is_told_where_it_begins() -> None:
    assert refused("title: Første\nÅr".encode("cp1252")) == ("Windows-1252", Position(1, 9))
    assert refused(b"a\nb\n" + "År".encode("latin-1")) == ("Windows-1252", Position(3, 1))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_told_by_its_zeros_or_its_mark(encoding: str) -> None:
    assert refused("title: Første".encode(encoding)) == ("UTF-16", Position(1, 1))


def test_a_file_is_read_under_the_name_given(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("Tekst", encoding="utf-8")
    assert read_text_file(file, "cases/a.md") == TextFile("cases/a.md", "Tekst")


def reason(file: Path) -> str:
    file_or_issue = read_text_file(file, "a.md")
    assert isinstance(file_or_issue, Issue)
    assert file_or_issue.code is IssueCode.UNREADABLE_FILE
    return dict(file_or_issue.details)["reason"]


def test_a_file_that_cannot_be_read_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reason(tmp_path / "borte.md") == "missing"
    assert reason(tmp_path) == "not-a-file"
    file = tmp_path / "a.md"
    file.write_text("Tekst", encoding="utf-8")
    for error, word in ((PermissionError, "denied"), (OSError, "other")):

        def fails(_: Path, error: type[OSError] = error) -> bytes:
            raise error

        monkeypatch.setattr(Path, "read_bytes", fails)
        assert reason(file) == word


def test_a_file_just_small_enough_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"x" * MAX_FILE_BYTES)
    assert isinstance(read_text_file(file, "a.md"), TextFile)


def test_one_byte_more_is_too_much(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"x" * (MAX_FILE_BYTES + 1))
    file_or_issue = read_text_file(file, "a.md")
    assert isinstance(file_or_issue, Issue)
    assert file_or_issue.code is IssueCode.FILE_TOO_LARGE
    assert file_or_issue.details == (("size", "1001"),)
