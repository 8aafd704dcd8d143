"""Fixtures: a small project, and functions that write records and run commands in it."""

from collections.abc import Callable
from pathlib import Path
from shutil import copyfile

import pytest
from click.testing import CliRunner, Result

from videnbank.cli.main import main

ROOT = Path(__file__).parents[2]
RECORD = """---
title: "{title}"
summary: "Hvad det er."
areas: [aeldre]
tracks: [styrket-borgerkontakt]
published: 2026-01-02
state: published
sources:
  - id: vpt-2019
    title: "En kilde"
municipalities: [nyborg]
stage: running
---

Brødtekst.
"""

Run = Callable[..., Result]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with this site's vocabulary and no records, on a fixed build day."""
    root = tmp_path / "en mappe æ"
    (root / "docs").mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: Prøve\n", encoding="utf-8")
    copyfile(ROOT / "vocabulary.yml", root / "vocabulary.yml")
    monkeypatch.chdir(root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")  # 2026-11-22
    monkeypatch.delenv("VIDENBANK_SCRIPTS", raising=False)
    return root


@pytest.fixture
def run(project: Path) -> Run:
    """Runs a command in the project's folder."""
    assert Path.cwd() == project

    def command(*words: str, charset: str = "utf-8") -> Result:
        runner = CliRunner(charset=charset)
        return runner.invoke(main, words, prog_name="videnbank", catch_exceptions=False)

    return command


@pytest.fixture
def write(project: Path) -> Callable[..., Path]:
    """Writes a record; `changes` replace texts of a valid case."""

    def record(name: str, *changes: tuple[str, str], title: str = "Kaffe først") -> Path:
        text = RECORD.format(title=title)
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        file = project / "cases" / name / "index.md"
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
        return file

    return record
