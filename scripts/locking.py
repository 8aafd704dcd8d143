"""A lock that one script holds at a time; the operating system frees that of a killed one."""

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Short enough not to be felt by who waits.
POLL_SECONDS = 0.2


@contextlib.contextmanager
def held(file: Path, on_wait: "Callable[[], None]") -> "Iterator[None]":
    """Hold the lock in a file; `on_wait` is called once if another script has it."""
    file.parent.mkdir(exist_ok=True)
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        if not is_locked_by_us(descriptor):
            on_wait()
            while not is_locked_by_us(descriptor):
                time.sleep(POLL_SECONDS)
        yield
    finally:
        # Closing frees the lock; the file stays, since another script may be waiting at it.
        os.close(descriptor)


def is_locked_by_us(descriptor: int) -> bool:
    """Try to lock an open file, and tell whether it is ours."""
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
