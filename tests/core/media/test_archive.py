from __future__ import annotations

import io
import zipfile

import pytest

from tests.core.media.documents import zip_of
from videnbank.core.media import archive, zip_package
from videnbank.core.media.archive import ArchiveFile, read_archive
from videnbank.core.media.file_type import FileType, file_type


def kinds(content: bytes) -> list[str]:
    return [violation.kind.value for violation in read_archive(content).violations]


def one(name: str, attributes: int = 0) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        info = zipfile.ZipInfo("x")
        info.filename = name
        info.external_attr = attributes << 16
        file.writestr(info, "mål")
    return target.getvalue()


def test_the_bounds() -> None:
    assert archive.MAX_ARCHIVE_MEMBERS == 200
    assert zip_package.MAX_MEMBERS == 2000
    assert zip_package.MAX_DIRECTORY_ENTRIES == 10_000
    assert zip_package.MAX_UNPACKED_BYTES == 150_000_000
    assert zip_package.MAX_RATIO == 200
    assert zip_package.RATIO_FREE_BYTES == 1_000_000


def test_files_are_read_one_by_one() -> None:
    files = read_archive(zip_of({"a/b.txt": "x", "c.csv": "y"})).files
    assert files == (ArchiveFile("a/b.txt", b"x"), ArchiveFile("c.csv", b"y"))


@pytest.mark.parametrize(
    "name", ["../a.txt", "a/../../b.txt", "/etc/passwd", "C:/a.txt", "..\\a.txt", "a\x01.txt"]
)
def test_names_that_lead_out_of_the_folder_are_refused(name: str) -> None:
    assert kinds(one(name)) == ["unsafe-name"]
    assert read_archive(one(name)).files == ()


def test_a_name_cut_off_by_a_zero_is_refused() -> None:
    assert kinds(one("a.txt_.exe").replace(b"a.txt_", b"a.txt\0")) == ["unsafe-name"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_files_of_one_name_are_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        file.writestr("a.txt", "x")
        file.writestr("A.txt", "y")
    assert kinds(target.getvalue()) == ["unsafe-name"]


def test_links_are_refused() -> None:
    assert kinds(one("a.txt", 0o120777)) == ["symbolic-link"]
    assert kinds(one("a.txt", 0o100644)) == []


@pytest.mark.parametrize(
    "name", ["__MACOSX/._a.txt", "a/.DS_Store", "Thumbs.db", "b/desktop.ini", "~$a.docx", ".git/x"]
)
def test_what_systems_add_is_refused(name: str) -> None:
    assert kinds(zip_of({name: "x"})) == ["system-file"]


def test_locked_files_are_refused() -> None:
    content = bytearray(zip_of({"a.txt": "x"}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert kinds(bytes(content)) == ["encrypted"]


def test_bombs_are_refused_before_they_are_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = zip_of({"a.txt": b"\0" * 1_500_000})
    assert kinds(bomb) == ["too-compressed"]
    monkeypatch.setattr(zip_package, "MAX_RATIO", 10_000)
    assert kinds(bomb) == []
    monkeypatch.setattr(zip_package, "MAX_UNPACKED_BYTES", 1_000_000)
    assert kinds(bomb) == ["too-much-data"]


def test_too_many_files_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    many = zip_of({f"{n}.txt": "x" for n in range(4)})
    monkeypatch.setattr(archive, "MAX_ARCHIVE_MEMBERS", 3)
    assert kinds(many) == ["too-many-members"]
    monkeypatch.setattr(archive, "MAX_ARCHIVE_MEMBERS", 9)
    monkeypatch.setattr(zip_package, "MAX_MEMBERS", 3)
    assert kinds(many) == ["too-many-members"]
    monkeypatch.setattr(zip_package, "MAX_MEMBERS", 9)
    monkeypatch.setattr(zip_package, "MAX_DIRECTORY_ENTRIES", 3)
    assert kinds(many) == ["too-many-members"]
    assert file_type(many) is FileType.ZIP


def test_a_damaged_file_is_told_by_name() -> None:
    content = bytearray(zip_of({"a.txt": "x" * 100, "b.txt": "y"}, stored=True))
    content[40] ^= 1
    result = read_archive(bytes(content))
    (violation,) = result.violations
    assert violation.kind.value == "damaged"
    assert violation.place is not None
    assert violation.place.name == "a.txt"
    assert [file.name for file in result.files] == ["b.txt"]


def test_a_damaged_archive_is_refused() -> None:
    assert kinds(b"PK\x03\x04x") == ["damaged"]


def test_a_file_without_a_name_makes_the_archive_damaged() -> None:
    assert kinds(one("x").replace(b"x", b"\0")) == ["damaged"]
