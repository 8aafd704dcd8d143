"""The ground all scripts stand on: Danish words, and `.venv` with what requirements.lock names.

Importing this module stops an old Python with a clear message. For that, this file and the scripts
must parse on Python 3.6: newer library functions are fine below the check, newer syntax is not.
"""

import hashlib
import io
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
WORDING = ROOT / "scripts" / "wording.json"
MINIMUM_PYTHON = (3, 11)


def read_wording() -> "dict[str, str]":
    """Read the Danish texts of the scripts, by key."""
    texts = json.loads(WORDING.read_text(encoding="utf-8"))
    return dict(texts)


def refuse_old_python(version: "tuple[int, ...]") -> None:
    """End with a message when this Python is older than Videnbank can run on."""
    if version < MINIMUM_PYTHON:
        needed, found = (".".join(map(str, numbers)) for numbers in (MINIMUM_PYTHON, version))
        sys.exit(WORDS["python_too_old"].format(needed=needed, found=found))


WORDS = read_wording()
refuse_old_python(sys.version_info[:2])

for stream in (sys.stdout, sys.stderr):
    if isinstance(stream, io.TextIOWrapper):
        # A Windows code page lacks some of our characters: a "?" is better than a crash. A file or
        # pipe gets UTF-8, as from the programs that `run` starts.
        stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")

LOCK = ROOT / "requirements.lock"
LOG = ROOT / ".cache" / "environment.log"
VENV = ROOT / ".venv"
STAMP = VENV / "videnbank-stamp.txt"
# What shells answer for a program that Ctrl-C ended.
INTERRUPTED = 130


def say(key: str, **values: object) -> None:
    """Print one text of the wording."""
    print(WORDS[key].format(**values), flush=True)


def program(name: str, venv: Path | None = None) -> str:
    """Return where `.venv`, or another virtual environment, keeps one of its programs."""
    home = venv or VENV
    return str(home / "Scripts" / f"{name}.exe" if os.name == "nt" else home / "bin" / name)


def prepare() -> None:
    """Make `.venv` hold what requirements.lock and pyproject.toml ask for, if it does not already."""
    wanted, found = wanted_stamp(), read_stamp()
    usable = found[:-1] == wanted[:-1] and python_runs()
    if usable and found == wanted:
        return
    started = time.monotonic()
    try:
        if usable:
            say("environment_changed")
        else:
            key = "environment_again" if VENV.exists() else "environment_first"
            say(key, count=locked_packages())
            create()
        install(wanted)
    except KeyboardInterrupt:
        say("environment_stopped")
        raise
    except OSError as error:
        say("folder_failed", reason=error)
        sys.exit(1)
    say("environment_ready", seconds=round(time.monotonic() - started))


def wanted_stamp() -> list[str]:
    """Return what a finished `.venv` says of itself: its Python, folder and sum of contents."""
    sources = (LOCK, ROOT / "pyproject.toml")
    contents = hashlib.sha256(b"\0".join(source.read_bytes() for source in sources))
    return ["{}.{}".format(*sys.version_info), str(VENV), contents.hexdigest()]


def read_stamp() -> list[str]:
    """Return what `.venv` says of itself, which is nothing when it was never made."""
    return STAMP.read_text(encoding="utf-8").splitlines() if STAMP.is_file() else []


def python_runs() -> bool:
    """Tell whether the Python that `.venv` was made from is still there."""
    try:
        return subprocess.run([program("python"), "-ISc", ""], check=False).returncode == 0
    except OSError:
        return False


def locked_packages() -> int:
    """Count the packages that requirements.lock names."""
    return len(re.findall("^[^ #]+==", LOCK.read_text(encoding="utf-8"), re.MULTILINE))


def create() -> None:
    """Make an empty `.venv`, in place of any old one."""
    attempt("venv_failed", [sys.executable, "-m", "venv", "--clear", str(VENV)])


def install(wanted: list[str]) -> None:
    """Install every package of requirements.lock, then the project itself, and stamp `.venv`."""
    pip = [program("python"), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    write_stamp([*wanted[:-1], "unfinished"])
    # The lock names every package. Asked to look for more, pip takes a name with an extra, such as
    # coverage[toml], for one that is missing as soon as a newer release of it is out, and gives up.
    attempt("packages_failed", [*pip, "--require-hashes", "--no-deps", "-r", str(LOCK)])
    attempt("project_failed", [*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)])
    write_stamp(wanted)


def write_stamp(lines: list[str]) -> None:
    """Let `.venv` say this of itself."""
    STAMP.write_text("\n".join(lines), encoding="utf-8")


def attempt(failure: str, command: Sequence[str], variables: dict[str, str] | None = None) -> None:
    """Run a command with its output in the log; if it fails, say so with the last lines, and end."""
    if not logged(command, variables):
        say(failure)
        say("last_lines", log=LOG)
        lines = LOG.read_text(encoding="utf-8", errors="replace").splitlines()
        print("\n".join("    " + line for line in lines[-12:]))
        sys.exit(1)


def logged(command: Sequence[str], variables: dict[str, str] | None = None) -> bool:
    """Run a command with its output in the log only, and tell whether it succeeded."""
    LOG.parent.mkdir(exist_ok=True)
    with LOG.open("w", encoding="utf-8") as log:
        try:
            done = subprocess.run(
                command, cwd=ROOT, env=variables, stdout=log, stderr=log, check=False
            )
        except OSError as error:
            log.write(str(error))
            return False
    return done.returncode == 0


def run(name: str, *arguments: str, **variables: str) -> int:
    """Run one of the programs of `.venv` in the project's folder, and return its exit code.

    Raises KeyboardInterrupt after Ctrl-C, when the program has ended.
    """
    command = [program(name), *arguments]
    path = os.pathsep.join([str(Path(command[0]).parent), os.environ.get("PATH", "")])
    # Without UTF-8 mode, what a program writes to a file or pipe on Windows may lose Danish letters.
    settings = {"PATH": path, "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1", **variables}
    interrupted = False
    with subprocess.Popen(command, cwd=ROOT, env={**os.environ, **settings}) as child:
        while child.returncode is None:
            try:
                child.wait()
            except KeyboardInterrupt:
                # Ctrl-C reaches the child as well: it cleans up and ends in its own time.
                interrupted = True
    if interrupted:
        raise KeyboardInterrupt
    return child.returncode


def start(main: Callable[[list[str]], int]) -> NoReturn:
    """Run a script with its arguments; Ctrl-C ends it without more words."""
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
