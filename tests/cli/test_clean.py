from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.core.media.documents import W, docx, docx_of, pdf, photo
from tests.core.media.documents import run as paragraph
from tests.core.media.violations import kinds
from videnbank.cli import clean as command

Run = Callable[..., Result]
AUTHOR = "<c><creator>En person</creator></c>"


@pytest.fixture
def report(project: Path) -> Path:
    """A document that names its author."""
    file = project / "rapport.docx"
    file.write_bytes(docx(docProps__core_xml=AUTHOR))
    return file


def test_a_clean_copy_is_written_beside_the_file(run: Run, report: Path) -> None:
    before = report.read_bytes()
    result = run("clean", "rapport.docx")
    assert result.exit_code == 0
    assert result.stdout == (
        "Fjernet:\n- navne på dem, der har skrevet filen, og hvor de er ansat\n"
        "Kopien er her: rapport-renset.docx\n"
    )
    assert report.read_bytes() == before
    assert kinds((report.parent / "rapport-renset.docx").read_bytes()) == []


def test_the_file_itself_is_replaced_when_asked(run: Run, report: Path) -> None:
    result = run("clean", "rapport.docx", "--replace")
    assert result.exit_code == 0
    assert "Kopien er her: rapport.docx" in result.stdout
    assert kinds(report.read_bytes()) == []
    assert [file.name for file in report.parent.glob("*rapport*")] == ["rapport.docx"]


def test_the_copy_is_written_where_asked(run: Run, report: Path) -> None:
    assert run("clean", "rapport.docx", "--out", "ren/a.docx").exit_code == 0
    assert kinds((report.parent / "ren" / "a.docx").read_bytes()) == []


@pytest.mark.parametrize("words", [(), ("--out", "rapport.docx"), ("--out", "rapport-renset.docx")])
def test_no_file_is_overwritten_unasked(run: Run, report: Path, words: tuple[str, ...]) -> None:
    (report.parent / "rapport-renset.docx").write_bytes(b"min egen")
    result = run("clean", "rapport.docx", *words)
    assert result.exit_code == 1
    assert "Der er allerede en fil her" in result.stderr
    assert (report.parent / "rapport-renset.docx").read_bytes() == b"min egen"


def test_what_a_person_must_do_is_told_and_the_code_is_1(run: Run, project: Path) -> None:
    parts: dict[str, str | bytes] = {
        "word/document.xml": f"<w:document {W}>{paragraph('x', '<w:vanish/>')}</w:document>",
        "docProps/core.xml": AUTHOR,
    }
    (project / "a.docx").write_bytes(docx_of(parts))
    result = run("clean", "a.docx")
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[0] == "Fjernet:"
    assert lines[2] == "Det skal du selv gøre, for det ændrer på indholdet:"
    assert lines[3].startswith("- her er indhold, som er skjult")
    assert (project / "a-renset.docx").exists()


def test_a_clean_file_is_told_to_be_so(run: Run, project: Path) -> None:
    (project / "a.docx").write_bytes(docx())
    result = run("clean", "a.docx")
    assert result.exit_code == 0
    assert result.stdout == "Der er intet at fjerne i a.docx.\n"
    assert not (project / "a-renset.docx").exists()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.docx", docx()[:-4], "a.docx kan ikke renses: Indholdet er en zip-fil eller et Office"),
        ("a.pdf", pdf("Hej")[:100], "a.pdf er i stykker eller låst"),
        ("a.mp3", b"ID3\3\0\0\0\0\0\0", "Indholdet er lyd (mp3)."),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "det gamle Office-format"),
    ],
)
def test_what_cannot_be_cleaned_is_told(
    run: Run, project: Path, name: str, content: bytes, words: str
) -> None:
    (project / name).write_bytes(content)
    result = run("clean", name)
    assert result.exit_code == 1
    assert words in result.stderr


def test_wrong_use_is_told(run: Run, report: Path) -> None:
    assert report.exists()
    for words, text in (
        (("væk.docx",), "Stien findes ikke: væk.docx"),
        (("docs",), "Det er ikke en fil: docs"),
        (("rapport.docx", "--replace", "--out", "b.docx"), "Brug enten --out eller --replace."),
    ):
        result = run("clean", *words)
        assert result.exit_code == 2
        assert text in result.stderr


def test_a_file_too_large_to_be_published_is_not_read(
    run: Run, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "_MAX_BYTES", 10)
    result = run("clean", report.name)
    assert result.exit_code == 1
    assert "fylder mere end 25 MB" in result.stderr


def test_a_photo_keeps_its_place_among_the_files(run: Run, project: Path) -> None:
    (project / "tavle.JPG").write_bytes(photo(place=True))
    assert "- hvor billeder er taget" in run("clean", "tavle.JPG").stdout
    assert kinds((project / "tavle-renset.JPG").read_bytes()) == []
