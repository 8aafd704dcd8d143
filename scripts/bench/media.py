"""The media files of synthetic records."""

from __future__ import annotations

import struct
import zlib

from bench.fields import DOCUMENT, PICTURE, SOUND

_WIDTH, _HEIGHT = 32, 20
_GREEN = bytes((40, 110, 90))


def _picture() -> bytes:
    header = struct.pack(">2I5B", _WIDTH, _HEIGHT, 8, 2, 0, 0, 0)
    rows = (b"\x00" + _GREEN * _WIDTH) * _HEIGHT
    # Level 0 stores the rows as they are: compressed bytes differ from zlib to zlib.
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, level=0)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


_SILENT_FRAME = b"\xff\xfb\x90\x64" + bytes(413)
_EMPTY_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
    b"trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"
)

MEDIA = {PICTURE: _picture(), SOUND: _SILENT_FRAME * 40, DOCUMENT: _EMPTY_PDF}
"""Each file by its name: a PNG of one colour, a second of silence, a PDF with an empty page."""
