"""The Danish dictionary that the spelling test uses: find Hunspell's on this machine, or install it."""

import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import debian
import environment

LANGUAGE = "da_DK"
PACKAGES = ("hunspell", "hunspell-da")


class Dictionary(NamedTuple):
    """The program hunspell, and where the Danish `.aff` and `.dic` are, without that ending."""

    program: str
    stem: Path


def find_or_install() -> Dictionary | None:
    """Return the dictionary, after an attempt to install one if need be."""
    found = find()
    if not found and debian.may_install():
        environment.say("dictionary_installing")
        if not debian.install(*PACKAGES):
            environment.say("dictionary_install_failed", log=environment.LOG)
        found = find()
    return found


def find() -> Dictionary | None:
    """Return the dictionary, if there is one: Hunspell itself tells where it would read it."""
    program = shutil.which("hunspell")
    if not program:
        return None
    said = subprocess.run(
        [program, "-D", "-d", LANGUAGE], stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    for line in said.stderr.decode(errors="replace").splitlines():
        if line.endswith(LANGUAGE + ".dic"):
            return Dictionary(program, Path(line).with_suffix(""))
    return None
