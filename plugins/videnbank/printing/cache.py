"""A cache of PDFs, keyed by a digest of their inputs, and atomic file writing."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection
from pathlib import Path

FOLDER = ".cache/print"

_PDF_START = b"%PDF-"
_PDF_END = b"%%EOF"
_TRAILER_BYTES = 64
"""Where a PDF may have its end mark: line ends may follow (ISO 32000-2, §7.5.5)."""


class PdfCache:
    """The PDF cache of a project.

    Each file begins with a line of its digest, so that what a full disk, a synchronised drive or
    another program has made of it is not believed.
    """

    def __init__(self, root: Path) -> None:
        self._folder = root / FOLDER

    def get(self, key: str) -> bytes | None:
        """The PDF with this key; None if there is none that is whole."""
        try:
            digest, _, pdf = self._file(key).read_bytes().partition(b"\n")
        except OSError:
            return None
        is_pdf = pdf.startswith(_PDF_START) and _PDF_END in pdf[-_TRAILER_BYTES:]
        return pdf if is_pdf and digest == _digest(key, pdf) else None

    def put(self, key: str, pdf: bytes) -> None:
        """Stores a PDF; a failure to write is ignored, since it only costs time."""
        try:
            write_atomically(self._file(key), _digest(key, pdf) + b"\n" + pdf)
        except OSError:
            return

    def keep_only(self, keys: Collection[str]) -> None:
        """Deletes every file except the PDFs with these keys."""
        files = {self._file(key) for key in keys}
        for file in self._folder.glob("*"):
            if file not in files and (file.is_file() or file.is_symlink()):
                file.unlink(missing_ok=True)

    def _file(self, key: str) -> Path:
        return self._folder / f"{key}.cached"


def _digest(key: str, pdf: bytes) -> bytes:
    # Of the key too, so that no PDF can take the place of another.
    return hashlib.sha256(key.encode() + b"\n" + pdf).hexdigest().encode()


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
