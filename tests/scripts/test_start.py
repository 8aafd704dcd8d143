"""How scripts start, run programs of `.venv` and end."""

import errno
import subprocess
import sys
import tomllib

import pytest

import environment


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "Der er ikke mere plads på disken: .cache kan ikke skrives."),
        (errno.EACCES, ".cache kan ikke skrives. Se efter, om du har adgang"),
        (errno.EEXIST, "ligger en fil, hvor der skal være en mappe"),
    ],
)
def test_a_disk_that_refuses_is_told_of_in_a_line(
    capsys: pytest.CaptureFixture[str], number: int, said: str
) -> None:
    def refused(_arguments: list[str]) -> int:
        raise OSError(number, "strerror", ".cache")

    with pytest.raises(SystemExit) as ended:
        environment.start(refused)
    assert ended.value.code == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert said in line


def test_a_file_that_a_script_should_have_is_a_mistake_of_its_own() -> None:
    def mistaken(_arguments: list[str]) -> int:
        raise FileNotFoundError(errno.ENOENT, "strerror", "scripts/bench")

    with pytest.raises(FileNotFoundError):
        environment.start(mistaken)


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
