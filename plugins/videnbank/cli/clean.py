"""The command `videnbank clean`: makes a copy of a file without what it tells about its author."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from videnbank.cli.danish_click import CommandError, DanishCommand, InvalidUsageError
from videnbank.cli.project import PATH_TYPE, relative_to_cwd
from videnbank.core.issues.message import issue_text
from videnbank.core.language.wording import danish
from videnbank.core.loading.media_checker import violation_issue
from videnbank.core.media.clean_file import CLEANABLE, CleanCopy, clean_copy
from videnbank.core.media.file_type import file_type
from videnbank.core.media.publishable import MAX_DOCUMENT_MEGABYTES
from videnbank.printing.cache import write_atomically

_WORDING = danish()
_MAX_BYTES = MAX_DOCUMENT_MEGABYTES * 1_000_000
"""Larger files are not published, so no copy of them is needed."""


@click.command(cls=DanishCommand, help=_WORDING.text("clean.help"))
@click.argument("file", type=PATH_TYPE, metavar=_WORDING.text("clean.file"))
@click.option(
    "--out", type=PATH_TYPE, metavar=_WORDING.text("clean.file"), help=_WORDING.text("clean.out")
)
@click.option("--replace", is_flag=True, help=_WORDING.text("clean.replace"))
def clean(file: Path, out: Path | None, replace: bool) -> None:
    """Makes the clean copy; the exit code is 1 if something remains for a person to take out."""
    if out is not None and replace:
        raise InvalidUsageError(_WORDING.text("clean.out_or_replace"))
    content = _content(file)
    target = _target(file, out, replace=replace)
    copy = _clean_copy(file, content)
    if not copy.removed and not copy.remaining:
        click.echo(_WORDING.text("clean.nothing", path=relative_to_cwd(file)))
        return
    write_atomically(target, copy.content)
    if copy.removed:
        click.echo(_WORDING.text("clean.removed"))
        for kind in copy.removed:
            click.echo(f"- {_WORDING.text(f'clean.kinds.{kind.value}')}")
    if copy.remaining:
        click.echo(_WORDING.text("clean.remaining"))
        for violation in copy.remaining:
            click.echo(f"- {issue_text(violation_issue(file.name, violation), _WORDING)}")
    click.echo(_WORDING.text("clean.written", path=relative_to_cwd(target)))
    sys.exit(1 if copy.remaining else 0)


def _content(file: Path) -> bytes:
    if not os.path.lexists(file):
        raise InvalidUsageError(_WORDING.text("check.not_found", path=file))
    if not file.is_file():
        raise InvalidUsageError(_WORDING.text("clean.no_file", path=file))
    if file.stat().st_size > _MAX_BYTES:
        raise CommandError(
            _WORDING.text("clean.too_large", path=file, limit=MAX_DOCUMENT_MEGABYTES)
        )
    return file.read_bytes()


def _target(file: Path, out: Path | None, *, replace: bool) -> Path:
    """Where the copy is written.

    Raises:
        CommandError: when there is a file already.
    """
    if replace:
        return file
    suffix = _WORDING.text("clean.suffix")
    target = out or file.with_name(f"{file.stem}-{suffix}{file.suffix}")
    if os.path.lexists(target):
        raise CommandError(_WORDING.text("clean.exists", path=relative_to_cwd(target)))
    return target


def _clean_copy(file: Path, content: bytes) -> CleanCopy:
    try:
        return clean_copy(content)
    except ValueError as error:
        kind = file_type(content)
        key = "damaged" if kind in CLEANABLE else "not_cleanable"
        actual = _WORDING.text(f"file_types.{kind.value}")
        raise CommandError(_WORDING.text(f"clean.{key}", path=file, actual=actual)) from error
