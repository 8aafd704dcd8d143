"""Tries mutations on copies of the project: the tests nearest to the module first, then the rest."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryFile

import environment

CORE = Path("plugins/videnbank/core")
_REST = ("tests/test_architecture.py", "tests/core", "tests/test_examples.py", "tests/cli")
_PYTEST = (
    *("-m", "pytest", "-x", "-q", "--tb=no", "--no-header"),
    *("-p", "no:cacheprovider", "-p", "no:playwright", "-p", "no:xdist", "-p", "no:cov"),
)
_PASSED, _FAILED, _INTERRUPTED, _NONE = 0, 1, 2, 5
"""How pytest ends: https://docs.pytest.org/en/stable/reference/exit-codes.html."""
_SLACK = 4
_SECONDS = 30
"""A run may take so many times what it takes unchanged, and these seconds more, before it hangs."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """A module of the core changed in one place, by an operator of Cosmic Ray; lines from 1."""

    module: str
    line: int
    operator: str
    source: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What noticed a mutation: a test, or the limit of time; empty when nothing did."""

    mutation: Mutation
    killed_by: str


class BrokenTestsError(Exception):
    """The tests fail before anything is changed."""


class Workshop:
    """A copy of the project in which one mutation after another is made and taken back."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._changes = 0
        _copy_project(folder)

    def limit(self) -> float:
        """How many seconds a run may take before it hangs, by what it takes without a mutation.

        Raises:
            BrokenTestsError: when the tests fail without one.
        """
        started = time.monotonic()
        if failed := self._run(_REST, None):
            raise BrokenTestsError(failed)
        return _SLACK * (time.monotonic() - started) + _SECONDS

    def tried(self, mutation: Mutation, limit: float) -> Outcome:
        """What the tests say to a mutation: the module's own, its room's, then the rest."""
        with self._changed(mutation):
            for tests in (*self._nearest(mutation.module), _REST):
                if killed_by := self._run(tests, limit):
                    return Outcome(mutation, killed_by)
        return Outcome(mutation, "")

    def _nearest(self, module: str) -> Iterator[tuple[str, ...]]:
        room = Path("tests/core") / Path(module).parent
        own = room / f"test_{Path(module).name}"
        if (self._folder / own).is_file():
            yield (own.as_posix(),)
        if any((self._folder / room).glob("test_*.py")):
            yield (room.as_posix(),)

    @contextmanager
    def _changed(self, mutation: Mutation) -> Iterator[None]:
        file = self._folder / CORE / mutation.module
        before, stat = file.read_bytes(), file.stat()
        file.write_text(mutation.source, encoding="utf-8", newline="\n")
        # Python knows compiled code by the size and the whole seconds of its source.
        self._changes += 2
        os.utime(file, (stat.st_atime, stat.st_mtime + self._changes))
        try:
            yield
        finally:
            file.write_bytes(before)
            os.utime(file, (stat.st_atime, stat.st_mtime))

    def _run(self, tests: Sequence[str], limit: float | None) -> str:
        """The first test that fails, the limit that is passed, or nothing."""
        command = [sys.executable, *_PYTEST, *tests]
        with TemporaryFile() as output:
            try:
                code = subprocess.run(
                    command,
                    cwd=self._folder,
                    env=self._variables,
                    stdout=output,
                    stderr=subprocess.STDOUT,
                    timeout=limit,
                    check=False,
                ).returncode
            except subprocess.TimeoutExpired:
                return f"more than {limit:.0f} s"
            if code in {_PASSED, _NONE}:
                return ""
            output.seek(0)
            lines = output.read().decode(errors="replace").splitlines()
        if code not in {_FAILED, _INTERRUPTED}:
            return f"pytest, which ended with {code}"
        failed = [line for line in lines if line.startswith(("FAILED ", "ERROR "))]
        return failed[0].split(" ", 1)[1] if failed else "an error before the tests"

    @cached_property
    def _variables(self) -> dict[str, str]:
        # Before the project itself, which .venv names by its folder.
        return {**os.environ, "PYTHONPATH": str(self._folder / "plugins"), "PYTHONUTF8": "1"}


def _copy_project(folder: Path) -> None:
    files = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607
        cwd=environment.ROOT,
        capture_output=True,
        check=True,
    )
    for name in filter(None, files.stdout.decode().split("\0")):
        source, target = environment.ROOT / name, folder / name
        if source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)
