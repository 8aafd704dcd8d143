import pytest

from videnbank.core.loading.copies import (
    copied_file,
    has_copy_name,
    has_numbered_name,
    possible_originals,
)


@pytest.mark.parametrize(
    "name",
    [
        "index (1).md",
        "index - Kopi.md",
        "index – kopi (2).md",
        "index kopi.md",
        "index copy.md",
        "index-PC42.md",
        "index-LAPTOP-7F.md",
        "index_BACKUP_123.md",
        "index_REMOTE_123.md",
        "index.sync-conflict-20260105-080000-ABCDEF.md",
        "index (Anne's conflicted copy 2026-01-05).md",
        "index.md.bak",
        "index.md~",
        "#index.md#",
        "index.md.orig",
        "index.md.txt",
        "Kopi af index.md",
        "Copy of index.md",
    ],
)
def test_the_copies_of_people_and_programs_are_known(name: str) -> None:
    assert copied_file(name, ["andet.md", "index.md"]) == "index.md"


@pytest.mark.parametrize(
    "name", ["index.png", "indeks.md", "index-2026.md", "noter.md", "index.md"]
)
def test_other_files_are_no_copies(name: str) -> None:
    assert copied_file(name, ["index.md"]) == ""


def test_a_folder_says_that_it_is_a_copy() -> None:
    assert has_copy_name("kaffe-foerst-kopi", "kaffe-foerst")
    assert has_copy_name("kaffe-foerst (1)", "kaffe-foerst")
    assert not has_copy_name("kaffe-foerst", "kaffe-foerst")
    assert not has_copy_name("kaffe-foerst-i-koege", "kaffe-foerst")
    assert not has_copy_name("kaffe-foerst-2", "kaffe-foerst")
    assert has_numbered_name("kaffe-foerst-2", "kaffe-foerst")
    assert not has_numbered_name("kaffe-foerst-i-koege", "kaffe-foerst")


def test_originals_are_the_names_that_begin_or_end_a_name() -> None:
    assert list(possible_originals("kopi-af-a-b", {"b", "a-b", "kopi", "c"})) == [
        "kopi",
        "a-b",
        "b",
    ]
