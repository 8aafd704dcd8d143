"""A copy of the package that a test may add to, and the recipe that says where."""

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
    """The files of the package that CONTRIBUTING says one changes to `name`.

    `names` stand for the words in angle brackets: `kind="idea"` makes `<kind>` `idea`.
    """
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (found,) = re.findall(rf"(?ms)^\*\*… {re.escape(name)}\b.*?(?=^\*\*… |^## )", text)
    for word, said in names.items():
        found = found.replace(f"<{word}>", said)
    return set(NAMED.findall(found))


@dataclass
class PackageCopy:
    """The package in a folder of its own; `touched` are the files that differ from ours."""

    folder: Path
    touched: set[str] = field(default_factory=set)

    @classmethod
    def below(cls, folder: Path) -> PackageCopy:
        """A fresh copy below a folder."""
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(PACKAGE, folder / "videnbank", ignore=ignored)
        return cls(folder)

    def add_file(self, path: str, text: str) -> None:
        """Adds a module that was not there."""
        file = self.folder / "videnbank" / path
        assert not file.exists()
        file.write_text(text, encoding="utf-8")
        self.touched.add(path)

    def insert_after(self, path: str, pattern: str, text: str) -> None:
        """Adds `text` behind the only place that a pattern matches."""
        file = self.folder / "videnbank" / path
        before = file.read_text(encoding="utf-8")
        (found,) = re.finditer(pattern, before, re.MULTILINE)
        file.write_text(before[: found.end()] + text + before[found.end() :], encoding="utf-8")
        self.touched.add(path)

    def add_words(self, words: Mapping[str, str]) -> None:
        """Adds texts to the wording, each in the section that its key begins with."""
        path = "wording/da.yml"
        file = self.folder / "videnbank" / path
        lines = file.read_text(encoding="utf-8").splitlines()
        for key, text in words.items():
            _add_word(lines, key, text)
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        self.touched.add(path)

    def run(self, project: Path, *command: str) -> str:
        """What a program of the copy answers in a project; it must end well."""
        done = self.attempt(project, *command)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def attempt(self, project: Path, *command: str) -> subprocess.CompletedProcess[str]:
        """Runs `python COMMAND` with the copy in place of the package."""
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
        """What the command line of the copy answers."""
        return self.run(project, "-c", "from videnbank.cli.main import main; main()", *words)


def _add_word(lines: list[str], key: str, text: str) -> None:
    """Adds one text below the deepest section there is for its key; the rest is a dotted key."""
    parts = key.split(".")
    at, depth = -1, 0
    while depth < len(parts) - 1:
        head = f"{'  ' * depth}{parts[depth]}:"
        inside = range(at + 1, len(lines))
        found = next((n for n in inside if lines[n] == head), None)
        if found is None or any(_leaves(lines[n], depth) for n in range(at + 1, found)):
            break
        at, depth = found, depth + 1
    assert at >= 0, key
    lines.insert(at + 1, f"{'  ' * depth}{'.'.join(parts[depth:])}: '{text}'")


def _leaves(line: str, depth: int) -> bool:
    """Whether a line stands outside the section whose lines are indented so deep."""
    return bool(line.strip()) and len(line) - len(line.lstrip()) < 2 * depth
