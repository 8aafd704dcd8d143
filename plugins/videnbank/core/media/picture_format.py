"""The formats of pictures, recognised by content."""

from __future__ import annotations

from enum import Enum


class PictureFormat(Enum):
    """A format of pictures that every current browser shows."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    WEBP = "image/webp"
    GIF = "image/gif"
    AVIF = "image/avif"

    @property
    def media_type(self) -> str:
        """The media type."""
        return self.value


PICTURE_EXTENSIONS = frozenset((".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"))
"""The extensions of pictures, in lower case."""

DRAWING_EXTENSION = ".svg"

_AVIF_BRANDS = {b"avif", b"avis"}


def picture_format(data: bytes) -> PictureFormat | None:
    """The format of a picture by its first bytes; None if it is none of ours."""
    if data.startswith(b"\xff\xd8\xff"):
        return PictureFormat.JPEG
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return PictureFormat.PNG
    if data.startswith((b"GIF87a", b"GIF89a")):
        return PictureFormat.GIF
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return PictureFormat.WEBP
    # ISO 14496-12: the size of the first box, its type, the major brand, and compatible brands.
    if data[4:8] == b"ftyp" and _AVIF_BRANDS & set(_brands(data)):
        return PictureFormat.AVIF
    return None


def _brands(data: bytes) -> list[bytes]:
    end = min(int.from_bytes(data[:4], "big"), 256)
    return [data[8:12], *(data[at : at + 4] for at in range(16, end, 4))]
