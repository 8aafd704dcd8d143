"""Make requirements.lock: each package we run, build and test with, at one version with its hashes.

Arguments go to pip-compile: `--upgrade`, or `--upgrade-package NAME`.
"""

import os
import sys
from itertools import chain
from typing import Any

import environment

# The older Pythons that environment turns away have no tomllib.
# isort: split
import tomllib

VENV = environment.ROOT / ".cache" / "lock-venv"
REQUIREMENTS = environment.ROOT / ".cache" / "requirements.in"
HEADING = "# Made by scripts/lock.py from pyproject.toml.\n"
GROUPS = ("test", "lint")
# hatchling asks for it while it makes an editable install, which pip-compile does not see.
FOR_EDITABLE_INSTALL = ("editables",)
# From 13 on it asks for Python 3.11.5; Debian 12 has 3.11.2.
FOR_EVERY_PYTHON = ("pymdown-extensions<13",)
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
    """Resolve what pyproject.toml asks for and write the lock."""
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
    REQUIREMENTS.write_text("\n".join(requirements(project)), encoding="utf-8")
    compiling = [python, "-m", "piptools", "compile", *EXACT, *arguments]
    environment.attempt(
        "lock_failed",
        [*compiling, "--output-file", str(environment.LOCK), str(REQUIREMENTS)],
        settings,
    )
    lines = environment.LOCK.read_text(encoding="utf-8").removeprefix(HEADING)
    environment.LOCK.write_text(HEADING + lines, encoding="utf-8", newline="\n")
    environment.say("lock_written", count=environment.locked_packages(), lock=environment.LOCK.name)
    return 0


def requirements(project: dict[str, Any]) -> list[str]:
    """List all that must be in `.venv`, as pyproject.toml asks for it."""
    return [
        *project["project"]["dependencies"],
        *chain.from_iterable(project["project"]["optional-dependencies"].values()),
        *project["build-system"]["requires"],
        *(name for group in GROUPS for name in project["dependency-groups"][group]),
        *FOR_EDITABLE_INSTALL,
        *FOR_EVERY_PYTHON,
    ]


def index_settings() -> dict[str, str]:
    """Return the environment for pip, free of this machine's extra package folders.

    A wheel built here would bring a hash that no other machine can match.
    """
    left_out = ("PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL")
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return {**kept, "PIP_CONFIG_FILE": os.devnull}


if __name__ == "__main__":
    environment.start(main)
