"""The command `videnbank init`: creates a small starter site."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import click

from videnbank.cli.danish_click import CommandError, DanishCommand
from videnbank.cli.project import FOLDER_METAVAR, PATH_TYPE, today
from videnbank.core.authoring.starter import starter_files
from videnbank.core.language.wording import danish

_WORDING = danish()


@click.command(cls=DanishCommand, help=_WORDING.text("init.help"))
@click.argument("folder", type=PATH_TYPE, metavar=FOLDER_METAVAR)
def init(folder: Path) -> None:
    """Writes the files of a new site into a folder, which must be missing or empty."""
    files = starter_files(today())
    if os.path.lexists(folder) and (not folder.is_dir() or any(folder.iterdir())):
        raise CommandError(_WORDING.text("init.not_empty", path=folder))
    # Not resolve(), which would follow a symbolic link.
    _write_all_or_nothing(Path(os.path.abspath(folder)), files)  # noqa: PTH100
    click.echo(_WORDING.count("init.created", len(files), path=folder))
    click.echo(_WORDING.text("init.next"))


def _write_all_or_nothing(folder: Path, files: Mapping[str, str]) -> None:
    """Writes all files or none, by moving them into place once all have been written."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder_existed = folder.is_dir()
    # In the parent folder, so that moving stays on one file system.
    staging = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    written_items: list[Path] = []
    try:
        for path, text in files.items():
            file = staging / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        folder.mkdir(exist_ok=True)
        for item in sorted(staging.iterdir()):
            written_items.append(folder / item.name)
            item.replace(written_items[-1])
    except OSError:
        for item in written_items:
            _remove(item)
        if not folder_existed:
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise
    finally:
        _remove(staging)


def _remove(item: Path) -> None:
    if item.is_dir():
        shutil.rmtree(item, ignore_errors=True)
    else:
        item.unlink(missing_ok=True)
