"""What a recording tells about where and by whom it was made: MP4 boxes, ID3 frames, tags of others.

The tags are read here since mutagen is under the GPL and tinytag does not know places.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

from videnbank.core.media.contents import (
    Contents,
    Notice,
    NoticeKind,
    Place,
    PlaceKind,
    TextPart,
    Violation,
    ViolationKind,
)
from videnbank.core.media.file_type import FileType

MAX_BOXES = 20_000
"""Boxes of an MP4 file that are looked at; films of an hour have some hundreds."""

MAX_TAG_BYTES = 1_000_000
"""Tags beyond this hold pictures, whose bytes are not text."""

_FILMS = {FileType.MP4, FileType.QUICKTIME, FileType.WEBM, FileType.AVI}
_BOX_FILMS = {FileType.MP4, FileType.MP4_AUDIO, FileType.QUICKTIME}
# Boxes that hold boxes, on the way to the tags (ISO/IEC 14496-12 and QuickTime's format).
_CONTAINERS = {b"moov", b"udta", b"meta", b"ilst", b"trak", b"mdia", b"minf", b"stbl"}
_HEADER = 8
_LONG_HEADER = 16
_FULL_BOX_BYTES = 4
"""Version and flags, which come before the boxes of `meta` in MP4 and not in QuickTime."""

_LOCATION_BOXES = {b"\xa9xyz", b"loci", b"gps0", b"GPS ", b"\xa9gps"}
_OWNER_BOXES = {b"\xa9aut", b"auth", b"\xa9mak", b"\xa9mod"}
_KEY = re.compile(
    rb"com\.apple\.quicktime\.(location[\w.]*|author|creator|make|model)", re.IGNORECASE
)
_ISO_6709 = re.compile(rb"[+-]\d{2,}\.\d{3,}[+-]\d{3,}\.\d{3,}")
"""Latitude and longitude as recorders write them: `+55.6761+012.5683/`."""

_LOCATION_TAG = re.compile(rb"(?:GPS|GEO|LOCATION)[\w-]*", re.IGNORECASE)
_TAGS = Place(PlaceKind.PROPERTIES)
_ID3_HEADER = 10
"""Bytes before the first frame; see https://id3.org/id3v2.3.0."""

_ID3_ENCODINGS = {b"\1": "utf-16", b"\2": "utf-16-be", b"\3": "utf-8"}
_TEXT_FRAME = re.compile(rb"[TWCU][A-Z0-9]{3}")


def read_recording(content: bytes, kind: FileType) -> Contents:
    """The tags of a recording; what is said in it is unread."""
    is_film = kind in _FILMS
    notice = Notice(NoticeKind.UNREAD_FILM if is_film else NoticeKind.UNREAD_SOUND)
    if kind in _BOX_FILMS:
        texts, violations = _box_tags(content)
    elif kind is FileType.MP3:
        texts, violations = _id3_tags(content)
    else:
        texts, violations = _loose_tags(content)
    return Contents(texts, tuple(dict.fromkeys(violations)), (notice,))


def _box_tags(content: bytes) -> tuple[tuple[TextPart, ...], list[Violation]]:
    texts: list[TextPart] = []
    violations: list[Violation] = []
    for name, body in _boxes(content):
        if name in _LOCATION_BOXES:
            violations.append(Violation(ViolationKind.RECORDING_LOCATION))
        elif name in _OWNER_BOXES and body.strip(b"\0"):
            violations.append(Violation(ViolationKind.RECORDING_OWNER))
        elif name == b"keys":
            violations += _key_violations(body)
        if name[:1] == b"\xa9" or name in {b"data", b"desc", b"titl", b"dscp", b"name"}:
            texts.append(TextPart(body[:MAX_TAG_BYTES].decode("utf-8", "replace"), _TAGS))
            if _ISO_6709.search(body[:MAX_TAG_BYTES]):
                violations.append(Violation(ViolationKind.RECORDING_LOCATION))
    return tuple(texts), violations


def _key_violations(body: bytes) -> Iterator[Violation]:
    for key in _KEY.findall(body):
        is_location = key.lower().startswith(b"location")
        yield Violation(
            ViolationKind.RECORDING_LOCATION if is_location else ViolationKind.RECORDING_OWNER
        )


def _boxes(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The name and the content of each box that is no container, however deep."""
    spans = [(0, len(content))]
    count = 0
    while spans:
        start, end = spans.pop()
        while start + _HEADER <= end and count < MAX_BOXES:
            count += 1
            size, name = struct.unpack_from(">I4s", content, start)
            header = _HEADER
            if size == 1 and start + _LONG_HEADER <= end:
                size, header = struct.unpack_from(">Q", content, start + _HEADER)[0], _LONG_HEADER
            stop = end if size == 0 else min(start + size, end)
            if stop < start + header:
                break
            if name in _CONTAINERS:
                inner = start + header
                if name == b"meta" and content[inner : inner + 4] == b"\0\0\0\0":
                    inner += _FULL_BOX_BYTES
                spans.append((inner, stop))
            elif name[:1] == b"\xa9" or name != b"mdat":
                if _is_item(name):
                    spans.append((start + header, stop))
                yield name, content[start + header : min(stop, start + header + MAX_TAG_BYTES)]
            start = stop


def _is_item(name: bytes) -> bool:
    """Whether a box is an item of a list of tags, which holds its value in a box of its own."""
    return name[:1] == b"\xa9" or name == b"----"


def _id3_tags(content: bytes) -> tuple[tuple[TextPart, ...], list[Violation]]:
    """Text frames of ID3v2.2 to 2.4 (https://id3.org/id3v2.3.0)."""
    texts: list[TextPart] = []
    violations: list[Violation] = []
    for name, body in _id3_frames(content):
        if name in {b"PRIV", b"GEOB"} and _LOCATION_TAG.match(body):
            violations.append(Violation(ViolationKind.RECORDING_LOCATION))
        if not _TEXT_FRAME.fullmatch(name):
            continue
        encoding = _ID3_ENCODINGS.get(body[:1], "latin-1")
        text = body[1:].decode(encoding, "replace").replace("\0", "\n")
        texts.append(TextPart(text, _TAGS))
        label = text.lstrip("\n\ufeff").encode("utf-8", "replace")
        if name in {b"TXXX", b"COMM"} and (_LOCATION_TAG.match(label) or _ISO_6709.search(label)):
            violations.append(Violation(ViolationKind.RECORDING_LOCATION))
    texts.append(TextPart(_id3v1_text(content), _TAGS))
    return tuple(texts), violations


def _id3_frames(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    if content[:3] != b"ID3" or len(content) < _ID3_HEADER:
        return
    version = content[3]
    end = min(_ID3_HEADER + _synchsafe(content[6:10]), len(content))
    name_bytes, header = (3, 6) if version == 2 else (4, 10)  # noqa: PLR2004 the version's number
    start = _ID3_HEADER
    while start + header <= end and content[start : start + 1].strip(b"\0"):
        name = content[start : start + name_bytes]
        size_bytes = content[start + name_bytes : start + 2 * name_bytes]
        is_synchsafe = version == 4  # noqa: PLR2004 the version's number
        size = _synchsafe(size_bytes) if is_synchsafe else int.from_bytes(size_bytes)
        start += header
        yield name.ljust(4, b"X"), content[start : min(start + size, end, start + MAX_TAG_BYTES)]
        start += size


def _synchsafe(size_bytes: bytes) -> int:
    """A number of seven bits a byte."""
    number = 0
    for byte in size_bytes:
        number = number << 7 | byte & 0x7F
    return number


_ID3V1_BYTES = 128
"""The old tag is the last 128 bytes of the file."""


def _id3v1_text(content: bytes) -> str:
    tag = content[-_ID3V1_BYTES:]
    return tag[3:].decode("latin-1").replace("\0", "\n") if tag[:3] == b"TAG" else ""


def _loose_tags(content: bytes) -> tuple[tuple[TextPart, ...], list[Violation]]:
    """Tags of Ogg, WAV and WebM stand as plain text near the beginning or the end."""
    ends = content[:MAX_TAG_BYTES] + b"\n" + content[MAX_TAG_BYTES:][-MAX_TAG_BYTES:]
    if _ISO_6709.search(ends) or re.search(rb"(?:GPS|LOCATION)[\w-]*=", ends, re.IGNORECASE):
        return (), [Violation(ViolationKind.RECORDING_LOCATION)]
    return (), []
