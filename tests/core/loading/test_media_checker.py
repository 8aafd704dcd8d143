from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.core.media import documents
from videnbank.core.issues.issue import IssueCode, Position
from videnbank.core.issues.message import issue_text
from videnbank.core.language.wording import danish
from videnbank.core.loading.media_checker import (
    MediaAdvice,
    MediaCache,
    check_media,
    media_issues,
    violation_issue,
)
from videnbank.core.media import publishable
from videnbank.core.media.contents import Notice, NoticeKind, Violation, ViolationKind
from videnbank.core.media.file_type import FileType
from videnbank.core.media.publishable import PUBLISHABLE, cure_for_content, cure_for_extension

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'


def codes(folder: Path, name: str, content: str | bytes) -> list[IssueCode]:
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return [issue.code for issue in media_issues(folder, name)]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.png", documents.photo("PNG")),
        ("A.JPG", documents.photo(place=True)),
        ("bilag.pdf", documents.pdf("Hej")),
        ("bilag.docx", documents.docx()),
        ("tal.xlsx", documents.xlsx({"Tal": ""})),
        ("dias.pptx", documents.pptx(documents.slide())),
        ("bilag.odt", documents.odf("")),
        ("lyd.mp3", documents.mp3()),
        ("lyd.m4a", documents.mp4(brand=b"M4A ")),
        ("film.mp4", documents.mp4()),
        ("tal.csv", b"Antal;Dato\n1;2026\n"),
        ("lyd.vtt", b"WEBVTT\n\n00:00.000 --> 00:01.000\nHej\n"),
        ("alt.zip", documents.zip_of({"a.txt": "Hej", "b/c.pdf": documents.pdf("Hej")})),
    ],
)
def test_pictures_sound_and_documents_are_published(
    tmp_path: Path, name: str, content: bytes
) -> None:
    assert codes(tmp_path, name, content) == []


@pytest.mark.parametrize(
    "name", ["a.html", "a.js", "a.xhtml", "a.svgz", "a.exe", "README", "a.htm", "a.docm"]
)
def test_what_a_browser_could_run_is_refused(tmp_path: Path, name: str) -> None:
    assert codes(tmp_path, name, "x") == [IssueCode.UNSAFE_FILE]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.png", documents.photo(), "et jpg-billede. Giv filen et navn, der ender på .jpg."),
        ("a.pdf", documents.docx(), "et Word-dokument. Giv filen et navn, der ender på .docx."),
        ("a.pdf", b"", "tomt. Hent filen igen"),
        ("a.jpg", b"<!doctype html><p>", "en webside"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "det gamle Office-format. Åbn filen"),
        ("a.txt", b"MZ", "et program."),
        ("a.txt", b"<html>", "en webside"),
        ("a.vtt", b"1\n00:00:01,000 --> 00:00:02,000\nHej", "Første linje i filen skal være"),
        ("a.zip", documents.zip_of({"x": "y"})[:-3], "der er i stykker"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_told_to_be_what_it_is(
    tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    (issue,) = media_issues(tmp_path, name)
    assert issue.code is IssueCode.WRONG_FILE_TYPE
    assert words in issue_text(issue, danish())


def test_every_type_and_every_violation_has_its_words() -> None:
    for kind in FileType:
        assert danish().has(f"file_types.{kind.value}")
        assert danish().has(f"file_cures.{cure_for_content(kind, '.pdf')}")
    for extension in ("", ".xyz", *publishable._CURES_BY_EXTENSION):  # noqa: SLF001 all of them
        assert danish().has(f"file_cures.{cure_for_extension(extension)}")
    for violation in ViolationKind:
        text = issue_text(violation_issue("a.zip", Violation(violation, value="7"), "b"), danish())
        assert text


def test_sizes_are_bounded_by_type() -> None:
    limits = {name: each.max_megabytes for name, each in PUBLISHABLE.items()}
    assert {limits[name] for name in (".pdf", ".docx", ".ods", ".jpg")} == {25}
    assert {limits[name] for name in (".csv", ".txt", ".vtt", ".svg")} == {5}
    assert {limits[name] for name in (".mp3", ".mp4", ".wav")} == {100}
    assert limits[".zip"] == 50


def test_a_file_beyond_its_size_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.csv").open("wb") as file:
        file.truncate(5_000_001)
    (issue,) = media_issues(tmp_path, "a.csv")
    assert issue.code is IssueCode.FILE_TOO_LARGE
    assert dict(issue.details) == {"limit": "5", "size": "6"}


def test_a_missing_file_and_a_folder_are_issues(tmp_path: Path) -> None:
    (tmp_path / "mappe.pdf").mkdir()
    reasons = [
        dict(issue.details)["reason"]
        for name in ("væk.pdf", "mappe.pdf")
        for issue in media_issues(tmp_path, name)
    ]
    assert reasons == ["missing", "not-a-file"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", documents.docx(documents.run(documents.number()))),
        ("a.pdf", documents.pdf(documents.number())),
        ("a.odt", documents.odf(f"<text:p>{documents.number()}</text:p>")),
        ("a.svg", SVG.format(f"<text>{documents.number()}</text>").encode()),
        ("a.zip", documents.zip_of({"a.txt": documents.number()})),
        ("a.zip", documents.zip_of({f"{documents.number()}.txt": "x"})),
        ("a.zip", documents.zip_of({"a.pdf": documents.pdf(documents.number())})),
    ],
)
def test_personal_numbers_in_files_are_issues(tmp_path: Path, name: str, content: bytes) -> None:
    assert codes(tmp_path, name, content) == [IssueCode.CPR_NUMBER]


@pytest.mark.parametrize("name", ["a.csv", "a.txt", "a.vtt"])
def test_personal_numbers_in_text_are_told_with_line_and_column(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(f"WEBVTT\n\nHej\nNr. {documents.number()}\n", encoding="utf-8")
    if name != "a.vtt":
        (tmp_path / name).write_text(f"Hej\n\n\nNr. {documents.number()}\n", encoding="utf-8")
    (issue,) = media_issues(tmp_path, name)
    assert (issue.code, issue.position) == (IssueCode.CPR_NUMBER, Position(4, 5))


@pytest.mark.parametrize("name", ["a.csv", "a.txt", "a.vtt"])
def test_text_in_another_encoding_is_told_so(tmp_path: Path, name: str) -> None:
    text = "WEBVTT\n\nPå" if name == "a.vtt" else "På"
    assert codes(tmp_path, name, text.encode("cp1252")) == [IssueCode.BAD_ENCODING]


def test_a_formula_in_a_list_is_refused_and_in_a_text_is_not(tmp_path: Path) -> None:
    assert codes(tmp_path, "a.csv", "a;=1+1") == [IssueCode.FORMULA]
    assert codes(tmp_path, "a.txt", "a;=1+1") == []


def test_what_is_hidden_is_told_with_its_place_and_cure(tmp_path: Path) -> None:
    content = documents.xlsx({"Løn": documents.cells("1")}, {"Løn": "hidden"})
    (tmp_path / "tal.xlsx").write_bytes(content)
    (issue,) = media_issues(tmp_path, "tal.xlsx")
    assert issue.code is IssueCode.HIDDEN_CONTENT
    assert issue_text(issue, danish()).startswith('arket "Løn": arket er skjult')


def test_each_file_of_an_archive_is_checked_and_named(tmp_path: Path) -> None:
    content = documents.zip_of(
        {
            "a.docx": documents.docx(docProps__core_xml="<c><creator>En</creator></c>"),
            "b.exe": b"MZ",
            "c.jpg": documents.photo(place=True),
            "d.zip": documents.zip_of({"x.txt": "y"}),
            "e.svg": SVG.format("<script>1</script>"),
            "f.txt": "På".encode("cp1252"),
            "g": b"x",
        }
    )
    (tmp_path / "alt.zip").write_bytes(content)
    issues = media_issues(tmp_path, "alt.zip")
    assert [(issue.field, issue.code) for issue in issues] == [
        ("a.docx", IssueCode.HIDDEN_CONTENT),
        ("b.exe", IssueCode.UNSAFE_FILE),
        ("c.jpg", IssueCode.HIDDEN_CONTENT),
        ("d.zip", IssueCode.UNSAFE_ARCHIVE),
        ("e.svg", IssueCode.UNSAFE_DRAWING),
        ("f.txt", IssueCode.BAD_ENCODING),
        ("g", IssueCode.UNSAFE_FILE),
    ]
    assert "videnbank clean a.docx" in issue_text(issues[0], danish())


def test_what_is_unread_is_advice(tmp_path: Path) -> None:
    (tmp_path / "lyd.mp3").write_bytes(documents.mp3())
    check = check_media(tmp_path, "lyd.mp3")
    assert check.issues == ()
    assert check.advice == (MediaAdvice("lyd.mp3", "", Notice(NoticeKind.UNREAD_SOUND)),)
    (tmp_path / "a.zip").write_bytes(documents.zip_of({"lyd.mp3": documents.mp3()}))
    assert check_media(tmp_path, "a.zip").advice == (
        MediaAdvice("a.zip", "lyd.mp3", Notice(NoticeKind.UNREAD_SOUND)),
    )


def test_a_file_that_has_not_changed_is_not_read_again(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("x" * len(documents.number()), encoding="utf-8")
    time = file.stat().st_mtime_ns
    cache: MediaCache = {}
    assert check_media(tmp_path, "a.txt", cache).issues == ()
    file.write_text(documents.number(), encoding="utf-8")
    os.utime(file, ns=(time, time))
    assert check_media(tmp_path, "a.txt", cache).issues == ()
    os.utime(file, ns=(time + 1, time + 1))
    assert len(check_media(tmp_path, "a.txt", cache).issues) == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.svg", b"<svg>"), ("a.png", documents.photo("PNG")[:-30]), ("a.jpg", b"\xff\xd8\xff\xe0")],
)
def test_pictures_and_drawings_are_looked_into(tmp_path: Path, name: str, content: bytes) -> None:
    damaged = {IssueCode.DAMAGED_PICTURE, IssueCode.DAMAGED_DRAWING}
    assert set(codes(tmp_path, name, content)) & damaged


def test_a_personal_number_in_a_drawing_is_an_issue(tmp_path: Path) -> None:
    first, last = documents.number().split("-")
    svg = SVG.format(f"<text>CPR {first}<tspan>-{last}</tspan></text>")
    assert codes(tmp_path, "a.svg", svg) == [IssueCode.CPR_NUMBER]
