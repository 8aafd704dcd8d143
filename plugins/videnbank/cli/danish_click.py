"""Danish help texts and usage errors for click."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, ClassVar

import click

from videnbank.core.language.personal_numbers import redact_personal_numbers
from videnbank.core.language.wording import danish
from videnbank.records.defect_text import defect_text
from videnbank.records.os_error_text import os_error_text

_WORDING = danish()
SCRIPTS_VARIABLE = "VIDENBANK_SCRIPTS"
"""Environment variable set by the scripts that wrap a command: how their folder is typed."""
TRACEBACK_VARIABLE = "VIDENBANK_TRACEBACK"
"""Environment variable by which a developer sees the traceback of a defect."""
_COMMANDS_WITH_SCRIPT = {"check", "clean", "draw", "new", "pdf", "search"}
"""Commands with a wrapper script."""


def command_as_typed(command: str) -> str:
    """The command as the user types it: by its wrapper script if that started us."""
    scripts = os.environ.get(SCRIPTS_VARIABLE)
    name = command.rpartition(" ")[2]
    return f"{scripts}{name}.py" if scripts and name in _COMMANDS_WITH_SCRIPT else command


class CommandError(click.ClickException):
    """The command cannot do what was asked; the message gives the reason and the cure."""

    exit_code: ClassVar[int] = 1

    def show(self, file: IO[Any] | None = None) -> None:
        """Prints the message without a prefix; it may quote the names of files."""
        click.echo(redact_personal_numbers(self.message), file=file, err=True)


class InvalidUsageError(CommandError):
    """The command is misspelled, or is run outside a usable project."""

    exit_code: ClassVar[int] = 2


class _Formatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or _WORDING.text("cli.usage") + " ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(_WORDING.text(f"cli.headings.{heading.lower()}"))


class _Context(click.Context):
    formatter_class = _Formatter

    @property
    def command_path(self) -> str:
        return command_as_typed(super().command_path)


class DanishCommand(click.Command):
    """A command with Danish help and usage errors."""

    context_class = _Context

    def __init__(self, *args: Any, **attributes: Any) -> None:
        attributes.setdefault("options_metavar", _WORDING.text("cli.options"))
        super().__init__(*args, **attributes)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The help option, with Danish text."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _WORDING.text("cli.help_option")
        return option

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        """Parses the arguments, reporting mistakes in Danish."""
        parent_path = f"{parent.command_path} " if parent is not None else ""
        with _danish_usage_errors(command_as_typed(f"{parent_path}{info_name}")):
            return super().make_context(info_name, args, parent, **extra)


class DanishGroup(DanishCommand, click.Group):
    """A group of Danish commands."""

    command_class = DanishCommand

    def __init__(self, *args: Any, **attributes: Any) -> None:
        attributes.setdefault("subcommand_metavar", _WORDING.text("cli.commands"))
        super().__init__(*args, **attributes)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Looks up a subcommand, reporting mistakes in Danish."""
        with _danish_usage_errors(ctx.command_path):
            return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command, turning operating system errors and defects into one-line messages.

        Raises:
            CommandError: with that message.
        """
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            if os.environ.get(TRACEBACK_VARIABLE):
                raise
            text = os_error_text(error, Path.cwd()) if isinstance(error, OSError) else None
            if text is not None:
                _discard_unwritable_output()
            hint = _WORDING.text("machine.verbose_command")
            raise CommandError(text or defect_text(error, "", hint)) from error


def _discard_unwritable_output() -> None:
    """Drops output that standard output cannot take, since Python would flush it again on exit."""
    try:
        sys.stdout.flush()
    except OSError:
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _danish_usage_errors(command: str) -> Iterator[None]:
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        help_text = _WORDING.text("cli.see_help", command=command)
        raise InvalidUsageError(f"{_usage_error_text(error)} {help_text}") from error


def _usage_error_text(error: click.UsageError) -> str:
    match error:
        case click.NoSuchCommand():
            return _WORDING.text("cli.no_such_command", value=error.command_name)
        case click.NoSuchOption():
            return _WORDING.text("cli.no_such_option", value=error.option_name)
        case click.BadOptionUsage():
            return _WORDING.text("cli.bad_option", value=error.option_name)
        case click.MissingParameter(param=click.Parameter() as param):
            return _WORDING.text(
                "cli.missing", value=param.make_metavar(error.ctx or _empty_context())
            )
        case click.BadParameter(param=click.Parameter(type=click.Choice() as choice)):
            allowed = ", ".join(str(value) for value in choice.choices)
            return _WORDING.text("cli.bad_choice", allowed=allowed)
        case click.BadParameter(param=click.Parameter() as param):
            return _WORDING.text("cli.bad_value", value=param.opts[0])
        case _:
            return _WORDING.text("cli.too_many_words")


def _empty_context() -> click.Context:
    return click.Context(click.Command(None))
