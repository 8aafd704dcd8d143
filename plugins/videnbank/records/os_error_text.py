"""What to say when the machine refuses to read or write: what, where, and the cure."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from videnbank.core.language.wording import danish

_FULL = {errno.ENOSPC, errno.EDQUOT}
_NO_ACCESS = {errno.EACCES, errno.EPERM, errno.EROFS}
_IN_THE_WAY = {errno.EEXIST, errno.ENOTDIR}
_OTHER = {errno.EIO, errno.EBUSY, errno.ENAMETOOLONG, errno.ELOOP, errno.EMFILE, errno.ENFILE}
"""Told with the words of the system."""


def os_error_text(error: OSError, near: Path) -> str | None:
    """The Danish text of an error, in one line; `near` is where it happened if it does not say.

    None when it may as well be a mistake of the program, which is to give its traceback: above all
    a file of ours that is not there.
    """
    words = danish()
    if error.errno == errno.ENOENT and error.filename is None and not _has_temporary_folder():
        return words.text("machine.no_temp")
    # Of a copy the second name is the one that was to be written.
    name = error.filename2 or error.filename
    known = isinstance(name, (str, bytes, os.PathLike))
    path = Path(os.fsdecode(name)) if known else near
    if error.errno in _FULL:
        if known:
            return words.text("machine.full", path=path)
        # A file that is being written does not say its name.
        return words.text("machine.full_near", path=path, temp=tempfile.gettempdir())
    if error.errno in _NO_ACCESS:
        return words.text("machine.no_access", path=path)
    if error.errno in _IN_THE_WAY and (file := _file_in_the_way(path)):
        return words.text("machine.file_in_the_way", path=file)
    if error.errno == errno.EISDIR:
        return words.text("machine.folder_in_the_way", path=path)
    if error.errno in _OTHER:
        return words.text("machine.other", path=path, reason=error.strerror)
    return None


def _has_temporary_folder() -> bool:
    try:
        return bool(tempfile.gettempdir())
    except FileNotFoundError:
        return False


def _file_in_the_way(path: Path) -> Path | None:
    """The file that stands where a folder of this path should be."""
    return next((place for place in (path, *path.parents) if place.is_file()), None)
