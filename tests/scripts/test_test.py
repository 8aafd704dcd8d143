import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

import chromium
import dictionary
import environment
import pango

JUNIT = (
    '<testsuites><testsuite errors="1" failures="2" skipped="3" tests="10"/>'
    '<testsuite errors="0" failures="0" skipped="0" tests="5"/></testsuites>'
)


def needs_the_tests_part(part: str) -> None:
    assert part == "test"


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """scripts/test.py, whose plain name belongs to the standard library."""
    file = environment.ROOT / "scripts" / "test.py"
    spec = importlib.util.spec_from_file_location("scripts_test", file)
    assert spec
    assert spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    monkeypatch.setattr(script, "REPORT", tmp_path / "pytest.xml")
    monkeypatch.setattr(environment, "prepare", needs_the_tests_part)
    monkeypatch.setattr(chromium, "find_or_install", lambda: None)
    monkeypatch.setattr(dictionary, "find_or_install", lambda: None)
    monkeypatch.setattr(pango, "find_or_install", lambda: True)
    monkeypatch.delenv("CI", raising=False)
    return script


@pytest.fixture
def asked(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The steps that were run, all of which pass."""
    return answer(script, monkeypatch, failing="")


def answer(script: ModuleType, monkeypatch: pytest.MonkeyPatch, failing: str) -> list[str]:
    commands: list[str] = []

    def run(*command: str, **variables: str) -> int:
        commands.append(" ".join([*command, *variables.values()]))
        if command[0] == "pytest":
            script.REPORT.write_text('<testsuite tests="4"/>', encoding="utf-8")
        return int(command[0] == failing)

    monkeypatch.setattr(environment, "run", run)
    return commands


def last_line(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out.splitlines()[-1]


def test_all_steps_pass(
    script: ModuleType, asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert script.main(["--fast"]) == 0
    assert [command.split()[0] for command in asked] == [
        *("ruff", "ruff", "mypy", "lint-imports", "videnbank", "mkdocs", "pytest", "coverage")
    ]
    assert last_line(capsys) == "4 passed, 0 failed, 0 skipped"


def test_a_failure_does_not_stop_the_rest(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = answer(script, monkeypatch, failing="mypy")
    assert script.main(["--fast"]) == 1
    assert asked[-1].startswith("coverage")
    said = capsys.readouterr().out
    assert "FEJL     Typer" in said
    assert "i orden  Test" in said


def test_the_browser_found_is_handed_to_the_tests(
    script: ModuleType, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chromium, "find_or_install", lambda: "/bin/chromium")
    assert script.main([]) == 0
    assert asked[-2].endswith(" /bin/chromium")
    assert "not browser" not in asked[-2]


@pytest.mark.parametrize("code", [0, 1], ids=["elsewhere", "in CI"])
def test_a_missing_browser_is_told_and_is_a_failure_in_ci_only(
    script: ModuleType,
    asked: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    code: int,
) -> None:
    monkeypatch.setenv("CI", "true" if code else "")
    assert script.main([]) == code
    assert asked[-2].endswith("-m not browser")
    assert environment.WORDS["browser_missing"] in capsys.readouterr().out


@pytest.mark.parametrize("there", [False, True])
def test_a_missing_dictionary_is_told(
    script: ModuleType,
    asked: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    there: bool,
) -> None:
    monkeypatch.setattr(dictionary, "find_or_install", lambda: there)
    assert script.main(["--fast"]) == 0
    assert asked[-2].startswith("pytest")
    told = environment.WORDS["dictionary_missing"] in capsys.readouterr().out
    assert told is not there


@pytest.mark.parametrize("code", [0, 1], ids=["elsewhere", "in CI"])
def test_missing_pango_is_told_and_is_a_failure_in_ci_only(
    script: ModuleType,
    asked: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    code: int,
) -> None:
    monkeypatch.setenv("CI", "true" if code else "")
    monkeypatch.setattr(pango, "find_or_install", lambda: False)
    assert script.main(["--fast"]) == code
    assert asked[-2].startswith("pytest")
    assert environment.WORDS["pango_missing"] in capsys.readouterr().out


def test_fast_looks_for_no_browser_even_in_ci(
    script: ModuleType, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    assert script.main(["--fast"]) == 0
    assert asked[-2].endswith("-m not browser")


def test_an_error_counts_as_a_failure(script: ModuleType) -> None:
    script.REPORT.write_text(JUNIT, encoding="utf-8")
    assert script.pytest_figures() == "9 passed, 3 failed, 3 skipped"


def test_a_run_without_a_report_has_failed(script: ModuleType) -> None:
    assert script.pytest_figures() == "0 passed, 1 failed"
