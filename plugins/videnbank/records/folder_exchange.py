"""Lets two folders change places in one step, where the operating system can."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_EXCHANGE = 2
"""RENAME_EXCHANGE of Linux (renameat2(2)), and RENAME_SWAP of macOS (renamex_np(2))."""

_WORKING_FOLDER = -100
"""AT_FDCWD of Linux: paths are absolute or relative to the working folder."""


def exchange(first: Path, second: Path) -> bool:
    """Whether the two folders on one disk have changed places; if not, nothing has happened.

    Windows and some file systems cannot.
    """
    paths = os.fsencode(first), os.fsencode(second)
    if sys.platform == "linux":
        rename = getattr(ctypes.CDLL(None), "renameat2", None)  # in glibc from 2.28
        if rename is not None:
            here = _WORKING_FOLDER
            return bool(rename(here, paths[0], here, paths[1], _EXCHANGE) == 0)
    if sys.platform == "darwin":
        return bool(ctypes.CDLL(None).renamex_np(*paths, _EXCHANGE) == 0)
    return False
