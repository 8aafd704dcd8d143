"""The ground all scripts stand on: Danish words, and `.venv` with what the locks name.

Importing this module stops an old Python with a clear message. For that, this file and the scripts
must parse on Python 3.6: newer library functions are fine below the check, newer syntax is not.
"""

import errno
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

import locking
import synchronised

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

# What commands need, the lightest first; each part of `.venv` rests on those before it, and its lock
# names only what it adds.
PARTS = ("site", "print", "test")
LOCKS = {
    "site": ROOT / "requirements.lock",
    "print": ROOT / "requirements-print.lock",
    "test": ROOT / "requirements-test.lock",
}
PROJECT = ROOT / "pyproject.toml"
LOG = ROOT / ".cache" / "environment.log"
LOCK = ROOT / ".cache" / "environment.lock"
VENV = ROOT / ".venv"
STAMP = VENV / "videnbank-stamp.txt"
UNFINISHED = "unfinished"
# What shells answer for a program that Ctrl-C ended.
INTERRUPTED = 130
# What to say when a disk refuses; any other mistake is our own.
DISK_ERRORS = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EROFS: "disk_no_access",
    errno.EACCES: "disk_no_access",
    errno.EPERM: "disk_no_access",
    errno.EEXIST: "disk_in_the_way",
    errno.ENOTDIR: "disk_in_the_way",
    errno.EISDIR: "disk_in_the_way",
}


def say(key: str, **values: object) -> None:
    """Print one text of the wording."""
    print(WORDS[key].format(**values), flush=True)


def program(name: str, venv: Path | None = None) -> str:
    """Return where `.venv`, or another virtual environment, keeps one of its programs."""
    home = venv or VENV
    return str(home / "Scripts" / f"{name}.exe" if os.name == "nt" else home / "bin" / name)


def prepare(part: str = PARTS[0]) -> None:
    """Make `.venv` hold the project with this part and those before it, if it does not already.

    What else it holds stays: a light command leaves the packages of the tests where they are.
    """
    if not missing_parts(part):
        return
    with locking.held(LOCK, lambda: say("environment_waiting")):
        # What is missing may have been installed while this script was waiting.
        complete(part)


def missing_parts(part: str) -> list[str]:
    """Return what `.venv` lacks of this part and those before it; all of it when it cannot be used."""
    wanted, stamp = wanted_stamp(part), read_stamp()
    if not is_usable():
        stamp = place()
    return [name for name in wanted if stamp.get(name) != wanted[name]]


def is_usable() -> bool:
    """Tell whether `.venv` is of this Python and this folder, and can be run."""
    return place().items() <= read_stamp().items() and python_runs()


def complete(part: str) -> None:
    """Install what `.venv` lacks, and say so."""
    usable, missing = is_usable(), missing_parts(part)
    if not missing:
        return
    wanted, stamp = wanted_stamp(part), read_stamp() if usable else place()
    started = time.monotonic()
    service = synchronised.service(ROOT)
    if service:
        say("folder_synchronised", folder=ROOT, service=service)
    try:
        count = sum(locked_packages(name) for name in missing if name in LOCKS)
        if usable:
            added = any(name in LOCKS and name not in stamp for name in missing)
            say("environment_more" if added else "environment_changed", count=count)
        else:
            say("environment_again" if VENV.exists() else "environment_first", count=count)
            create()
        for name in missing:
            write_stamp({**stamp, name: UNFINISHED})
            install(name)
            stamp[name] = wanted[name]
            write_stamp(stamp)
    except KeyboardInterrupt:
        say("environment_stopped")
        raise
    say("environment_ready", seconds=round(time.monotonic() - started))


def wanted_stamp(part: str) -> dict[str, str]:
    """Return what a `.venv` says of itself when this part is finished: its place and sums of contents.

    The project comes last, since the site's part has what installs it.
    """
    parts = {name: LOCKS[name] for name in PARTS[: PARTS.index(part) + 1]}
    sums = {name: checksum(file) for name, file in {**parts, "project": PROJECT}.items()}
    return {**place(), **sums}


def place() -> dict[str, str]:
    """Return what a `.venv` cannot outlive: it is of one Python and one folder."""
    return {"python": "{}.{}".format(*sys.version_info), "folder": str(VENV)}


def checksum(file: Path) -> str:
    """Return the sum of a file's contents."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def read_stamp() -> dict[str, str]:
    """Return what `.venv` says of itself, which is nothing when it was never made."""
    lines = STAMP.read_text(encoding="utf-8").splitlines() if STAMP.is_file() else []
    pairs = (line.partition(" ") for line in lines)
    return {name: value for name, _, value in pairs}


def write_stamp(stamp: dict[str, str]) -> None:
    """Let `.venv` say this of itself."""
    lines = (f"{name} {value}" for name, value in stamp.items())
    STAMP.write_text("\n".join(lines), encoding="utf-8")


def python_runs() -> bool:
    """Tell whether the Python that `.venv` was made from is still there."""
    try:
        return subprocess.run([program("python"), "-ISc", ""], check=False).returncode == 0
    except OSError:
        return False


def locked_packages(part: str) -> int:
    """Count the packages that the lock of a part names."""
    return len(re.findall("^[^ #]+==", LOCKS[part].read_text(encoding="utf-8"), re.MULTILINE))


def create() -> None:
    """Make an empty `.venv`, in place of any old one."""
    attempt("venv_failed", [sys.executable, "-m", "venv", "--clear", str(VENV)])


def install(name: str) -> None:
    """Install what a part adds, or the project itself."""
    # Python compiles what it meets; to compile it all takes longer, and most is never run.
    pip = [program("python"), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    options = ["--no-compile", "--no-deps"]
    if name in LOCKS:
        # The locks name every package. Asked to look for more, pip takes a name with an extra, such
        # as coverage[toml], for one that is missing as soon as a newer release of it is out, and
        # gives up.
        attempt("packages_failed", [*pip, *options, "--require-hashes", "-r", str(LOCKS[name])])
    else:
        # hatchling would read the day of a reproducible build, and stop at one it cannot read.
        variables = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
        attempt(
            "project_failed", [*pip, *options, "--no-build-isolation", "-e", str(ROOT)], variables
        )


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


def videnbank(command: str, *arguments: str) -> int:
    """Pass arguments on to a command of `videnbank`, whose words then name our script for it."""
    scripts = "py scripts\\" if os.name == "nt" else "python3 scripts/"
    return run("videnbank", command, *arguments, VIDENBANK_SCRIPTS=scripts)


def start(main: Callable[[list[str]], int]) -> NoReturn:
    """Run a script with its arguments; Ctrl-C ends it without more words, a full disk with a few."""
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except OSError as error:
        if error.errno not in DISK_ERRORS:
            raise
        say(DISK_ERRORS[error.errno], file=error.filename or ROOT)
        sys.exit(1)
