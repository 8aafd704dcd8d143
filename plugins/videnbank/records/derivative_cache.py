"""A cache of derivatives in the project, by the digest of their picture and of how they are made."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path

from videnbank.core.media.derivatives import Derivative, recipe
from videnbank.core.media.picture_format import PictureFormat, picture_format

MEDIA_CACHE_FOLDER = ".cache/media"
_DIGEST_BYTES = hashlib.sha256().digest_size


class DerivativeCache:
    """Derivatives made earlier; what is not as it was written is made again."""

    def __init__(self, root: Path) -> None:
        self._folder = root / MEDIA_CACHE_FOLDER

    def get(self, picture: bytes) -> tuple[Derivative, ...] | None:
        """The derivatives of a picture, or None."""
        file = self._file(picture)
        try:
            content = file.read_bytes()
        except OSError:
            return None
        digest, packed = content[:_DIGEST_BYTES], content[_DIGEST_BYTES:]
        return _unpacked(packed) if digest == _digest(file.name, packed) else None

    def put(self, picture: bytes, derivatives: tuple[Derivative, ...]) -> None:
        """Stores derivatives; a failure to write is ignored, since it only costs time."""
        packed = _packed(derivatives)
        file = self._file(picture)
        temporary = file.with_name(f".{file.name}.{os.getpid()}")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(_digest(file.name, packed) + packed)
            temporary.replace(file)
        except OSError:
            with suppress(OSError):
                temporary.unlink()

    def _file(self, picture: bytes) -> Path:
        digest = hashlib.sha256(recipe().encode())
        digest.update(hashlib.sha256(picture).digest())
        return self._folder / digest.hexdigest()


def _digest(key: str, packed: bytes) -> bytes:
    # Of the key too, so that no picture can take the place of another.
    return hashlib.sha256(key.encode() + packed).digest()


def _packed(derivatives: tuple[Derivative, ...]) -> bytes:
    """A line that tells formats and sizes, and then the pictures."""
    head = [(one.format.name, one.width, one.height, len(one.data)) for one in derivatives]
    return json.dumps(head).encode() + b"\n" + b"".join(one.data for one in derivatives)


def _unpacked(packed: bytes) -> tuple[Derivative, ...] | None:
    head, _, rest = packed.partition(b"\n")
    derivatives: list[Derivative] = []
    for name, width, height, length in json.loads(head):
        data, rest = rest[:length], rest[length:]
        if picture_format(data) is not PictureFormat[name]:
            return None
        derivatives.append(Derivative(PictureFormat[name], width, height, data))
    return tuple(derivatives)
