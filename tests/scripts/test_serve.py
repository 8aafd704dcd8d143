import socket
import tempfile

import pytest

import environment
import serve


class Run:
    """Stands in for the programs of `.venv`, and notes what they were asked."""

    asked: tuple[str, ...] = ()

    def __call__(self, *command: str) -> int:
        self.asked = command
        return 7


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    run = Run()
    monkeypatch.setattr(environment, "prepare", lambda: None)
    monkeypatch.setattr(environment, "run", run)
    return run


def test_a_free_port_is_used_and_other_options_are_passed_on(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "is_free", lambda _port: True)
    assert serve.main(["--open", "--port", "8123"]) == 7
    assert run.asked == ("mkdocs", "serve", "--dev-addr", "127.0.0.1:8123", "--open")


def test_after_a_taken_port_comes_the_next_free_one(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as other:
        other.bind((serve.HOST, 0))
        other.listen()
        taken = other.getsockname()[1]
        serve.main(["--port", str(taken)])
    assert f"Port {taken} er optaget" in capsys.readouterr().out
    assert int(run.asked[-1].removeprefix(f"{serve.HOST}:")) > taken


def test_ctrl_c_is_how_one_stops(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_command: str) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(environment, "run", interrupted)
    assert serve.main([]) == 0
    assert run.asked == ()


def test_a_computer_without_a_folder_for_temporary_files_is_told_so(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse() -> str:
        raise FileNotFoundError(2, "No usable temporary directory found")

    monkeypatch.setattr(tempfile, "gettempdir", refuse)
    assert serve.main([]) == 1
    assert run.asked == ()
    assert environment.WORDS["no_temp"] in capsys.readouterr().out


def test_without_a_free_port_nothing_is_served(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert serve.main(["--port", "70000"]) == 1
    assert run.asked == ()
    assert environment.WORDS["no_port"].format(port=70000) in capsys.readouterr().out
