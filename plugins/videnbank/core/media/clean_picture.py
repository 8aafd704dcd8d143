"""Takes what a photo tells about place, owner, camera and time out of its file; no pixel changes."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator, Mapping

from videnbank.core.media.file_type import FileType, file_type

_KEPT_JPEG_SEGMENTS = {0xE0, 0xEE}
"""APP0 and APP14 say how colours are stored; the others hold what programs and cameras add."""

_APP_SEGMENTS = range(0xE0, 0xF0)
_COLOUR_PROFILE = b"ICC_PROFILE\0"
_COMMENT = 0xFE
_START_OF_SCAN = 0xDA
_JFIF_SEGMENT = 0xE0
_EXIF_SEGMENT = 0xE1
_EXIF_MARK = b"Exif\0\0"
_ORIENTATION_TAG = 0x0112
_UPRIGHT = 1
_MOST_TURNED = 8
"""Orientations are numbered from 1 to 8 (Exif 2.32, 4.6.4)."""

_ENTRY_BYTES = 12
"""An entry of a TIFF directory."""

_PNG_SIGNATURE_BYTES = 8
_PNG_CHUNK_FRAME = 12
"""Length, type and checksum round the content of a chunk."""

_KEPT_PNG_CHUNKS = {
    *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB"),
    *(b"cICP", b"mDCV", b"cLLI", b"bKGD", b"hIST", b"pHYs", b"acTL", b"fcTL", b"fdAT"),
}
"""What a picture is drawn from (PNG, third edition, 4.7); texts, times and Exif are left out."""

_WEBP_LEFT_OUT = {b"EXIF", b"XMP "}
_WEBP_EXIF_FLAG = 0b1000
_WEBP_METADATA_FLAGS = 0b1100
"""The bits of the VP8X chunk that announce them (RFC 9649, 2.7)."""


def clean_picture(content: bytes) -> bytes:
    """The picture without metadata; as it is if its format is another or it is damaged."""
    clean = _CLEANERS.get(file_type(content))
    if clean is None:
        return content
    try:
        return clean(content)
    except (struct.error, IndexError):
        return content


def _clean_jpeg(content: bytes) -> bytes:
    pieces = [content[:2]]
    orientation = _UPRIGHT
    for marker, segment in _jpeg_segments(content):
        body = segment[4:]
        if marker == _EXIF_SEGMENT and body.startswith(_EXIF_MARK):
            orientation = _orientation(body[len(_EXIF_MARK) :])
        if _is_kept(marker, body):
            pieces.append(segment)
    if orientation != _UPRIGHT:
        body = _EXIF_MARK + _orientation_tiff(orientation)
        segment = struct.pack(">BBH", 0xFF, _EXIF_SEGMENT, len(body) + 2) + body
        # JFIF asks for its own segment first.
        pieces.insert(2 if pieces[1][1] == _JFIF_SEGMENT else 1, segment)
    return b"".join(pieces)


def _is_kept(marker: int, body: bytes) -> bool:
    if marker in _APP_SEGMENTS:
        return marker in _KEPT_JPEG_SEGMENTS or body.startswith(_COLOUR_PROFILE)
    return marker != _COMMENT


def _jpeg_segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The marker and the bytes of each segment; the last is all from the first scan on."""
    start = 2
    while start + 4 <= len(content):
        marker, size = content[start + 1], struct.unpack_from(">H", content, start + 2)[0]
        if marker == _START_OF_SCAN or content[start] != 0xFF:  # noqa: PLR2004 begins a marker
            end = len(content)
        else:
            end = start + 2 + size
        yield marker, content[start:end]
        start = end


def _orientation(tiff: bytes) -> int:
    order = "<" if tiff[:2] == b"II" else ">"
    directory = struct.unpack_from(f"{order}I", tiff, 4)[0]
    for number in range(struct.unpack_from(f"{order}H", tiff, directory)[0]):
        entry = directory + 2 + number * _ENTRY_BYTES
        tag, value = struct.unpack_from(f"{order}H6xH", tiff, entry)
        if tag == _ORIENTATION_TAG and _UPRIGHT <= value <= _MOST_TURNED:
            return int(value)
    return _UPRIGHT


def _orientation_tiff(orientation: int) -> bytes:
    """Exif that says nothing but how a photo is turned, which must still be shown upright."""
    header = b"II*\0" + struct.pack("<I", 8)
    entry = struct.pack("<HHIHH", _ORIENTATION_TAG, 3, 1, orientation, 0)
    return header + struct.pack("<H", 1) + entry + struct.pack("<I", 0)


def _clean_png(content: bytes) -> bytes:
    pieces = [content[:_PNG_SIGNATURE_BYTES]]
    start = _PNG_SIGNATURE_BYTES
    while start + _PNG_CHUNK_FRAME <= len(content):
        size, name = struct.unpack_from(">I4s", content, start)
        end = start + _PNG_CHUNK_FRAME + size
        if name in _KEPT_PNG_CHUNKS:
            pieces.append(content[start:end])
        elif name == b"eXIf" and (turned := _orientation(content[start + 8 : end - 4])) != _UPRIGHT:
            tiff = _orientation_tiff(turned)
            checksum = struct.pack(">I", zlib.crc32(name + tiff))
            pieces.append(struct.pack(">I4s", len(tiff), name) + tiff + checksum)
        start = end
    return b"".join(pieces)


def _clean_webp(content: bytes) -> bytes:
    pieces: list[bytes] = []
    orientation = _UPRIGHT
    start = 12
    while start + 8 <= len(content):
        name, size = struct.unpack_from("<4sI", content, start)
        end = start + 8 + size + size % 2
        chunk = content[start:end]
        if name == b"EXIF":
            orientation = _orientation(chunk[8:].removeprefix(_EXIF_MARK))
        if name not in _WEBP_LEFT_OUT:
            pieces.append(chunk)
        start = end
    flags = 0
    if orientation != _UPRIGHT:
        tiff = _orientation_tiff(orientation)
        pieces.append(struct.pack("<4sI", b"EXIF", len(tiff)) + tiff)
        flags = _WEBP_EXIF_FLAG
    if pieces and pieces[0][:4] == b"VP8X":
        kept = pieces[0][8] & ~_WEBP_METADATA_FLAGS
        pieces[0] = pieces[0][:8] + bytes([kept | flags]) + pieces[0][9:]
    body = b"WEBP" + b"".join(pieces)
    return b"RIFF" + struct.pack("<I", len(body)) + body


_CLEANERS: Mapping[FileType, Callable[[bytes], bytes]] = {
    FileType.JPEG: _clean_jpeg,
    FileType.PNG: _clean_png,
    FileType.WEBP: _clean_webp,
}
