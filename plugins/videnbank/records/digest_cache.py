"""A cache of files in the project, by a digest of what they are made from."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

_DIGEST_BYTES = hashlib.sha256().digest_size


class DigestCache:
    """Files made earlier; each begins with a digest, so that a damaged one is made again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """The content with this key; None if there is none that is whole."""
        try:
            packed = (self._folder / key).read_bytes()
        except OSError:
            return None
        digest, content = packed[:_DIGEST_BYTES], packed[_DIGEST_BYTES:]
        return content if digest == _digest(key, content) else None

    def put(self, key: str, content: bytes) -> None:
        """Stores content; a failure to write is ignored, since it only costs time."""
        file = self._folder / key
        temporary = file.with_name(f".{key}.{os.getpid()}")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(_digest(key, content) + content)
            temporary.replace(file)
        except OSError:
            with suppress(OSError):
                temporary.unlink()

    def keep_only(self, keys: Collection[str]) -> None:
        """Deletes the files with other keys."""
        for file in self._folder.glob("*"):
            if file.name not in keys:
                with suppress(OSError):
                    file.unlink()


def _digest(key: str, content: bytes) -> bytes:
    # Of the key too, so that no file can take the place of another.
    return hashlib.sha256(key.encode() + content).digest()
