"""The external tools of the audit: programs that must be installed, and npm packages."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
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
"""Pinned npm packages; newer versions of Lighthouse require Node 22.19."""

_INSTALL = ("install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund")


class MissingToolError(Exception):
    """A program is missing or does not run; the message says what to install."""


def java() -> str:
    """The path of Java; raises MissingToolError if there is none."""
    return _find_working("java", "-version", "audit_no_java")


def node() -> str:
    """The path of Node; raises MissingToolError if there is none."""
    return _find_working("node", "--version", "audit_no_node")


def npm_package(name: str) -> Path:
    """The folder of an npm package; installs its pinned version first if needed.

    Raises MissingToolError when npm is missing or fails.
    """
    version = PACKAGES[name]
    # One folder per package, since npm would remove other packages from a shared one.
    folder = FOLDER / f"{name}-{version}"
    package = folder / "node_modules" / name
    if (package / "package.json").is_file():
        return package
    npm = _find_working("npm", "--version", "audit_no_node")
    folder.mkdir(parents=True, exist_ok=True)
    environment.say("audit_fetching", name=name, version=version)
    command = [npm, *_INSTALL, "--ignore-scripts", "--prefix", str(folder), f"{name}@{version}"]
    if not environment.logged(command) or not package.is_dir():
        text = environment.WORDS["audit_not_fetched"]
        raise MissingToolError(text.format(name=name, log=environment.LOG))
    return package


def python_packages() -> Path:
    """The folder of the audit's own Python packages; installs their pinned versions if needed.

    Raises MissingToolError when pip fails.
    """
    project = tomllib.loads(environment.PROJECT.read_text(encoding="utf-8"))
    wishes = project["dependency-groups"]["audit"]
    folder = FOLDER / "python" / "-".join(wishes).replace("==", "-")
    finished = folder / "finished"
    if finished.is_file():
        return folder
    name, version = ", ".join(wish.partition("==")[0] for wish in wishes), ""
    environment.say("audit_fetching", name=name, version=version)
    command = [sys.executable, "-m", "pip", "install", "--no-input", "--upgrade"]
    if not environment.logged([*command, "--target", str(folder), *wishes]):
        text = environment.WORDS["audit_not_fetched"]
        raise MissingToolError(text.format(name=name, log=environment.LOG))
    finished.touch()
    return folder


def output_of(command: list[str], *, may_end_with: Collection[int] = (), **variables: str) -> str:
    """The output of a program; raises MissingToolError with its last lines if it fails.

    `may_end_with` are exit codes beside 0 that are no failure: the checked files have errors.
    """
    process = subprocess.run(
        command,
        cwd=environment.ROOT,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if process.returncode not in (0, *may_end_with):
        last = "\n".join(process.stderr.strip().splitlines()[-5:])
        text = environment.WORDS["audit_tool_failed"]
        raise MissingToolError(text.format(name=Path(command[0]).name, last=last))
    return process.stdout


def _find_working(name: str, option: str, missing: str) -> str:
    path = shutil.which(name)
    if path:
        # macOS has a stub `java` that only asks to install Java.
        process = subprocess.run([path, option], capture_output=True, check=False)
        if process.returncode == 0:
            return path
    raise MissingToolError(environment.WORDS[missing])
