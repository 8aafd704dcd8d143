"""A cache of PDFs, keyed by a digest of their inputs, and atomic file writing."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

FOLDER = ".cache/print"


class PdfCache:
    """The PDF cache of a project."""

    def __init__(self, root: Path) -> None:
        self._folder = root / FOLDER

    def get(self, key: str) -> bytes | None:
        """The PDF with this key, or None."""
        try:
            return self._file(key).read_bytes()
        except OSError:
            return None

    def put(self, key: str, pdf: bytes) -> None:
        """Stores a PDF; a failure to write is ignored, since it only costs time."""
        try:
            write_atomically(self._file(key), pdf)
        except OSError:
            return

    def keep_only(self, keys: Collection[str]) -> None:
        """Deletes every PDF except those with these keys."""
        for file in self._folder.glob("*.pdf"):
            if file.stem not in keys:
                file.unlink(missing_ok=True)

    def _file(self, key: str) -> Path:
        return self._folder / f"{key}.pdf"


def write_atomically(file: Path, content: bytes) -> None:
    """Writes a file atomically, so that it is never seen incomplete.

    Raises:
        OSError: when it cannot be written; the error names the file or folder concerned.
    """
    temporary = file.with_name(f".{file.name}.{os.getpid()}")
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        temporary.write_bytes(content)
        temporary.replace(file)
    except OSError as error:
        error.filename = str(file)  # a full disk names none
        raise
    finally:
        temporary.unlink(missing_ok=True)
