from pathlib import Path

import pytest

from tests.core.projects import CASE, check_files, issue_codes, write
from videnbank.core.loading.record_copies import RecordTexts, copied_folder

OTHER = CASE.replace("Kaffe først", "Te først")


@pytest.fixture
def texts(tmp_path: Path) -> RecordTexts:
    return RecordTexts(tmp_path)


@pytest.mark.parametrize(
    ("name", "content", "is_copy"),
    [
        ("index.md.bak", "x", True),
        ("index_gammel.md", "x", True),
        ("index.txt", CASE, True),
        ("noter.md", CASE, True),
        ("noter.md", OTHER, False),
        ("index.csv", "a;b", False),
        ("indeks-2024.txt", "Et register.", False),
        ("index.png", CASE, False),
    ],
)
def test_a_copy_has_the_name_or_the_title_of_the_record(
    texts: RecordTexts, name: str, content: str, *, is_copy: bool
) -> None:
    write(texts.root, {"a/index.md": CASE, f"a/{name}": content})
    assert texts.is_copy("a", name, "index.md") is is_copy


def test_the_record_of_a_folder_is_the_text_most_like_one(texts: RecordTexts) -> None:
    write(texts.root, {"a/noter.md": "Husk.", "a/opslag.txt": CASE, "a/index.mdx": CASE})
    assert texts.record_in("a", ["noter.md", "opslag.txt", "index.mdx"]) == "index.mdx"
    assert texts.record_in("a", ["noter.md", "opslag.txt"]) == "opslag.txt"
    assert texts.record_in("a", ["noter.md", "under/index.md"]) == "noter.md"
    assert texts.record_in("a", ["under/index.md"]) == ""


@pytest.mark.parametrize(
    ("name", "text", "original"),
    [
        ("a-kopi", OTHER, "a"),
        ("a-2", CASE, "a"),
        ("a-2", OTHER, ""),
        ("ab", CASE, ""),
        ("Ny mappe", CASE, "a"),
        ("Ny mappe", OTHER, ""),
        ("A", CASE, ""),
    ],
)
def test_a_folder_is_a_copy_by_its_name_or_its_text(
    texts: RecordTexts, name: str, text: str, original: str
) -> None:
    write(texts.root, {"a/index.md": CASE, f"{name}/index.md": text})
    assert copied_folder(name, {"a": 0, name: 0}, texts) == original


def test_a_file_that_a_record_names_is_told_for_what_it_is(tmp_path: Path) -> None:
    files = {"cases/a/index.md": f"{CASE}[x](index.csv) [y](b.html)\n", "cases/a/b.html": "<p>"}
    result = check_files(tmp_path, {**files, "cases/a/index.csv": "a;b"})
    assert issue_codes(result) == ["cases/a/b.html unsafe-file"]
