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
@pytest.mark.parametrize("command", [[], ["check"], ["new"], ["schema"], ["pdf"]])
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
