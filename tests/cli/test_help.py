from collections.abc import Callable

import pytest
from click.testing import Result

from videnbank import __version__

Run = Callable[..., Result]


def test_the_version_is_the_package_s(run: Run) -> None:
    result = run("--version")
    assert result.exit_code == 0
    assert result.stdout == f"{__version__}\n"


@pytest.mark.parametrize("option", ["-h", "--help"])
@pytest.mark.parametrize(
    "command", [[], ["check"], ["clean"], ["draw"], ["new"], ["schema"], ["pdf"], ["search"]]
)
def test_every_command_explains_itself_in_danish(run: Run, command: list[str], option: str) -> None:
    result = run(*command, option)
    assert result.exit_code == 0
    assert result.stdout.startswith("Brug: videnbank ")
    for english in ("Usage", "Options", "Commands", "Show", "OPTIONS", "--today"):
        assert english not in result.stdout


def test_without_a_command_the_help_is_shown(run: Run) -> None:
    result = run()
    assert result.exit_code == 2
    assert "Kommandoer:" in result.stderr


def test_a_command_that_a_script_started_is_named_as_its_script(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VIDENBANK_SCRIPTS", "py scripts\\")
    assert run("new", "-h").stdout.startswith("Brug: py scripts\\new.py ")
    assert run("new", "case").stderr.endswith("Se hjælpen med: py scripts\\new.py -h\n")
    assert "Tjek så med: py scripts\\check.py " in run("new", "case", "Kaffe").stdout
    assert run("schema", "-h").stdout.startswith("Brug: videnbank schema ")
