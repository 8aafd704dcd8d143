"""The command `videnbank init`: a small site of one's own, ready to be changed."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import click

from videnbank.cli.danish_click import DanishCommand, RefusedError
from videnbank.cli.project import FOLDER, PATH, today
from videnbank.core.authoring.starter import starter_files
from videnbank.core.language.wording import danish

WORDS = danish()


@click.command(cls=DanishCommand, help=WORDS.text("init.help"))
@click.argument("folder", type=PATH, metavar=FOLDER)
def init(folder: Path) -> None:
    """Writes the files of a new site into a folder that is not there or is empty."""
    files = starter_files(today())
    if os.path.lexists(folder) and (not folder.is_dir() or any(folder.iterdir())):
        raise RefusedError(WORDS.text("init.not_empty", path=folder))
    # resolve() would follow a link.
    _write_whole(Path(os.path.abspath(folder)), files)  # noqa: PTH100
    click.echo(WORDS.count("init.created", len(files), path=folder))
    click.echo(WORDS.text("init.next"))


def _write_whole(folder: Path, files: Mapping[str, str]) -> None:
    """Writes all files or none: they are put in place when every one of them has been written."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    was_there = folder.is_dir()
    # Beside the folder, so that what is moved stays on the same disk.
    unfinished = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    moved: list[Path] = []
    try:
        for path, text in files.items():
            file = unfinished / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        folder.mkdir(exist_ok=True)
        for item in sorted(unfinished.iterdir()):
            moved.append(folder / item.name)
            item.replace(moved[-1])
    except OSError:
        for item in moved:
            _remove(item)
        if not was_there:
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise
    finally:
        _remove(unfinished)


def _remove(item: Path) -> None:
    if item.is_dir():
        shutil.rmtree(item, ignore_errors=True)
    else:
        item.unlink(missing_ok=True)
