"""A cache of derivatives in the project, by the digest of their picture and of how they are made."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from videnbank.core.media.derivatives import Derivative, recipe
from videnbank.core.media.picture_format import PictureFormat, picture_format
from videnbank.records.digest_cache import DigestCache

MEDIA_CACHE_FOLDER = ".cache/media"


class DerivativeCache:
    """Derivatives made earlier; what is not as it was written is made again."""

    def __init__(self, root: Path) -> None:
        self._cache = DigestCache(root / MEDIA_CACHE_FOLDER)

    def get(self, picture: bytes) -> tuple[Derivative, ...] | None:
        """The derivatives of a picture, or None."""
        packed = self._cache.get(_key(picture))
        return _unpacked(packed) if packed is not None else None

    def put(self, picture: bytes, derivatives: tuple[Derivative, ...]) -> None:
        """Stores derivatives; a failure to write is ignored, since it only costs time."""
        self._cache.put(_key(picture), _packed(derivatives))


def _key(picture: bytes) -> str:
    digest = hashlib.sha256(recipe().encode())
    digest.update(hashlib.sha256(picture).digest())
    return digest.hexdigest()


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
