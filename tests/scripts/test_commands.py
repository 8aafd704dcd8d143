"""The short scripts: what they need in `.venv`, and the program they pass on to."""

from importlib import import_module

import pytest

import environment
from videnbank.cli.danish_click import SCRIPTS_VARIABLE, command_as_typed


class Run:
    """Stands in for `.venv` and its programs, and notes what was asked of them."""

    def __init__(self) -> None:
        self.part = ""
        self.asked: tuple[str, ...] = ()
        self.variables: dict[str, str] = {}

    def prepare(self, part: str = "site") -> None:
        self.part = part

    def __call__(self, *command: str, **variables: str) -> int:
        self.asked, self.variables = command, variables
        return 7


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    run = Run()
    monkeypatch.delenv("VIDENBANK_PDF", raising=False)  # what all other tests build with
    monkeypatch.setattr(environment, "prepare", run.prepare)
    monkeypatch.setattr(environment, "run", run)
    return run


@pytest.mark.parametrize(
    ("script", "part", "command"),
    [
        ("build", "print", ("mkdocs", "build", "--strict")),
        ("check", "site", ("videnbank", "check")),
        ("new", "site", ("videnbank", "new")),
        ("clean", "site", ("videnbank", "clean")),
        ("draw", "site", ("videnbank", "draw")),
        ("search", "site", ("videnbank", "search")),
        ("pdf", "print", ("videnbank", "pdf")),
    ],
)
def test_a_script_passes_its_arguments_on_with_what_they_need_and_nothing_more(
    run: Run, script: str, part: str, command: tuple[str, ...]
) -> None:
    assert import_module(script).main(["--out", "en mappe"]) == 7
    assert run.part == part
    assert run.asked == (*command, "--out", "en mappe")


@pytest.mark.parametrize(
    ("system", "typed"), [("nt", "py scripts\\check.py"), ("posix", "python3 scripts/check.py")]
)
def test_a_command_that_a_script_starts_names_the_script_as_one_types_it(
    run: Run, monkeypatch: pytest.MonkeyPatch, system: str, typed: str
) -> None:
    monkeypatch.setattr("os.name", system)
    import_module("check").main([])
    monkeypatch.undo()
    monkeypatch.setenv(SCRIPTS_VARIABLE, run.variables.pop(SCRIPTS_VARIABLE))
    assert run.variables == {}
    assert command_as_typed("videnbank check") == typed


@pytest.mark.parametrize(
    ("option", "setting", "part", "variables"),
    [
        ([], None, "print", {}),
        (["--pdf"], None, "print", {"VIDENBANK_PDF": "true"}),
        (["--no-pdf"], None, "site", {"VIDENBANK_PDF": "false"}),
        ([], "false", "site", {"VIDENBANK_PDF": "false"}),
        (["--pdf"], "false", "print", {"VIDENBANK_PDF": "true"}),
    ],
)
def test_a_build_asks_for_the_packages_of_the_prints_it_may_make(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    option: list[str],
    setting: str | None,
    part: str,
    variables: dict[str, str],
) -> None:
    if setting is not None:
        monkeypatch.setenv("VIDENBANK_PDF", setting)
    assert import_module("build").main(["-d", "ud", *option]) == 7
    assert run.part == part
    assert run.asked == ("mkdocs", "build", "--strict", "-d", "ud")
    assert run.variables == variables


def test_the_help_of_a_build_is_danish(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        import_module("build").main(["--help"])
    assert "pdf'er til print" in capsys.readouterr().out
    assert run.asked == ()
