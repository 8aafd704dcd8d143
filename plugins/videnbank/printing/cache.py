"""PDFs made before, by a digest of all they are made of; and writing that is whole or not done."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

FOLDER = ".cache/print"


class PdfCache:
    """The PDFs kept in a project."""

    def __init__(self, root: Path) -> None:
        self._folder = root / FOLDER

    def get(self, key: str) -> bytes | None:
        """The PDF with this digest, if it has been made."""
        try:
            return self._file(key).read_bytes()
        except OSError:
            return None

    def put(self, key: str, pdf: bytes) -> None:
        """Keeps a PDF; that it cannot be kept only costs time."""
        try:
            write_whole(self._file(key), pdf)
        except OSError:
            return

    def keep_only(self, keys: Collection[str]) -> None:
        """Lets go of every PDF but these."""
        for file in self._folder.glob("*.pdf"):
            if file.stem not in keys:
                file.unlink(missing_ok=True)

    def _file(self, key: str) -> Path:
        return self._folder / f"{key}.pdf"


def write_whole(file: Path, content: bytes) -> None:
    """Writes a file so that nobody ever sees a part of it.

    Raises:
        OSError: when it cannot be written; it names the file or the folder that stands in the way.
    """
    unfinished = file.with_name(f".{file.name}.{os.getpid()}")
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        unfinished.write_bytes(content)
        unfinished.replace(file)
    except OSError as error:
        error.filename = str(file)  # a full disk names none
        raise
    finally:
        unfinished.unlink(missing_ok=True)
