"""A folder for temporary files that outlives no process: later ones remove those of killed ones."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path

from videnbank.records.build_lock import BuildLock, BuildLockedError

_LOCK = "in-use.lock"


class WorkFolder:
    """A new folder in the system's folder for temporary files; its name begins with `prefix`."""

    def __init__(self, prefix: str) -> None:
        """Makes the folder.

        Raises:
            OSError: when there is no room for temporary files.
        """
        self._temporary = tempfile.TemporaryDirectory(prefix=prefix)
        self.path = Path(self._temporary.name)
        self._lock = BuildLock(self.path / _LOCK)
        self._lock.acquire(lambda _: None)
        _remove_abandoned(self.path.parent, prefix)

    def remove(self) -> None:
        """Removes the folder and what is in it."""
        self._lock.release()
        self._temporary.cleanup()


def _remove_abandoned(parent: Path, prefix: str) -> None:
    for folder in parent.glob(f"{prefix}*"):
        # A folder without the file is just being made.
        if (folder / _LOCK).is_file():
            lock = BuildLock(folder / _LOCK)
            with contextlib.suppress(BuildLockedError, OSError):
                lock.acquire(lambda _: None, patience=0)
                lock.release()
                shutil.rmtree(folder, ignore_errors=True)
