"""A defect of the program is told in a Danish line that names the file, and not as a traceback."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def defect(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A check that fails at one of the pages."""
    (project / "docs" / "om.md").write_text("Om os.\n", encoding="utf-8")

    def fail(*_: object, **__: object) -> None:
        raise RecursionError("010190-1234")

    monkeypatch.setattr("videnbank.core.loading.page_loader.split_front_matter", fail)


@pytest.mark.usefixtures("defect")
@pytest.mark.parametrize("command", ["check", "pdf"])
def test_a_defect_names_the_file_and_nothing_of_what_it_holds(run: Run, command: str) -> None:
    result = run(command)
    assert result.exit_code == 1
    assert "gik i stå ved docs/om.md (RecursionError)" in result.stderr
    assert "VIDENBANK_TRACEBACK" in result.stderr
    assert "010190" not in result.output
    assert "Traceback" not in result.output


@pytest.mark.usefixtures("defect")
def test_a_developer_sees_the_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VIDENBANK_TRACEBACK", "1")
    with pytest.raises(RecursionError):
        run("check")
