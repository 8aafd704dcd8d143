"""Temporary files of a killed build are removed by the next one, and those of a running one stay."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from videnbank.records.work_folder import WorkFolder

CODE = """
import time
from videnbank.records.work_folder import WorkFolder
folder = WorkFolder("proeve-")
(folder.path / "fil").write_text("x", encoding="utf-8")
print(folder.path, flush=True)
time.sleep(60)
"""


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_a_folder_is_gone_when_it_is_no_longer_needed(temporary: Path) -> None:
    folder = WorkFolder("proeve-")
    assert folder.path.parent == temporary
    folder.remove()
    assert list(temporary.iterdir()) == []


def test_the_folder_of_a_killed_process_is_removed_by_the_next(temporary: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", CODE], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        other = Path(process.stdout.readline().strip())
        folder = WorkFolder("proeve-")
        assert (other / "fil").is_file()
        process.kill()
    folder.remove()
    assert list(temporary.iterdir()) == [other]
    WorkFolder("proeve-").remove()
    assert list(temporary.iterdir()) == []
