import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import environment


class Installer:
    """Stands in for the programs that make and fill `.venv`, and notes what they were asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.failing = ""
        self.interrupted = ""

    def __call__(self, command: Sequence[str], variables: dict[str, str] | None = None) -> bool:
        words = " ".join(command)
        lock = next(
            (lock for lock in environment.LOCKS if str(environment.LOCKS[lock]) in words), ""
        )
        job = lock or next(job for job in (CREATE, PROJECT) if job in words)
        self.asked.append(job)
        if job == CREATE:
            environment.VENV.mkdir(exist_ok=True)
            environment.STAMP.unlink(missing_ok=True)
        else:
            # Left to look for more, pip stops at the first release that is newer than the lock.
            assert "--no-deps" in command
            assert ("--require-hashes" in command) is (job != PROJECT)
        # hatchling would stop at a day that it cannot read.
        assert "SOURCE_DATE_EPOCH" not in (variables or {})
        assert (variables is None) is (job != PROJECT)
        environment.LOG.write_text("første linje\nsidste linje", encoding="utf-8")
        if job == self.interrupted:
            raise KeyboardInterrupt
        return job != self.failing


CREATE, PROJECT = "venv --clear", "-e"
LIGHT = [CREATE, "site", PROJECT]
FULL = [CREATE, "site", "print", "test", PROJECT]


@pytest.fixture
def installer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Installer:
    installer = Installer()
    locks = {part: tmp_path / f"{part}.lock" for part in environment.PARTS}
    for name, value in {
        "ROOT": tmp_path,
        "LOCKS": locks,
        "PROJECT": tmp_path / "pyproject.toml",
        "LOG": tmp_path / "environment.log",
        "VENV": tmp_path / ".venv",
        "STAMP": tmp_path / ".venv" / "stamp.txt",
        "LOCK": tmp_path / ".cache" / "environment.lock",
        "logged": installer,
        "program": lambda _name: sys.executable,
    }.items():
        monkeypatch.setattr(environment, name, value)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "abc")
    for number, lock in enumerate(locks.values(), start=1):
        pins = (f"pakke-{n}==1.0 \\\n    --hash=sha256:0\n" for n in range(number))
        lock.write_text("".join(pins), encoding="utf-8")
    environment.PROJECT.write_text("[project]\n", encoding="utf-8")
    return installer


@pytest.fixture
def prepared(installer: Installer) -> Installer:
    """A `.venv` for serve, build and check."""
    environment.prepare()
    installer.asked.clear()
    return installer


@pytest.fixture
def full(installer: Installer) -> Installer:
    """A `.venv` that has what the tests need too."""
    environment.prepare("test")
    installer.asked.clear()
    return installer


def change(file: Path) -> None:
    with file.open("a", encoding="utf-8") as end:
        end.write("# changed\n")


def test_the_first_time_what_the_site_needs_is_installed(
    installer: Installer, capsys: pytest.CaptureFixture[str]
) -> None:
    environment.prepare()
    assert installer.asked == LIGHT
    assert environment.read_stamp() == environment.wanted_stamp("site")
    assert "installerer 1 pakker" in capsys.readouterr().out


def test_the_first_time_for_the_tests_everything_is_installed(
    installer: Installer, capsys: pytest.CaptureFixture[str]
) -> None:
    environment.prepare("test")
    assert installer.asked == FULL
    assert environment.read_stamp() == environment.wanted_stamp("test")
    assert "installerer 6 pakker" in capsys.readouterr().out


@pytest.mark.parametrize("part", environment.PARTS)
def test_the_second_time_nothing_is_done_or_said(
    installer: Installer, capsys: pytest.CaptureFixture[str], part: str
) -> None:
    environment.prepare(part)
    installer.asked.clear()
    capsys.readouterr()
    environment.prepare(part)
    assert installer.asked == []
    assert capsys.readouterr().out == ""


def test_a_light_venv_gets_what_is_asked_for_beside_what_it_has(
    prepared: Installer, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    environment.prepare("print")
    assert prepared.asked == ["print"]
    assert "Installerer 2 pakker mere" in capsys.readouterr().out
    environment.prepare("test")
    assert prepared.asked == ["print", "test"]
    assert "Installerer 3 pakker mere" in capsys.readouterr().out
    assert environment.read_stamp() == environment.wanted_stamp("test")


def test_a_full_venv_stays_full_when_a_light_command_is_run(
    full: Installer, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    for part in ("site", "print", "test", "site"):
        environment.prepare(part)
    assert full.asked == []
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("part", environment.PARTS)
def test_a_changed_lock_is_installed_by_the_first_command_that_needs_it(
    full: Installer, part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    change(environment.LOCKS[part])
    capsys.readouterr()
    environment.prepare()
    assert full.asked == [part] * (part == "site")
    environment.prepare("test")
    assert full.asked == [part]
    assert environment.WORDS["environment_changed"] in capsys.readouterr().out
    environment.prepare("test")
    assert full.asked == [part]


def test_a_changed_project_is_installed_without_its_packages(full: Installer) -> None:
    change(environment.PROJECT)
    environment.prepare()
    assert full.asked == [PROJECT]
    environment.prepare("test")
    assert full.asked == [PROJECT]


STAMPS = {
    "empty": "",
    "of an older release": "{python}\n{folder}\n0123456789abcdef",
    "cut short": "python {python}",
    "another Python": "python 2.7\nfolder {folder}\nsite {site}\nproject {project}",
    "another folder": "python {python}\nfolder /x/.venv\nsite {site}\nproject {project}",
}


@pytest.mark.parametrize("stamp", STAMPS.values(), ids=STAMPS)
def test_a_venv_that_is_not_of_this_place_and_python_is_made_anew(
    prepared: Installer, stamp: str, capsys: pytest.CaptureFixture[str]
) -> None:
    filled = stamp.format(**environment.wanted_stamp("site"))
    environment.STAMP.write_text(filled, encoding="utf-8")
    environment.prepare()
    assert prepared.asked == LIGHT
    assert "Gør klar igen" in capsys.readouterr().out
    assert environment.read_stamp() == environment.wanted_stamp("site")


def test_a_full_venv_that_is_made_anew_by_a_light_command_is_light_and_says_so(
    full: Installer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "python_runs", lambda: False)
    environment.prepare()
    assert full.asked == LIGHT
    assert environment.read_stamp().keys() == {"python", "folder", "site", "project"}
    monkeypatch.setattr(environment, "python_runs", lambda: True)
    environment.prepare("test")
    assert full.asked == [*LIGHT, "print", "test"]


def test_a_venv_without_a_stamp_is_made_anew(prepared: Installer) -> None:
    environment.STAMP.unlink()
    environment.prepare()
    assert prepared.asked == LIGHT


def test_a_venv_whose_python_is_gone_is_made_anew(
    prepared: Installer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "program", lambda _name: "/nowhere/python")
    environment.prepare()
    assert prepared.asked == LIGHT


def test_a_failed_installation_tells_what_and_shows_the_last_lines(
    installer: Installer, capsys: pytest.CaptureFixture[str]
) -> None:
    installer.failing = "site"
    with pytest.raises(SystemExit) as ended:
        environment.prepare()
    said = capsys.readouterr().out
    assert ended.value.code == 1
    assert environment.WORDS["packages_failed"] in said
    assert str(environment.LOG) in said
    assert said.endswith("    første linje\n    sidste linje\n")


@pytest.mark.parametrize("stopping", ["failing", "interrupted"])
@pytest.mark.parametrize("job", FULL[1:])
def test_the_next_run_goes_on_where_an_installation_stopped(
    installer: Installer, job: str, stopping: str, capsys: pytest.CaptureFixture[str]
) -> None:
    setattr(installer, stopping, job)
    with pytest.raises((SystemExit, KeyboardInterrupt)):
        environment.prepare("test")
    said = environment.WORDS["environment_stopped"] in capsys.readouterr().out
    assert said is (stopping == "interrupted")
    setattr(installer, stopping, "")
    installer.asked.clear()
    environment.prepare("test")
    assert installer.asked == FULL[FULL.index(job) :]
    assert environment.read_stamp() == environment.wanted_stamp("test")


@pytest.mark.parametrize("stopping", ["failing", "interrupted"])
def test_a_part_that_was_not_finished_keeps_nobody_from_the_others(
    prepared: Installer, stopping: str
) -> None:
    setattr(prepared, stopping, "test")
    with pytest.raises((SystemExit, KeyboardInterrupt)):
        environment.prepare("test")
    prepared.asked.clear()
    environment.prepare()
    environment.prepare("print")
    assert prepared.asked == []


def test_an_interrupted_creation_is_begun_again(installer: Installer) -> None:
    installer.interrupted = CREATE
    with pytest.raises(KeyboardInterrupt):
        environment.prepare()
    assert environment.read_stamp() == {}
    installer.interrupted = ""
    installer.asked.clear()
    environment.prepare()
    assert installer.asked == LIGHT


def test_a_folder_that_is_copied_elsewhere_is_warned_of_before_anything_is_installed(
    installer: Installer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(environment.ROOT.parent))
    environment.prepare()
    first, second, *_ = capsys.readouterr().out.splitlines()
    assert "bliver synkroniseret af OneDrive." in first
    assert "installerer" in second
    environment.prepare()
    assert capsys.readouterr().out == ""
    assert installer.asked == LIGHT


def test_the_log_holds_what_a_command_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "LOG", tmp_path / "cache" / "environment.log")
    assert environment.logged([sys.executable, "-c", "print('ude')"])
    assert environment.LOG.read_text(encoding="utf-8").strip() == "ude"
    assert not environment.logged([sys.executable, "-c", "raise SystemExit(1)"])
    assert not environment.logged([str(tmp_path / "no-such-program")])


def test_two_commands_do_not_install_at_once(
    installer: Installer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    waits = iter([False, True])

    def is_locked_by_us(_: int) -> bool:
        is_free = next(waits)
        if is_free:  # the other command has installed what was missing
            environment.complete("site")
            installer.asked.clear()
            capsys.readouterr()
        else:
            assert installer.asked == []
        return is_free

    monkeypatch.setattr("locking.is_locked_by_us", is_locked_by_us)
    environment.prepare("site")
    assert installer.asked == []


def test_a_command_that_waits_says_so(
    installer: Installer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    waits = iter([False, False, True])
    monkeypatch.setattr("locking.is_locked_by_us", lambda _: next(waits))
    environment.prepare("site")
    assert capsys.readouterr().out.count("Venter, til den er færdig") == 1
    assert installer.asked
