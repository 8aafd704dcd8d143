"""A copy of the package that tests can extend, and the recipes of CONTRIBUTING."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.plugins.project_outline import ROOT, TODAY

PACKAGE = ROOT / "plugins" / "videnbank"
NAMED = re.compile(r"`((?:core|wording)/[\w/<>]+\.(?:py|yml))`")


def recipe(name: str, **names: str) -> set[str]:
    """The package files that the recipe `name` in CONTRIBUTING lists.

    `names` stand for the words in angle brackets: `kind="idea"` makes `<kind>` `idea`.
    """
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (section,) = re.findall(rf"(?ms)^\*\*… {re.escape(name)}\b.*?(?=^\*\*… |^## )", text)
    for placeholder, value in names.items():
        section = section.replace(f"<{placeholder}>", value)
    return set(NAMED.findall(section))


@dataclass
class PackageCopy:
    """A copy of the package in a folder; `touched` are the modified files."""

    folder: Path
    touched: set[str] = field(default_factory=set)

    @classmethod
    def below(cls, folder: Path) -> PackageCopy:
        """Create a fresh copy in a folder."""
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(PACKAGE, folder / "videnbank", ignore=ignored)
        return cls(folder)

    def add_file(self, path: str, text: str) -> None:
        """Add a new module."""
        file = self.folder / "videnbank" / path
        assert not file.exists()
        file.write_text(text, encoding="utf-8")
        self.touched.add(path)

    def insert_after(self, path: str, pattern: str, text: str) -> None:
        """Insert `text` after the only match of a pattern."""
        file = self.folder / "videnbank" / path
        before = file.read_text(encoding="utf-8")
        (match,) = re.finditer(pattern, before, re.MULTILINE)
        file.write_text(before[: match.end()] + text + before[match.end() :], encoding="utf-8")
        self.touched.add(path)

    def add_words(self, words: Mapping[str, str]) -> None:
        """Add texts to the wording, each in the section of its key."""
        path = "wording/da.yml"
        file = self.folder / "videnbank" / path
        lines = file.read_text(encoding="utf-8").splitlines()
        for key, text in words.items():
            _add_word(lines, key, text)
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        self.touched.add(path)

    def run(self, project: Path, *command: str) -> str:
        """Run a command of the copy in a project and return its output; it must succeed."""
        done = self.attempt(project, *command)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def attempt(self, project: Path, *command: str) -> subprocess.CompletedProcess[str]:
        """Run `python COMMAND` with the copy in place of the package."""
        environment = {
            **os.environ,
            "PYTHONPATH": str(self.folder),
            "PYTHONIOENCODING": "utf-8",
            "PYTHONDONTWRITEBYTECODE": "1",
            "SOURCE_DATE_EPOCH": TODAY,
            "NO_MKDOCS_2_WARNING": "1",
        }
        return subprocess.run(
            [sys.executable, *command],
            cwd=project,
            env=environment,
            check=False,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
        )

    def videnbank(self, project: Path, *words: str) -> str:
        """Run the `videnbank` command of the copy and return its output."""
        return self.run(project, "-c", "from videnbank.cli.main import main; main()", *words)


def _add_word(lines: list[str], key: str, text: str) -> None:
    """Add a text to the deepest existing section of its key; the rest becomes a dotted key."""
    parts = key.split(".")
    at, depth = -1, 0
    while depth < len(parts) - 1:
        head = f"{'  ' * depth}{parts[depth]}:"
        inside = range(at + 1, len(lines))
        header = next((n for n in inside if lines[n] == head), None)
        if header is None or any(_leaves(lines[n], depth) for n in range(at + 1, header)):
            break
        at, depth = header, depth + 1
    assert at >= 0, key
    lines.insert(at + 1, f"{'  ' * depth}{'.'.join(parts[depth:])}: '{text}'")


def _leaves(line: str, depth: int) -> bool:
    """Whether a line ends the section with the given indentation."""
    return bool(line.strip()) and len(line) - len(line.lstrip()) < 2 * depth
