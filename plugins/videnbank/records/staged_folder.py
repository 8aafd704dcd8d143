"""A folder that is made beside the one it replaces, and put in its place whole."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from videnbank.records.build_lock import BuildLock
from videnbank.records.folder_exchange import exchange


class FolderInUseError(Exception):
    """The folder `folder` cannot be replaced; it is as it was."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


class MountedFolderError(FolderInUseError):
    """The folder is the root of a disk, which no other folder can take the place of."""


class StagedFolder:
    """The replacement of a folder, made in `path`, which is on the same disk.

    All names beside the folder are hidden and fixed, so that what a killed process has left behind
    is known for it: `.site.new`, `.site.old` and `.site.lock` for `site`.
    """

    def __init__(self, folder: Path) -> None:
        self.target = Path(os.path.realpath(folder))
        self.path = self._beside("new")
        self._old = self._beside("old")
        self._lock = BuildLock(self._beside("lock"))
        self._is_open = False

    def open(self, on_wait: Callable[[str], None]) -> None:
        """Makes an empty folder at `path`, when no other process is making one.

        What a killed process has left is removed, or put back if it is the only folder there is.
        `on_wait` is called with the id of another process that must be waited for.

        Raises:
            MountedFolderError: when the folder can never be replaced.
            BuildLockedError: when another process takes too long.
            OSError: when the folder cannot be made, or a file is in its place.
        """
        if os.path.ismount(self.target):
            raise MountedFolderError(self.target)
        if self.target.exists() and not self.target.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(self.target))
        self.target.parent.mkdir(parents=True, exist_ok=True)
        self._lock.acquire(on_wait)
        self._is_open = True
        self._recover()
        self.path.mkdir(exist_ok=True)
        if self.target.is_dir():
            shutil.copymode(self.target, self.path)

    def put_in_place(self) -> None:
        """Replaces the folder by the new one, and removes the old one.

        Hidden files at the top of the old one are kept, as MkDocs does: they belong to git, or to
        the web server.

        Raises:
            FolderInUseError: when another program keeps the folder open (Windows).
        """
        if not (self.target.is_dir() and exchange(self.path, self.target)):
            try:
                if self.target.is_dir():
                    self.target.rename(self._old)
                self.path.rename(self.target)
            except OSError as error:
                self._restore()
                raise FolderInUseError(self.target) from error
        self._remove_others()
        self._close()

    def merge_in_place(self) -> None:
        """Moves the new files into the folder, whose other files stay.

        Raises:
            OSError: when a file is open in another program (Windows); it and the later ones stay.
        """
        for name in sorted(self.files()):
            file = self.target / name
            file.parent.mkdir(parents=True, exist_ok=True)
            (self.path / name).replace(file)
        self.discard()

    def discard(self) -> None:
        """Removes what has been made, if it is not in place."""
        if self._is_open:
            shutil.rmtree(self.path, ignore_errors=True)
            self._close()

    def files(self) -> Iterator[str]:
        """The files below `path`, relative to it, with `/` between folders; links count as files."""
        for folder, folders, names in os.walk(self.path):
            links = (name for name in folders if os.path.islink(os.path.join(folder, name)))  # noqa: PTH114, PTH118 of strings
            for name in (*names, *links):
                yield Path(folder, name).relative_to(self.path).as_posix()

    def _recover(self) -> None:
        self._restore()
        self._remove_others()

    def _restore(self) -> None:
        if self._old.exists() and not self.target.exists():
            self._old.rename(self.target)

    def _remove_others(self) -> None:
        for folder in (self._old, self.path):
            if folder.is_dir() and self.target.is_dir():
                for item in folder.glob(".*"):
                    if not os.path.lexists(self.target / item.name):
                        item.rename(self.target / item.name)
            # A file that is open on Windows stays until the next time.
            shutil.rmtree(folder, ignore_errors=True)

    def _close(self) -> None:
        self._is_open = False
        with contextlib.suppress(OSError):
            self._lock.release()

    def _beside(self, what: str) -> Path:
        return self.target.with_name(f".{self.target.name}.{what}")
