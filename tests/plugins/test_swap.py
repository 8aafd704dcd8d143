"""A site is put in place whole: whatever stops a build, the old one stays as it was."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger

from tests.plugins.build_log import BuildLog
from tests.plugins.built_site import build
from tests.plugins.programs import program
from tests.plugins.project_outline import write_project
from videnbank.core.markup.published_body import BodyPublisher
from videnbank.records.build_lock import BuildLock, BuildLockedError
from videnbank.records.pages import MkDocsRecordPage
from videnbank.records.staged_folder import StagedFolder

PROJECT = """
cases/en/index.md
  | pictures: [{src: kop.png, credit: "Os", recognisable_people: false}]
  | ---
  | ![Kop](kop.png)
cases/en/kop.png
docs/om/index.md
  | Vi er her.
"""
KILLS = int(os.environ.get("VIDENBANK_KILLS", "3"))
"""How many builds a test kills; more of them by hand."""

Contents = dict[str, bytes]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write_project(tmp_path / "projekt", PROJECT)


def contents(folder: Path) -> Contents:
    """Every file of a folder, hidden ones too."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def change(project: Path, text: str) -> None:
    (project / "docs" / "om" / "index.md").write_text(f"{text}\n", encoding="utf-8")


def beside(project: Path) -> list[str]:
    return sorted(item.name for item in project.glob(".site*"))


def start(project: Path, *options: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [program("mkdocs"), "build", *options],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


def run(project: Path, *options: str) -> str:
    """The output of a build that succeeds."""
    with start(project, *options) as process:
        output, _ = process.communicate(timeout=60)
    assert process.returncode == 0, output
    return output


def test_nothing_is_left_beside_a_new_site(project: Path) -> None:
    assert build(project).root == project / "site"
    assert beside(project) == []


def test_what_the_old_site_had_is_gone_but_not_what_belongs_to_git_or_the_server(
    project: Path,
) -> None:
    build(project)
    for name in (".htaccess", "gammel.html"):
        (project / "site" / name).write_text("x", encoding="utf-8")
    files = build(project).files()
    assert ".htaccess" in files
    assert "gammel.html" not in files


def test_a_site_behind_a_link_is_replaced_where_it_lies(project: Path, tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    (project / "site").symlink_to(tmp_path / "www", target_is_directory=True)
    assert build(project).has("cases/en/")
    assert (project / "site").is_symlink()
    assert (tmp_path / "www" / "index.html").is_file()


@pytest.mark.parametrize("error", [RuntimeError("x"), RecursionError(), MemoryError()])
def test_a_defect_leaves_the_old_site_and_names_the_file(
    project: Path, monkeypatch: pytest.MonkeyPatch, build_log: BuildLog, error: Exception
) -> None:
    build(project)
    before = contents(project / "site")
    change(project, "Noget nyt.")

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("videnbank.records.pages.MkDocsRecordPage.publish_body", fail)
    with pytest.raises(Abort, match=r"gik i stå ved cases/en/index\.md \(\w+Error\)"):
        build(project)
    build_log.pop_all()
    assert contents(project / "site") == before
    assert beside(project) == []


def test_a_defect_in_the_check_names_the_file_too(
    project: Path, monkeypatch: pytest.MonkeyPatch, build_log: BuildLog
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr("videnbank.core.loading.page_loader.split_front_matter", fail)
    with pytest.raises(Abort, match=r"docs/om/index\.md \(RecursionError\)"):
        build(project)
    assert build_log.pop_all() == []
    assert beside(project) == []


def test_a_warning_in_strict_mode_leaves_the_old_site(
    project: Path, monkeypatch: pytest.MonkeyPatch, build_log: BuildLog
) -> None:
    build(project)
    before = contents(project / "site")
    publish = MkDocsRecordPage.publish_body

    def warn(page: MkDocsRecordPage, publisher: BodyPublisher) -> None:
        publish(page, publisher)
        page.content = f"{page.content}Noget nyt."
        get_plugin_logger("andet").warning("pas på")

    monkeypatch.setattr(MkDocsRecordPage, "publish_body", warn)
    with pytest.raises(Abort):
        build(project)
    messages = build_log.pop_all()
    assert any("der kom en advarsel undervejs" in message for message in messages)
    assert contents(project / "site") == before
    build(project, strict=False)
    build_log.pop_all()
    assert contents(project / "site") != before


def test_a_dirty_build_is_whole_too(project: Path) -> None:
    run(project)
    before = contents(project / "site")
    run(project, "--dirty")
    assert contents(project / "site").keys() == before.keys()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_a_killed_build_leaves_a_whole_site_and_the_next_one_cleans_up(project: Path) -> None:
    run(project)
    sites = [contents(project / "site")]
    change(project, "Noget nyt.")
    started = time.monotonic()
    run(project)
    seconds = time.monotonic() - started
    sites.append(contents(project / "site"))
    dice = random.Random(10)  # noqa: S311 moments, not secrets
    for number in range(KILLS):
        change(project, ("Vi er her.", "Noget nyt.")[number % 2])
        process = start(project)
        with process:
            time.sleep(seconds * dice.uniform(0.3, 1.1))
            process.send_signal(signal.SIGKILL)
        assert contents(project / "site") in sites
    run(project)
    assert contents(project / "site") == sites[(KILLS - 1) % 2]
    assert beside(project) == []


def test_a_stop_between_two_renames_is_made_good(tmp_path: Path) -> None:
    staged = StagedFolder(tmp_path / "site")
    old, new = tmp_path / ".site.old", tmp_path / ".site.new"
    for folder, text in ((old, "gammel"), (new, "ny")):
        folder.mkdir()
        (folder / "index.html").write_text(text, encoding="utf-8")
    staged.open(lambda _: None)
    assert contents(tmp_path / "site") == {"index.html": b"gammel"}
    assert contents(new) == {}
    (new / "index.html").write_text("nyere", encoding="utf-8")
    staged.put_in_place()
    assert contents(tmp_path / "site") == {"index.html": b"nyere"}
    assert [item.name for item in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("at_once", [True, False])
def test_a_folder_takes_the_place_of_another_with_and_without_help_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, at_once: bool
) -> None:
    if not at_once:
        monkeypatch.setattr("videnbank.records.staged_folder.exchange", lambda *_: False)
    (tmp_path / "site" / ".git").mkdir(parents=True)
    (tmp_path / "site" / "a").write_text("1", encoding="utf-8")
    staged = StagedFolder(tmp_path / "site")
    staged.open(lambda _: None)
    (staged.path / "b").write_text("2", encoding="utf-8")
    staged.put_in_place()
    assert sorted(item.name for item in (tmp_path / "site").iterdir()) == [".git", "b"]
    assert [item.name for item in tmp_path.iterdir()] == ["site"]


def test_a_site_in_use_by_another_program_stays_and_is_told(
    project: Path, monkeypatch: pytest.MonkeyPatch, build_log: BuildLog
) -> None:
    build(project)
    before = contents(project / "site")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "WinError 5")

    monkeypatch.setattr("videnbank.records.staged_folder.exchange", lambda *_: False)
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(Abort):
        build(project)
    assert any("bruger mappen" in message for message in build_log.pop_all())
    assert contents(project / "site") == before


def test_two_builds_at_once_take_turns(project: Path) -> None:
    lock = BuildLock(project / ".site.lock")
    lock.acquire(lambda _: None)
    process = start(project)
    with process:
        assert process.stdout is not None
        line = next(line for line in process.stdout if "En anden bygning" in line)
        assert f"(proces {os.getpid()})" in line
        assert not (project / "site").exists()
        lock.release()
        process.stdout.read()
    assert process.returncode == 0
    assert (project / "site" / "index.html").is_file()
    assert beside(project) == []


def test_a_lock_is_given_up_on_after_a_while(tmp_path: Path) -> None:
    first, second = (BuildLock(tmp_path / "lås") for _ in range(2))
    first.acquire(lambda _: None)
    with pytest.raises(BuildLockedError, match=str(os.getpid())):
        second.acquire(lambda _: None, patience=0.3)
    first.release()
    second.acquire(lambda _: None, patience=0)
    second.release()
    assert list(tmp_path.iterdir()) == []


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    file = tmp_path / "lås"
    code = (
        "import sys, time; from pathlib import Path\n"
        "from videnbank.records.build_lock import BuildLock\n"
        f"BuildLock(Path({str(file)!r})).acquire(lambda _: None)\n"
        "print('låst', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.kill()
    lock = BuildLock(file)
    lock.acquire(lambda _: None, patience=5)
    lock.release()
