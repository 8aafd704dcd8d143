"""Recognises copies: what people, editors and synchronised drives leave beside a file."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import PurePosixPath

from videnbank.core.language.file_names import collision_key

_PREFIX = re.compile(r"(?:kopi af|kopi|copy of|copy|backup of|gammel|gml|old|#|~)[\s_.-]*")
_MARK = re.compile(
    r"[\s_.~#()\[\]–—-]*"
    r"(?:\d{1,3}[)\]]|kopi|copy|kopie|kopia|backup|bak\b|old\b|gammel|gamle|gml\b|orig\b|rej\b"
    r"|te?mp\b|sync-conflict|.*conflict|.*konflikt|[#~]$)"
    r"|_(?:base|local|remote)_\d+"
)
"""What follows the name of a file in the name of its copy: Windows, macOS, Dropbox, OneDrive,
Syncthing, git, Emacs, and people."""

_NUMBER = re.compile(r"[\s_-]+v?\d{1,3}")
"""Not `d10` beside `d1`: without a gap, the number is part of the name."""
_COMPUTER = re.compile(r"-(?=[A-Z0-9-]*[A-Z])[A-Z0-9-]+")
"""The name of a computer, which OneDrive puts after that of a file it could not merge."""


def has_copy_name(name: str, original: str) -> bool:
    """Whether a file or folder `name` is called after `original` as its copies are."""
    key, original_key = collision_key(name), collision_key(original)
    if key == original_key:
        return False
    if key.startswith(original_key) and _MARK.match(key[len(original_key) :]):
        return True
    if name.startswith(original) and _COMPUTER.fullmatch(name[len(original) :]):
        return True
    before = key.removesuffix(original_key)
    return before != key and bool(_PREFIX.fullmatch(before))


def possible_originals(name: str, names: Collection[str]) -> Iterator[str]:
    """The names among `names` that begin or end `name`, the longest first."""
    for length in range(len(name) - 1, 0, -1):
        for part in (name[:length], name[-length:]):
            if part in names:
                yield part


def has_numbered_name(name: str, original: str) -> bool:
    """Whether a name is `original` with a number, which may also be the second of a series."""
    key, original_key = collision_key(name), collision_key(original)
    return key.startswith(original_key) and bool(_NUMBER.fullmatch(key[len(original_key) :]))


def copied_file(name: str, files: Iterable[str]) -> str:
    """The file among `files`, in the same folder, that `name` is a copy of; empty if none.

    What is added after the extension (`index.md.bak`) makes a copy of any name; before it
    (`index (1).md`), only what `has_copy_name` knows.
    """
    key = collision_key(name).strip("#~ ")
    stem = PurePosixPath(name).stem
    for file in files:
        if file == name:
            continue
        file_key = collision_key(file)
        if key == file_key or (key.startswith(file_key) and not key[len(file_key)].isalnum()):
            return file
        if has_copy_name(stem, PurePosixPath(file).stem) or has_copy_name(
            name, PurePosixPath(file).stem
        ):
            return file
    return ""
