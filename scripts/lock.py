"""Make the locks: each package we run, build and test with, at one version with its hashes.

Each part of `.venv` has a lock of what it adds to those before it. Arguments go to pip-compile:
`--upgrade`, or `--upgrade-package NAME`.
"""

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import environment

# The older Pythons that environment turns away have no tomllib.
# isort: split
import tomllib

VENV = environment.ROOT / ".cache" / "lock-venv"
WORKSHOP = environment.ROOT / ".cache" / "lock"
HEADING = "# Made by scripts/lock.py from pyproject.toml.\n"
# hatchling asks for it while it makes an editable install, which pip-compile does not see.
FOR_EDITABLE_INSTALL = ("editables",)
# From 13 on it asks for Python 3.11.5; Debian 12 has 3.11.2.
FOR_EVERY_PYTHON = ("pymdown-extensions<13",)
# A name with its version, and the lines of its hashes.
PACKAGE = re.compile(r"^([a-z0-9-]+)(==\S+) \\\n(?:    --hash=.*\n)+", re.MULTILINE)
EXACT = (
    "--generate-hashes",
    "--allow-unsafe",  # setuptools and pip are packages like any other
    "--strip-extras",
    "--no-annotate",
    "--no-header",
    "--no-emit-options",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-emit-trusted-host",
    "--newline=lf",
    "--quiet",
)


def main(arguments: list[str]) -> int:
    """Resolve what pyproject.toml asks for and write the locks."""
    version = sys.version_info[:2]
    if version != environment.MINIMUM_PYTHON:
        needed, found = (
            ".".join(map(str, numbers)) for numbers in (environment.MINIMUM_PYTHON, version)
        )
        environment.say("lock_python", needed=needed, found=found)
        return 1
    project = tomllib.loads((environment.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    settings = index_settings()
    python = environment.program("python", VENV)

    environment.say("lock_tools")
    environment.attempt("venv_failed", [sys.executable, "-m", "venv", "--clear", str(VENV)])
    tools = project["dependency-groups"]["lock"]
    environment.attempt("lock_tools_failed", [python, "-m", "pip", "install", *tools], settings)

    environment.say("lock_compiling")
    WORKSHOP.mkdir(parents=True, exist_ok=True)
    before = "".join(file.read_text(encoding="utf-8") for file in existing_locks())
    earlier: dict[str, str] = {}
    texts: dict[Path, str] = {}
    for part, lock in environment.LOCKS.items():
        # What the parts before it use is settled, so no version differs from one lock to another.
        wishes, resolved = WORKSHOP / f"{part}.in", WORKSHOP / f"{part}.lock"
        wishes.write_text(
            "\n".join([*requirements(project, part), *pins(earlier)]), encoding="utf-8"
        )
        resolved.write_text(before, encoding="utf-8")  # whose versions pip-compile keeps if it can
        compiling = [python, "-m", "piptools", "compile", *EXACT, *arguments]
        compiling += ["--output-file", str(resolved), str(wishes)]
        environment.attempt("lock_failed", compiling, settings)
        every = packages(resolved.read_text(encoding="utf-8"))
        texts[lock] = HEADING + "".join(every[name] for name in every if name not in earlier)
        earlier = every
    for lock, text in texts.items():
        lock.write_text(text, encoding="utf-8", newline="\n")
        environment.say("lock_written", count=len(packages(text)), lock=lock.name)
    return 0


def existing_locks() -> list[Path]:
    """List the locks there are; a new part has none yet."""
    return [lock for lock in environment.LOCKS.values() if lock.is_file()]


def packages(lock: str) -> dict[str, str]:
    """Return the lines of each package of a lock by its name."""
    return {found.group(1): found.group(0) for found in PACKAGE.finditer(lock)}


def pins(lock: Mapping[str, str]) -> list[str]:
    """Return each package of a lock with its version, as a wish."""
    return [line.partition(" ")[0] for line in lock.values()]


def requirements(project: Mapping[str, Any], part: str) -> list[str]:
    """List what a part of `.venv` asks for itself, as pyproject.toml names it."""
    groups = project["dependency-groups"]
    asked: dict[str, list[str]] = {
        "site": [
            *project["project"]["dependencies"],
            *project["build-system"]["requires"],
            *FOR_EDITABLE_INSTALL,
            *FOR_EVERY_PYTHON,
        ],
        "print": project["project"]["optional-dependencies"]["print"],
        "test": [*groups["test"], *groups["lint"]],
    }
    return asked[part]


def index_settings() -> dict[str, str]:
    """Return the environment for pip, free of this machine's extra package folders.

    A wheel built here would bring a hash that no other machine can match.
    """
    left_out = ("PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL")
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return {**kept, "PIP_CONFIG_FILE": os.devnull}


if __name__ == "__main__":
    environment.start(main)
