"""The message for an error of the operating system: what failed, where, and the cure."""

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
"""Reported with the text of the operating system."""


def os_error_text(error: OSError, default_path: Path) -> str | None:
    """The Danish text of an error, in one line; `default_path` is used if the error names no file.

    None when it may be a defect of the program, which needs a traceback: above all a missing file
    of the package.
    """
    wording = danish()
    if error.errno == errno.ENOENT and error.filename is None and not _has_temporary_folder():
        return wording.text("machine.no_temp")
    # When copying, the second name is the target.
    name = error.filename2 or error.filename
    is_named = isinstance(name, (str, bytes, os.PathLike))
    path = Path(os.fsdecode(name)) if is_named else default_path
    if error.errno in _FULL:
        if is_named:
            return wording.text("machine.full", path=path)
        # Errors while writing to an open file do not name it.
        return wording.text("machine.full_near", path=path, temp=tempfile.gettempdir())
    if error.errno in _NO_ACCESS:
        return wording.text("machine.no_access", path=path)
    if error.errno in _IN_THE_WAY and (file := _file_in_the_way(path)):
        return wording.text("machine.file_in_the_way", path=file)
    if error.errno == errno.EISDIR:
        return wording.text("machine.folder_in_the_way", path=path)
    if error.errno in _OTHER:
        return wording.text("machine.other", path=path, reason=error.strerror)
    return None


def _has_temporary_folder() -> bool:
    try:
        return bool(tempfile.gettempdir())
    except FileNotFoundError:
        return False


def _file_in_the_way(path: Path) -> Path | None:
    """The file in place of a folder of this path."""
    return next((part for part in (path, *path.parents) if part.is_file()), None)
