"""Commands on a failing disk: one line naming the problem and the path, without a traceback."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copyfile, disk_usage

import pytest
from click.testing import Result

from tests.small_disk import mounted

Run = Callable[..., Result]
FULL = "Der er ikke mere plads på disken"
COMMAND = [sys.executable, "-c", "from videnbank.cli.main import main; main()"]


def test_a_file_where_the_cache_should_be_is_told(run: Run, project: Path) -> None:
    (project / ".cache").write_text("en fil", encoding="utf-8")
    result = run("schema")
    assert result.exit_code == 1
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"{project / '.cache'} er en fil, men her skal være en mappe.")


@pytest.mark.parametrize("words", [("new", "case", "Kaffe"), ("schema",)])
def test_a_full_disk_is_told(project: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    with mounted(tmp_path / "disk", "size=128k") as disk:
        for name in ("mkdocs.yml", "vocabulary.yml"):
            copyfile(project / name, disk / name)
        (disk / "fyld").write_bytes(bytes(disk_usage(disk).free))
        done = subprocess.run([*COMMAND, *words], cwd=disk, capture_output=True, check=False)
    assert done.returncode == 1
    (line,) = done.stderr.decode().splitlines()
    assert FULL in line
    assert str(disk) in line


def test_a_folder_that_cannot_be_written_is_told(project: Path, tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "ro") as disk:
        words = ["schema", "--out", str(disk / "skemaer")]
        done = subprocess.run([*COMMAND, *words], cwd=project, capture_output=True, check=False)
    assert done.returncode == 1
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith(f"{disk / 'skemaer'} kan ikke skrives. Se efter, om du har adgang")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_an_output_that_takes_no_more_is_told(project: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [*COMMAND, "check"], cwd=project, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    (line,) = done.stderr.decode().splitlines()
    assert FULL in line


def test_a_missing_file_of_ours_is_a_defect_and_no_fault_of_the_disk(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mistaken(*_: object) -> None:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), "findes-ikke")

    monkeypatch.setattr("videnbank.cli.main.check_project", mistaken)
    result = run("check")
    assert result.exit_code == 1
    assert "Programmet gik i stå (FileNotFoundError)." in result.stderr
