"""Commands that the handbook and the README show work as written on every system."""

import re
from pathlib import Path

import pytest

import environment

HANDBOOK = sorted((environment.ROOT / "docs" / "redaktion").glob("*.md"))
OURS = [*HANDBOOK, *(environment.ROOT / name for name in ("README.md", "CONTRIBUTING.md"))]
UNIX = re.compile(r"python3 scripts/(\w+\.py[^`\n]*)")
WINDOWS = re.compile(r"py scripts\\(\w+\.py[^`\n]*)")


def name_of(file: Path) -> str:
    return file.name


@pytest.mark.parametrize("file", HANDBOOK, ids=name_of)
def test_the_handbook_shows_a_command_for_both(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert UNIX.findall(text) == WINDOWS.findall(text)
    # `videnbank` itself is on nobody's path.
    assert not re.search(r"^(\.venv\S*)?videnbank ", text, re.MULTILINE)


def test_the_handbook_does_show_commands() -> None:
    shown = {command for file in HANDBOOK for command in UNIX.findall(file.read_text("utf-8"))}
    names = {command.split()[0] for command in shown}
    assert names == {
        *(
            "check.py",
            "clean.py",
            "draw.py",
            "new.py",
            "serve.py",
            "pdf.py",
            "build.py",
            "search.py",
        ),
    }
    assert "build.py --pdf" in shown


@pytest.mark.parametrize("file", OURS, ids=name_of)
def test_a_script_that_is_named_is_there(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for command in (*UNIX.findall(text), *WINDOWS.findall(text)):
        assert (environment.ROOT / "scripts" / command.split()[0]).is_file(), command


@pytest.mark.parametrize("file", OURS, ids=name_of)
def test_no_command_begins_with_a_variable_which_windows_writes_otherwise(file: Path) -> None:
    assert not re.search(r"\b[A-Z_]{3,}=\S+ +\w", file.read_text(encoding="utf-8"))
