"""A lock that one build holds at a time; the operating system frees that of a killed one."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_PATIENCE_SECONDS = 600.0
"""Longer than a build with all prints takes."""

_POLL_SECONDS = 0.1
"""Short enough not to be felt by who waits."""

_LOCKED_BYTE = 1024
"""Windows lets nobody read a locked byte, so it lies behind the process id."""


class BuildLockedError(Exception):
    """Another build has held the lock for too long; `process` is its id, as far as known."""

    def __init__(self, process: str) -> None:
        super().__init__(process)
        self.process = process


class BuildLock:
    """The lock in the file `file`, which says the id of the process that holds it."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._descriptor: int | None = None

    def acquire(self, on_wait: Callable[[str], None], patience: float = _PATIENCE_SECONDS) -> None:
        """Takes the lock; while another process has it, waits for at most `patience` seconds.

        `on_wait` is called once, with the id of that process, if there is need to wait.

        Raises:
            BuildLockedError: when the lock is not free in time.
            OSError: when the file cannot be written.
        """
        deadline = time.monotonic() + patience
        has_waited = False
        while not self._try_to_acquire():
            if time.monotonic() > deadline:
                raise BuildLockedError(self._holder())
            if not has_waited:
                on_wait(self._holder())
                has_waited = True
            time.sleep(_POLL_SECONDS)

    def release(self) -> None:
        """Gives the lock back, if it is held."""
        if self._descriptor is None:
            return
        # Windows deletes no open file, so that another process may take it in between.
        with contextlib.suppress(OSError):
            self._file.unlink()
        os.close(self._descriptor)
        self._descriptor = None
        if sys.platform == "win32":
            with contextlib.suppress(OSError):
                self._file.unlink()

    def _try_to_acquire(self) -> bool:
        descriptor = os.open(self._file, os.O_RDWR | os.O_CREAT, 0o666)
        if not (_try_to_lock(descriptor) and self._is_current(descriptor)):
            os.close(descriptor)
            return False
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, str(os.getpid()).encode())
        self._descriptor = descriptor
        return True

    def _is_current(self, descriptor: int) -> bool:
        # The file may have been deleted, with its lock, after it was opened here.
        try:
            return os.path.samestat(os.fstat(descriptor), self._file.stat())
        except FileNotFoundError:
            return False

    def _holder(self) -> str:
        try:
            return self._file.read_bytes().decode(errors="replace").strip() or "?"
        except OSError:
            return "?"


def _try_to_lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
