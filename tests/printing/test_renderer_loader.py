import builtins
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.printing.print_setup import resources
from videnbank.core.language.wording import danish
from videnbank.printing.renderer_loader import MissingRendererError, engine_version, load_renderer

NOISE = "WeasyPrint could not import some external libraries."


@pytest.fixture
def loading(monkeypatch: pytest.MonkeyPatch) -> Callable[[Exception], None]:
    """Makes the loading of WeasyPrint end in an error, after it has printed its advice."""

    def failing(error: Exception) -> None:
        real = builtins.__import__

        def load(name: str, *rest: Any) -> Any:
            if name.partition(".")[0] == "weasyprint":
                sys.stdout.write(NOISE)
                raise error
            return real(name, *rest)

        for name in [name for name in sys.modules if name.split(".")[0] == "weasyprint"]:
            monkeypatch.delitem(sys.modules, name)
        monkeypatch.delitem(sys.modules, "videnbank.printing.weasyprint_renderer", raising=False)
        monkeypatch.setattr(builtins, "__import__", load)

    return failing


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (OSError("cannot load library 'libpango-1.0-0'"), "apt install libpango-1.0-0"),
        (ModuleNotFoundError("weasyprint"), 'pip install "videnbank[print]"'),
    ],
    ids=["no Pango", "no WeasyPrint"],
)
def test_what_is_missing_is_told_with_its_cure_and_without_a_trace(
    loading: Callable[[Exception], None],
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    error: Exception,
    message: str,
) -> None:
    loading(error)
    with pytest.raises(MissingRendererError) as refused:
        load_renderer(resources(tmp_path))
    assert message in danish().text(refused.value.key)
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("system", ["Debian", "Fedora", "macOS", "Windows"])
def test_the_cure_is_told_for_every_system(system: str) -> None:
    assert system in danish().text("prints.no_pango")


def test_the_version_of_the_engine_is_known_without_loading_it() -> None:
    assert engine_version().split(".")[0].isdigit()


def test_without_the_engine_its_version_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("videnbank.printing.renderer_loader.ENGINE", "videnbank-no-such-engine")
    assert engine_version() == ""
