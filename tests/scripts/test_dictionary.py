import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

import dictionary
import environment

PATHS = "SEARCH PATH:\n.::/usr/share/hunspell\nAVAILABLE DICTIONARIES\n/usr/share/hunspell/en_US\n"
LOADED = "LOADED DICTIONARY:\n/usr/share/hunspell/da_DK.aff\n/usr/share/hunspell/da_DK.dic\n"
FOUND = dictionary.Dictionary("/bin/hunspell", Path("/usr/share/hunspell/da_DK"))


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The programs of a machine that has none at first, and `da_DK` when Hunspell has that."""
    there: set[str] = set()

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        said = PATHS + (LOADED if "da_DK" in there else "")
        return subprocess.CompletedProcess(command, 0, b"", said.encode())

    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}" if name in there else None)
    monkeypatch.setattr(subprocess, "run", run)
    return there


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, machine: set[str]) -> list[str]:
    """The commands that were started; apt-get installs what it is asked for."""
    commands: list[str] = []

    def logged(command: Sequence[str], variables: dict[str, str]) -> bool:
        assert variables["DEBIAN_FRONTEND"] == "noninteractive"
        commands.append(" ".join(command))
        if command[1] == "install":
            machine.update({"hunspell", "da_DK"})
        return command[1] == "install"

    monkeypatch.setattr(environment, "logged", logged)
    return commands


def test_hunspell_tells_where_the_dictionary_is(machine: set[str], asked: list[str]) -> None:
    machine.update({"hunspell", "da_DK"})
    assert dictionary.find_or_install() == FOUND
    assert asked == []


def test_hunspell_without_the_danish_dictionary_will_not_do(machine: set[str]) -> None:
    machine.add("hunspell")
    assert dictionary.find() is None


@pytest.mark.skipif(os.name == "nt", reason="Windows has no root")
def test_root_on_debian_gets_both_installed(
    machine: set[str], asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.add("apt-get")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert dictionary.find_or_install() == FOUND
    assert asked == [
        "/bin/apt-get update",
        "/bin/apt-get install -y --no-install-recommends hunspell hunspell-da",
    ]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no root")
def test_a_failed_installation_is_told(
    machine: set[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.add("apt-get")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(environment, "logged", lambda *_: False)
    assert dictionary.find_or_install() is None
    assert "Kunne ikke installere den danske ordbog" in capsys.readouterr().out


@pytest.mark.skipif(os.name == "nt", reason="Windows has no root")
def test_others_install_nothing(
    machine: set[str], asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.add("apt-get")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert dictionary.find_or_install() is None
    assert asked == []
