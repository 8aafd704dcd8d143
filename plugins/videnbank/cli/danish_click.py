"""click in Danish: the headings of its help, and its answers to a command written wrongly."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, ClassVar

import click

from videnbank.core.language.wording import danish
from videnbank.records.os_error_text import os_error_text

_WORDS = danish()
SCRIPTS = "VIDENBANK_SCRIPTS"
"""Set by the scripts of a project that pass a command on to us: how one types their names there."""
_SCRIPTED = {"check", "new", "pdf"}
"""The commands that have such a script."""


def as_typed(command: str) -> str:
    """A command as it is typed where one is: by its script, when that is how we were started."""
    scripts = os.environ.get(SCRIPTS)
    name = command.rpartition(" ")[2]
    return f"{scripts}{name}.py" if scripts and name in _SCRIPTED else command


class RefusedError(click.ClickException):
    """What was asked for cannot be done; the message says why and what to do."""

    exit_code: ClassVar[int] = 1

    def show(self, file: IO[Any] | None = None) -> None:
        """Prints the message as it is."""
        click.echo(self.message, file=file, err=True)


class MisusedError(RefusedError):
    """The command does not fit the place, or is written wrongly."""

    exit_code: ClassVar[int] = 2


class _Formatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or _WORDS.text("cli.usage") + " ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(_WORDS.text(f"cli.headings.{heading.lower()}"))


class _Context(click.Context):
    formatter_class = _Formatter

    @property
    def command_path(self) -> str:
        return as_typed(super().command_path)


class DanishCommand(click.Command):
    """A command that explains itself and the mistakes in its use in Danish."""

    context_class = _Context

    def __init__(self, *args: Any, **attributes: Any) -> None:
        attributes.setdefault("options_metavar", _WORDS.text("cli.options"))
        super().__init__(*args, **attributes)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option that shows the help."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _WORDS.text("cli.help_option")
        return option

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        """Reads the words of the command."""
        above = f"{parent.command_path} " if parent is not None else ""
        with _misuse_in_danish(as_typed(f"{above}{info_name}")):
            return super().make_context(info_name, args, parent, **extra)


class DanishGroup(DanishCommand, click.Group):
    """A group of such commands."""

    command_class = DanishCommand

    def __init__(self, *args: Any, **attributes: Any) -> None:
        attributes.setdefault("subcommand_metavar", _WORDS.text("cli.commands"))
        super().__init__(*args, **attributes)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Finds the command that is named."""
        with _misuse_in_danish(ctx.command_path):
            return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command; what the disk refuses is told in a line.

        Raises:
            RefusedError: with that line.
        """
        try:
            return super().invoke(ctx)
        except OSError as error:
            text = os_error_text(error, Path.cwd())
            if text is None:
                raise
            _give_up_full_output()
            raise RefusedError(text) from error


def _give_up_full_output() -> None:
    """Lets go of what standard output cannot take, which Python would try again when it ends."""
    try:
        sys.stdout.flush()
    except OSError:
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _misuse_in_danish(command: str) -> Iterator[None]:
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        help_text = _WORDS.text("cli.see_help", command=command)
        raise MisusedError(f"{_misuse(error)} {help_text}") from error


def _misuse(error: click.UsageError) -> str:
    match error:
        case click.NoSuchCommand():
            return _WORDS.text("cli.no_such_command", value=error.command_name)
        case click.NoSuchOption():
            return _WORDS.text("cli.no_such_option", value=error.option_name)
        case click.BadOptionUsage():
            return _WORDS.text("cli.bad_option", value=error.option_name)
        case click.MissingParameter(param=click.Parameter() as param):
            return _WORDS.text("cli.missing", value=param.make_metavar(error.ctx or _nowhere()))
        case click.BadParameter(param=click.Parameter(type=click.Choice() as choice)):
            allowed = ", ".join(str(value) for value in choice.choices)
            return _WORDS.text("cli.bad_choice", allowed=allowed)
        case click.BadParameter(param=click.Parameter() as param):
            return _WORDS.text("cli.bad_value", value=param.opts[0])
        case _:
            return _WORDS.text("cli.too_many_words")


def _nowhere() -> click.Context:
    return click.Context(click.Command(None))
