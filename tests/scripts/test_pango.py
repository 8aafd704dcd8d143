import os
import shutil
import subprocess
from collections.abc import Sequence

import pytest

import environment
import pango

INSTALL = (
    "/bin/apt-get install -y --no-install-recommends"
    " libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """What a machine has: nothing at first, and Pango when it is added."""
    there: set[str] = set()

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        assert command[-1] == "import weasyprint"
        return subprocess.CompletedProcess(command, 0 if "pango" in there else 1)

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
            machine.add("pango")
        return True

    monkeypatch.setattr(environment, "logged", logged)
    return commands


def test_what_is_there_is_not_installed(machine: set[str], asked: list[str]) -> None:
    machine.update({"pango", "apt-get"})
    assert pango.find_or_install()
    assert asked == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no root")
def test_root_on_debian_gets_it(
    machine: set[str], asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.add("apt-get")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert pango.find_or_install()
    assert asked == ["/bin/apt-get update", INSTALL]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no root")
def test_a_failed_installation_is_told(
    machine: set[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.add("apt-get")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(environment, "logged", lambda *_: False)
    assert not pango.find_or_install()
    assert "Kunne ikke installere Pango" in capsys.readouterr().out


@pytest.mark.skipif(os.name == "nt", reason="Windows has no root")
def test_others_install_nothing(
    machine: set[str], asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.add("apt-get")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert not pango.find_or_install()
    assert asked == []
