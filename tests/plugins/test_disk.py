"""A disk that refuses gets one line and no traceback, and so does a defect of ours."""

import errno
import os
import subprocess
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from tests.plugins.build_log import BuildLog
from tests.plugins.built_site import build
from tests.plugins.programs import program
from tests.plugins.project_outline import write_project
from tests.small_disk import mounted

PROJECT = "cases/en/index.md\ndocs/om/index.md\n  | Vi er her."
FULL = "Der er ikke mere plads på disken"
NO_ACCESS = "kan ikke skrives. Se efter, om du har adgang til mappen"


def mkdocs(project: Path, *words: str, **variables: str) -> str:
    """What MkDocs says when it cannot do as it is told."""
    done = subprocess.run(
        [program("mkdocs"), *words],
        cwd=project,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    said = done.stdout + done.stderr
    assert done.returncode == 1, said
    assert "Traceback" not in said
    return said


def serve(project: Path, **variables: str) -> str:
    return mkdocs(project, "serve", "--dev-addr", "127.0.0.1:0", **variables)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write_project(tmp_path / "æ", PROJECT)


def test_a_file_where_the_site_should_be_is_told(project: Path) -> None:
    (project / "site").write_text("en fil", encoding="utf-8")
    said = mkdocs(project, "build")
    assert f"{project / 'site'} er en fil, men her skal være en mappe. Flyt filen" in said
    assert (project / "site").read_text(encoding="utf-8") == "en fil"


def test_a_file_where_the_cases_should_be_is_told_by_the_preview(tmp_path: Path) -> None:
    project = write_project(tmp_path / "æ", "docs/om/index.md\n  | Vi er her.")
    (project / "cases").write_text("en fil", encoding="utf-8")
    assert f"{project / 'cases'} er en fil, men her skal være en mappe." in serve(project)


def test_a_full_disk_for_the_site_is_told(project: Path) -> None:
    with mounted(project / "www", "size=64k") as disk:
        assert FULL in mkdocs(project, "build", "-d", str(disk / "site"))
        assert list(disk.iterdir()) == []


def test_a_site_that_cannot_be_written_is_told(project: Path) -> None:
    with mounted(project / "www", "ro") as disk:
        assert NO_ACCESS in mkdocs(project, "build", "-d", str(disk / "site"))


def test_a_whole_disk_cannot_be_replaced_by_a_site(project: Path) -> None:
    with mounted(project / "site", "size=64k"):
        assert "er roden af et drev og kan ikke skiftes ud" in mkdocs(project, "build")


def test_a_full_disk_for_the_preview_is_told(project: Path, tmp_path: Path) -> None:
    with mounted(tmp_path / "temp", "size=64k") as temp:
        assert FULL in serve(project, TMPDIR=str(temp))


def test_a_full_disk_for_the_index_is_told_and_the_old_site_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, build_log: BuildLog
) -> None:
    project = write_project(tmp_path / "æ", PROJECT, search=True)
    before = contents(build(project).root)
    write_project(project, PROJECT.replace("Vi er her.", "Vi er der."), search=True)

    def refuse(content: bytes, *_: object, **__: object) -> bytes:
        if content.startswith(b'{"words"'):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return content

    monkeypatch.setattr("videnbank.search.index_files.gzip.compress", refuse)
    with pytest.raises(Abort, match=FULL):
        build(project)
    build_log.pop_all()
    assert contents(project / "site") == before
    assert not (project / ".site.new").exists()


def contents(folder: Path) -> dict[str, bytes]:
    """The files of a folder."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def test_a_folder_for_temporary_files_that_is_not_there_does_not_matter(tmp_path: Path) -> None:
    project = write_project(tmp_path / "æ", PROJECT, search=True)
    env = {**os.environ, "TMPDIR": str(tmp_path / "findes-ikke")}
    subprocess.run([program("mkdocs"), "build", "-q", "--strict"], cwd=project, env=env, check=True)


def test_a_cache_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    project = write_project(tmp_path / "æ", PROJECT, search=True)
    (project / ".cache").write_text("en fil", encoding="utf-8")
    assert build(project).has("cases/en/")


@pytest.mark.parametrize("seconds", ["", "abc", "1.5", "-1", "9" * 20])
def test_a_senseless_day_in_the_environment_is_told_before_anything_is_deleted(
    project: Path, seconds: str, monkeypatch: pytest.MonkeyPatch, build_log: BuildLog
) -> None:
    (project / "site").mkdir()
    (project / "site" / "gammel.html").write_text("", encoding="utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    with pytest.raises(Abort):
        build(project)
    (message,) = build_log.pop_all()
    assert "SOURCE_DATE_EPOCH skal være et helt antal sekunder" in message
    assert f'men er "{seconds}"' in message
    assert (project / "site" / "gammel.html").exists()


def test_a_senseless_day_in_the_environment_stops_a_preview_too(project: Path) -> None:
    assert "SOURCE_DATE_EPOCH skal være" in serve(project, SOURCE_DATE_EPOCH="i går")


def refusing(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Has every page of a build refused."""

    def refuse(_content: bytes, path: str) -> None:
        raise OSError(number, os.strerror(number), path)

    monkeypatch.setattr("mkdocs.utils.write_file", refuse)


@pytest.mark.parametrize("command", ["build", "serve"])
def test_what_the_disk_refuses_ends_a_build_with_a_line(
    project: Path, monkeypatch: pytest.MonkeyPatch, build_log: BuildLog, command: str
) -> None:
    refusing(errno.ENOSPC, monkeypatch)
    with pytest.raises(Abort, match=FULL):
        build(project, command="serve" if command == "serve" else "build")
    build_log.pop_all()


def test_a_missing_file_of_ours_is_a_defect_and_no_fault_of_the_disk(
    project: Path, monkeypatch: pytest.MonkeyPatch, build_log: BuildLog
) -> None:
    refusing(errno.ENOENT, monkeypatch)
    with pytest.raises(Abort, match=r"Programmet gik i stå .*\(FileNotFoundError\)"):
        build(project)
    build_log.pop_all()
