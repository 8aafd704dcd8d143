"""What is said when the machine refuses, and what is left to be a traceback."""

import errno
import tempfile
from pathlib import Path

import pytest

from videnbank.records.os_error_text import os_error_text

HERE = Path("en mappe")


@pytest.mark.parametrize(
    ("number", "beginning"),
    [
        (errno.ENOSPC, "Der er ikke mere plads på disken: site/a kan ikke skrives."),
        (errno.EDQUOT, "Der er ikke mere plads på disken: site/a kan ikke skrives."),
        (errno.EACCES, "site/a kan ikke skrives. Se efter, om du har adgang"),
        (errno.EPERM, "site/a kan ikke skrives. Se efter, om du har adgang"),
        (errno.EROFS, "site/a kan ikke skrives. Se efter, om du har adgang"),
        (errno.EISDIR, "site/a er en mappe, men her skal være en fil."),
        (errno.EIO, "site/a kan ikke læses eller skrives (grunden)."),
        (errno.ENAMETOOLONG, "site/a kan ikke læses eller skrives (grunden)."),
    ],
)
@pytest.mark.parametrize(
    "name", ["site/a", b"site/a", Path("site/a")], ids=["str", "bytes", "Path"]
)
def test_it_says_what_and_where_in_a_line(number: int, beginning: str, name: object) -> None:
    text = os_error_text(OSError(number, "grunden", name), HERE)
    assert text is not None
    assert text.replace("\\", "/").startswith(beginning)
    assert "\n" not in text


def test_a_full_disk_that_does_not_say_where_may_be_either_of_two() -> None:
    text = os_error_text(OSError(errno.ENOSPC, "grunden"), HERE)
    assert text is not None
    assert "en mappe" in text
    assert tempfile.gettempdir() in text


def test_of_a_copy_it_names_what_was_to_be_written() -> None:
    text = os_error_text(OSError(errno.ENOSPC, "grunden", "fra", None, "til"), HERE)
    assert text is not None
    assert "til kan ikke skrives" in text


def test_a_file_descriptor_is_no_name() -> None:
    text = os_error_text(OSError(errno.EIO, "grunden", 3), HERE)
    assert text is not None
    assert text.startswith("en mappe kan ikke")


@pytest.mark.parametrize("number", [errno.EEXIST, errno.ENOTDIR])
def test_a_file_where_a_folder_should_be_is_named(tmp_path: Path, number: int) -> None:
    file = tmp_path / "site"
    file.write_text("", encoding="utf-8")
    for place in (file, file / "a" / "b"):
        text = os_error_text(OSError(number, "grunden", str(place)), HERE)
        assert text is not None
        assert text.startswith(f"{file} er en fil, men her skal være en mappe.")


def test_a_machine_without_a_folder_for_temporary_files_is_told_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse() -> str:
        raise FileNotFoundError(errno.ENOENT, "No usable temporary directory found in ['/tmp']")

    monkeypatch.setattr(tempfile, "gettempdir", refuse)
    try:
        refuse()
    except FileNotFoundError as error:
        text = os_error_text(error, HERE)
    assert text is not None
    assert text.startswith("Der er ingen mappe til midlertidige filer")


@pytest.mark.parametrize(
    "error",
    [
        FileNotFoundError(errno.ENOENT, "grunden", "wording/da.yml"),
        FileNotFoundError(errno.ENOENT, "grunden"),
        FileExistsError(errno.EEXIST, "grunden", "findes-ikke"),
        BrokenPipeError(errno.EPIPE, "grunden"),
        ConnectionRefusedError(errno.ECONNREFUSED, "grunden"),
        OSError("uden nummer"),
    ],
    ids=str,
)
def test_a_mistake_of_the_program_keeps_its_traceback(error: OSError) -> None:
    assert os_error_text(error, HERE) is None
