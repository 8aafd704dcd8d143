"""The programs the audit asks: those that must be on the machine, and those npm fetches."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Collection
from pathlib import Path

import environment

FOLDER = environment.ROOT / ".cache" / "audit"
PACKAGES = {
    "vnu-jar": "26.9.27",
    "lighthouse": "12.8.2",
    "typescript": "7.0.2",
    "@biomejs/biome": "2.6.8",
}
"""What npm fetches; newer versions of Lighthouse ask for Node 22.19."""

_INSTALL = ("install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund")


class MissingToolError(Exception):
    """A program is missing or does not run; the text says what to install."""


def java() -> str:
    """Where Java is; raises MissingToolError without."""
    return _working("java", "-version", "audit_no_java")


def node() -> str:
    """Where Node is; raises MissingToolError without."""
    return _working("node", "--version", "audit_no_node")


def npm_package(name: str) -> Path:
    """Where a package is, fetched first if its pinned version is not there yet.

    Raises MissingToolError when npm is missing or fetches nothing.
    """
    version = PACKAGES[name]
    # Each has a folder of its own: npm removes what a folder had before.
    folder = FOLDER / f"{name}-{version}"
    place = folder / "node_modules" / name
    if (place / "package.json").is_file():
        return place
    npm = _working("npm", "--version", "audit_no_node")
    folder.mkdir(parents=True, exist_ok=True)
    environment.say("audit_fetching", name=name, version=version)
    command = [npm, *_INSTALL, "--ignore-scripts", "--prefix", str(folder), f"{name}@{version}"]
    if not environment.logged(command) or not place.is_dir():
        text = environment.WORDS["audit_not_fetched"]
        raise MissingToolError(text.format(name=name, log=environment.LOG))
    return place


def output_of(command: list[str], *, may_end_with: Collection[int] = (), **variables: str) -> str:
    """What a program writes; raises MissingToolError with its last words when it fails.

    `may_end_with` are exit codes beside 0 that are no failure: what it checked has mistakes.
    """
    done = subprocess.run(
        command,
        cwd=environment.ROOT,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode not in (0, *may_end_with):
        last = "\n".join(done.stderr.strip().splitlines()[-5:])
        text = environment.WORDS["audit_tool_failed"]
        raise MissingToolError(text.format(name=Path(command[0]).name, last=last))
    return done.stdout


def _working(name: str, question: str, missing: str) -> str:
    path = shutil.which(name)
    if path:
        # macOS has a java that only tells one to install Java.
        asked = subprocess.run([path, question], capture_output=True, check=False)
        if asked.returncode == 0:
            return path
    raise MissingToolError(environment.WORDS[missing])
