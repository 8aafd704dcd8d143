import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

import environment


class Installer:
    """Stands in for the programs that make and fill `.venv`, and notes what they were asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.failing = ""

    def __call__(self, command: Sequence[str], variables: dict[str, str] | None = None) -> bool:
        assert variables is None
        words = " ".join(command)
        job = next(job for job in ("venv --clear", "--require-hashes", "-e") if job in words)
        self.asked.append(job)
        # Left to look for more, pip stops at the first release that is newer than the lock.
        assert job == "venv --clear" or "--no-deps" in command
        if job == "venv --clear":
            environment.VENV.mkdir(exist_ok=True)
            environment.STAMP.unlink(missing_ok=True)
        environment.LOG.write_text("første linje\nsidste linje", encoding="utf-8")
        return job != self.failing


EVERYTHING = ["venv --clear", "--require-hashes", "-e"]
PACKAGES_ONLY = ["--require-hashes", "-e"]


@pytest.fixture
def installer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Installer:
    installer = Installer()
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    for name, file in {
        "LOCK": "requirements.lock",
        "LOG": "environment.log",
        "VENV": ".venv",
        "STAMP": ".venv/stamp.txt",
    }.items():
        monkeypatch.setattr(environment, name, tmp_path / file)
    monkeypatch.setattr(environment, "logged", installer)
    monkeypatch.setattr(environment, "program", lambda _name: sys.executable)
    environment.LOCK.write_text("mkdocs==1.6.1 \\\n    --hash=sha256:0\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    return installer


@pytest.fixture
def prepared(installer: Installer) -> Installer:
    environment.prepare()
    installer.asked.clear()
    return installer


def test_the_first_time_everything_is_made(
    installer: Installer, capsys: pytest.CaptureFixture[str]
) -> None:
    environment.prepare()
    assert installer.asked == EVERYTHING
    assert environment.read_stamp() == environment.wanted_stamp()
    assert "installerer 1 pakker" in capsys.readouterr().out


def test_the_second_time_nothing_is_done_or_said(
    prepared: Installer, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    environment.prepare()
    assert prepared.asked == []
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_a_changed_list_is_installed_into_the_same_venv(prepared: Installer, name: str) -> None:
    with (environment.ROOT / name).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    environment.prepare()
    assert prepared.asked == PACKAGES_ONLY
    assert environment.read_stamp() == environment.wanted_stamp()


@pytest.mark.parametrize(
    "stamp",
    ["", "3.11", "2.7\n{folder}\n{contents}", "{python}\n/elsewhere/.venv\n{contents}"],
    ids=["empty", "cut short", "another Python", "another folder"],
)
def test_a_venv_that_is_not_of_this_place_and_python_is_made_anew(
    prepared: Installer, stamp: str
) -> None:
    python, folder, contents = environment.wanted_stamp()
    environment.STAMP.write_text(
        stamp.format(python=python, folder=folder, contents=contents), encoding="utf-8"
    )
    environment.prepare()
    assert prepared.asked == EVERYTHING


def test_a_venv_without_a_stamp_is_made_anew(prepared: Installer) -> None:
    environment.STAMP.unlink()
    environment.prepare()
    assert prepared.asked == EVERYTHING


def test_a_venv_whose_python_is_gone_is_made_anew(
    prepared: Installer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "program", lambda _name: "/nowhere/python")
    environment.prepare()
    assert prepared.asked == EVERYTHING


def test_a_failed_installation_tells_what_and_shows_the_last_lines(
    installer: Installer, capsys: pytest.CaptureFixture[str]
) -> None:
    installer.failing = "--require-hashes"
    with pytest.raises(SystemExit) as ended:
        environment.prepare()
    said = capsys.readouterr().out
    assert ended.value.code == 1
    assert environment.WORDS["packages_failed"] in said
    assert str(environment.LOG) in said
    assert said.endswith("    første linje\n    sidste linje\n")


def test_after_a_failed_installation_the_next_run_goes_on_where_it_stopped(
    installer: Installer,
) -> None:
    installer.failing = "--require-hashes"
    with pytest.raises(SystemExit):
        environment.prepare()
    installer.failing = ""
    installer.asked.clear()
    environment.prepare()
    assert installer.asked == PACKAGES_ONLY


def test_an_interruption_is_not_a_finished_installation(
    installer: Installer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(_wanted: list[str]) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(environment, "install", interrupt)
    with pytest.raises(KeyboardInterrupt):
        environment.prepare()
    assert installer.asked == ["venv --clear"]
    assert environment.read_stamp() == []
    assert environment.WORDS["environment_stopped"] in capsys.readouterr().out


def test_a_folder_that_cannot_be_written_is_told(
    installer: Installer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not installer.asked

    def refuse() -> None:
        raise PermissionError(13, "Permission denied", ".cache")

    monkeypatch.setattr(environment, "create", refuse)
    with pytest.raises(SystemExit):
        environment.prepare()
    assert "Kunne ikke skrive i projektets mappe" in capsys.readouterr().out


def test_the_log_holds_what_a_command_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "LOG", tmp_path / "cache" / "environment.log")
    assert environment.logged([sys.executable, "-c", "print('ude')"])
    assert environment.LOG.read_text(encoding="utf-8").strip() == "ude"
    assert not environment.logged([sys.executable, "-c", "raise SystemExit(1)"])
    assert not environment.logged([str(tmp_path / "no-such-program")])


def test_a_program_gets_its_exit_code_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "program", lambda _name: sys.executable)
    question = "import os, sys; sys.exit(os.environ['CODE'] == os.environ['PYTHONUTF8'])"
    assert environment.run("python", "-c", question, CODE="1") == 1
    assert environment.run("python", "-c", question, CODE="0") == 0


def test_an_interrupted_script_ends_without_a_traceback() -> None:
    def interrupted(_arguments: list[str]) -> int:
        raise KeyboardInterrupt

    with pytest.raises(SystemExit) as ended:
        environment.start(interrupted)
    assert ended.value.code == environment.INTERRUPTED


def test_an_old_python_is_told_what_is_needed() -> None:
    with pytest.raises(SystemExit, match=r"Python 3\.11 eller nyere, men denne er 3\.8\.") as ended:
        environment.refuse_old_python((3, 8))
    assert isinstance(ended.value.code, str)


def test_an_old_python_is_stopped_by_the_import_alone() -> None:
    importing = "import sys; sys.version_info = (3, 8, 18); sys.path[0] = 'scripts'; import check"
    done = subprocess.run(
        [sys.executable, "-c", importing], cwd=environment.ROOT, capture_output=True, check=False
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_the_oldest_python_is_the_one_that_pyproject_names() -> None:
    pyproject = (environment.ROOT / "pyproject.toml").read_text(encoding="utf-8")
    needed = ".".join(map(str, environment.MINIMUM_PYTHON))
    assert tomllib.loads(pyproject)["project"]["requires-python"] == f">={needed}"
