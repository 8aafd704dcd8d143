"""What becomes of a mutation: made in a copy, tried by the nearest tests first, and taken back."""

import subprocess
from pathlib import Path

import pytest

import environment
from mutating.trial import CORE, BrokenTestsError, Mutation, Workshop

MODULE = "room/total.py"
SOURCE = "def total(a, b):\n    return a + b\n"
OWN = "import runpy\nTOTAL = runpy.run_path('plugins/videnbank/core/room/total.py')['total']\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "project"
    files: dict[str | Path, str] = {
        CORE / MODULE: SOURCE,
        "tests/core/room/test_total.py": f"{OWN}def test_two(): assert TOTAL(2, 2) == 4\n",
        "tests/core/test_other.py": f"{OWN}def test_three(): assert TOTAL(1, 2) == 3\n",
        "tests/test_architecture.py": "",
        "tests/test_examples.py": "",
        "tests/cli/conftest.py": "",
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    subprocess.run(["git", "init", "--quiet"], cwd=root, check=True)
    monkeypatch.setattr(environment, "ROOT", root)
    return root


def changed(source: str) -> Mutation:
    return Mutation(MODULE, 2, "Operator", source)


def test_a_mutation_is_killed_by_the_nearest_test_or_by_another_or_survives(project: Path) -> None:
    workshop = Workshop(project.parent / "copy")
    limit = workshop.limit()
    killed_by = [
        workshop.tried(changed(SOURCE.replace("a + b", text)), limit).killed_by
        for text in ("a - b", "a * b", "b + a")
    ]
    assert killed_by == [
        "tests/core/room/test_total.py::test_two - assert 0 == 4",
        "tests/core/test_other.py::test_three - assert 2 == 3",
        "",
    ]
    for folder in (project, project.parent / "copy"):
        assert (folder / CORE / MODULE).read_text(encoding="utf-8") == SOURCE


def test_a_mutation_that_never_ends_is_killed_by_the_limit(project: Path) -> None:
    workshop = Workshop(project.parent / "copy")
    endless = changed("def total(a, b):\n    while True: pass\n")
    assert workshop.tried(endless, 5).killed_by == "more than 5 s"


def test_tests_that_fail_without_a_mutation_say_nothing_of_one(project: Path) -> None:
    (project / "tests/test_examples.py").write_text("def test_no(): assert 0\n", encoding="utf-8")
    with pytest.raises(BrokenTestsError, match="test_no"):
        Workshop(project.parent / "copy").limit()
