import os
import shutil
from collections.abc import Sequence

import pytest

import chromium
import environment


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The programs of a machine that has none at first."""
    programs: set[str] = set()
    for name in chromium.VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}" if name in programs else None)
    return programs


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, machine: set[str]) -> list[str]:
    """The installers that were started, of which apt-get installs a Chromium."""
    commands: list[str] = []

    def logged(command: Sequence[str], variables: dict[str, str]) -> bool:
        assert variables["PATH"]
        commands.append(" ".join(command[:2]))
        if command[0] == "/bin/apt-get" and command[1] == "install":
            machine.add("chromium")
        return command[0] == "/bin/apt-get"

    monkeypatch.setattr(environment, "logged", logged)
    monkeypatch.setattr(environment, "program", lambda name: f"/venv/{name}")
    monkeypatch.setattr(chromium, "ask_playwright", lambda: "")
    return commands


def test_the_variable_is_the_first_choice(
    machine: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.update({"chromium", "my-chromium"})
    monkeypatch.setenv("CHROMIUM", "my-chromium")
    assert chromium.find() == "/bin/my-chromium"


def test_edge_will_do(machine: set[str]) -> None:
    machine.add("msedge")
    assert chromium.find() == "/bin/msedge"


def test_nothing_is_installed_where_there_is_one(machine: set[str], asked: list[str]) -> None:
    machine.add("google-chrome")
    assert chromium.find_or_install() == "/bin/google-chrome"
    assert asked == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no root")
def test_root_on_debian_gets_debians_own(
    machine: set[str], asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.add("apt-get")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert chromium.find_or_install() == "/bin/chromium"
    assert asked == ["/bin/apt-get update", "/bin/apt-get install"]


def test_others_get_playwrights_and_hear_when_it_fails(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert chromium.find_or_install() is None
    assert asked == ["/venv/playwright install"]
    assert "Kunne ikke installere Chromium med playwright" in capsys.readouterr().out
