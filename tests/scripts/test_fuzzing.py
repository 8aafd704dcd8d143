"""The check bears mutated records, pages, settings and files; `scripts/fuzz.py` tries many more."""

import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

ROOT = Path(__file__).parents[2]
PATHS = [str(ROOT / "scripts"), str(ROOT / "plugins")]


def fuzz(*arguments: str) -> subprocess.CompletedProcess[str]:
    code = f"import sys; sys.path[:0] = {PATHS!r}; import runpy; runpy.run_module('fuzzing', run_name='__main__')"
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("seed", ["1", "2026"])
def test_no_mutated_file_makes_the_check_fail(seed: str) -> None:
    run = fuzz("--count", "600", "--seed", seed)
    assert run.returncode == 0, run.stdout + run.stderr
    assert ", 0 failures," in run.stdout


def test_a_file_that_makes_the_check_fail_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(PATHS[0])
    from fuzzing import trials  # noqa: PLC0415 only importable from scripts/

    seeds = trials.Seeds(ROOT)
    files = seeds.trial(Random(1))  # noqa: S311 no secret
    culprit = next(name for name in files if name.endswith("nr-7/index.md"))
    files[culprit] = b"---\ntitle: pludselig\n---\n"
    check = vars(trials)["check_project"]

    def failing(project: object, today: object) -> object:
        result = check(project, today)
        if any(issue.path == culprit for issue in result.issues):
            raise ValueError(culprit)
        return result

    monkeypatch.setattr(trials, "check_project", failing)
    (failure,) = trials.failures(files)
    assert list(failure.files) == [culprit]
    assert "ValueError" in failure.reason
