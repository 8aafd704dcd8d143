"""Lists the files of a folder and everything below it; the one list that the check and the site share."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from videnbank.core.language.file_names import collision_key, composed, is_litter, name_problem

_MOUNT_POINT_TAG = 0xA0000003
"""The reparse tag of a Windows junction (IO_REPARSE_TAG_MOUNT_POINT)."""


_LONGEST_PATH = 180
"""Characters below the project's folder; Windows takes 260 with the disk and the folder itself."""


_TOO_LONG = "long"
"""The problem of a longer path; its folder is not looked into, so that none is too deep."""


class SourceType(StrEnum):
    """What an item of a folder is."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "link"
    """A symbolic link or junction, which is never followed."""
    SPECIAL = "special"
    """A device, pipe or socket, which may never end when it is read."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file below a folder of the project.

    `path` is where it lies, relative to that folder; `name` is the same with composed letters, as
    authors write it. `problem` is a key of `name_problem` for it or a folder above it, or `long`; `collision`
    is the path of an earlier file or folder that other computers take for the same.
    """

    path: str
    name: str
    type: SourceType = SourceType.FILE
    problem: str = ""
    collision: str = ""


def files_below(folder: Path) -> tuple[SourceFile, ...]:
    """All files below `folder` in order of their paths, except litter and what is in it.

    Links are listed and not followed. A missing folder has no files.
    """
    return tuple(_walk(folder, SourceFile("", "")))


def _walk(folder: Path, parent: SourceFile) -> Iterator[SourceFile]:
    paths: dict[str, str] = {}
    for item in sorted_items(folder):
        name = composed(item.name)
        other = paths.setdefault(collision_key(name), item.name)
        file = SourceFile(
            f"{parent.path}{item.name}",
            f"{parent.name}{name}",
            item_type(item),
            parent.problem or name_problem(name) or _length_problem(parent.path + item.name),
            parent.collision or (f"{parent.path}{other}" if other != item.name else ""),
        )
        if file.type is SourceType.FOLDER and file.problem != _TOO_LONG:
            below = replace(file, path=f"{file.path}/", name=f"{file.name}/")
            yield from _walk(folder / item.name, below)
        else:
            yield file


def _length_problem(path: str) -> str:
    return _TOO_LONG if len(path) > _LONGEST_PATH else ""


def item_type(item: os.DirEntry[str]) -> SourceType:
    """What an item of a folder is, without following links."""
    status = item.stat(follow_symlinks=False)
    is_junction = getattr(status, "st_reparse_tag", 0) == _MOUNT_POINT_TAG
    if stat.S_ISLNK(status.st_mode) or is_junction:
        return SourceType.LINK
    if stat.S_ISDIR(status.st_mode):
        return SourceType.FOLDER
    return SourceType.FILE if stat.S_ISREG(status.st_mode) else SourceType.SPECIAL


def sorted_items(folder: Path) -> list[os.DirEntry[str]]:
    """The items of a folder by name, without litter; none if the folder is missing."""
    if not folder.is_dir():
        return []
    with os.scandir(folder) as items:
        return sorted(
            (item for item in items if not is_litter(item.name)), key=lambda item: item.name
        )
